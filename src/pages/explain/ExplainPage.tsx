import '../../styles/late.scss'
import './explain-page.scss'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { explanation } from '../../api/explanation.ts'
import { definePage } from '../../app/define-page.tsx'
import { paths } from '../../app/paths.ts'
import { useIdentity } from '../../app/use-identity.ts'
import { Reasons } from '../../iam/explain/Reasons.tsx'
import type { AccessQuestion } from '../../stores/explanation.ts'
import { Problem } from '../../ui/Problem.tsx'
import { useAskedQuestion } from './use-question.ts'
import { WhatChoice } from './WhatChoice.tsx'
import { WhoChoice } from './WhoChoice.tsx'

const NOTHING: AccessQuestion = { action: '', resource: {} }

function ExplainPage() {
  const { accountId } = useIdentity()
  const asked = useAskedQuestion()
  const { question, of, change } = asked
  const who = of('who')
  const answer = useQuery({
    ...explanation(accountId, { ...(question ?? NOTHING), ...(who === '' ? {} : { subject: who }) }),
    enabled: question !== undefined,
    placeholderData: keepPreviousData,
  })
  const { data, error } = answer
  const shown = question === undefined || error !== null ? undefined : data
  return (
    <div className="page">
      <h1>Explain access</h1>
      <p className="page-description">
        Ask whether somebody may do something, and on what. The answer is that of the decision point itself:
        the policies, groups and roles that decided, or what is missing and who can grant it. Asking changes
        nothing.
      </p>
      <div className="explain-page">
        <section className="explain-question" aria-label="Question">
          <WhoChoice
            who={who}
            name={data?.subject.id === who ? data.subject.name : undefined}
            onChoose={(id) => change({ who: id })}
          />
          <WhatChoice asked={asked} />
        </section>
        <section className="explain-answer" aria-label="Answer" aria-busy={answer.isFetching}>
          {question === undefined && <p>Choose a service and an action.</p>}
          {error !== null && question !== undefined && (
            <>
              <Problem error={error} title="This could not be answered" />
              <button type="button" className="link-button" onClick={() => void answer.refetch()}>
                Try again
              </button>
            </>
          )}
          {shown !== undefined && <Reasons explained={shown} heading="h2" />}
          {question !== undefined && shown === undefined && error === null && (
            <span className="skeleton-line" />
          )}
        </section>
      </div>
    </div>
  )
}

export const page = definePage({ path: paths.explain, title: 'Explain access', Page: ExplainPage })
