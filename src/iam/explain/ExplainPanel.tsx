import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { explanation } from '../../api/explanation.ts'
import { useIdentity } from '../../app/use-identity.ts'
import type { AccessQuestion } from '../../stores/explanation.ts'
import { explain } from '../../stores/explanation.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { explainHref } from './explain-href.ts'
import { QuestionFacts } from './QuestionFacts.tsx'
import { Reasons } from './Reasons.tsx'

const close = (): void => explain(undefined)

/** Explains a decision about the reader, beside the page that it was met on. */
export default function ExplainPanel({ question }: { readonly question: AccessQuestion }) {
  const { accountId } = useIdentity()
  const { data, error } = useQuery(explanation(accountId, question))
  return (
    <Dialog title="Explain access" size="side" onLeave={close}>
      <QuestionFacts question={question} />
      {error !== null && <Problem error={error} title="The decision could not be explained" />}
      {data === undefined && error === null && (
        <p aria-busy>
          <span className="skeleton-line" />
        </p>
      )}
      {data !== undefined && <Reasons explained={data} heading="h3" />}
      <p>
        <Link to={explainHref(question)} onClick={close}>
          Ask this about somebody or something else
        </Link>
      </p>
    </Dialog>
  )
}
