import '../../styles/late.scss'
import '../../iam/policy-form/policy-form.scss'
import './assign.scss'
import './difference.scss'
import { InlineLoading } from '@carbon/react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { accessPreview } from '../../api/access-preview.ts'
import type { PolicyVersion } from '../../api/policies.ts'
import { policies, written } from '../../api/policies.ts'
import type { Principal } from '../../iam/access/principal.ts'
import type { PolicyNames } from '../../iam/describe-policy.ts'
import { describeConditions, describeResource, describeRoles } from '../../iam/describe-policy.ts'
import { isSame } from '../../lib/same.ts'
import { Action } from '../../ui/Action.tsx'
import { Button } from '../../ui/Button.tsx'
import { Problem } from '../../ui/Problem.tsx'
import type { FieldWords } from '../../ui/TheirsAndMine.tsx'
import { TheirsAndMine } from '../../ui/TheirsAndMine.tsx'
import { say } from '../../ui/do-now.ts'
import { useAct } from '../../ui/use-act.ts'
import { useUnsaved } from '../../ui/use-unsaved.tsx'
import { useVersions } from '../../ui/use-versions.ts'
import { PolicySteps } from './PolicySteps.tsx'
import { stepProblem } from './policy-problems.ts'
import type { PolicyValues } from './policy-values.ts'
import { contentsOf, valuesOf } from './policy-values.ts'
import type { RoleNames } from './policy-values.ts'
import { useChoices, useRoleBlocks } from '../../iam/policy-form/use-choices.ts'
import type { PolicyContent } from '../../api/policies.ts'

const wordsOf = (
  content: Pick<PolicyContent, 'control' | 'resource' | 'pattern' | 'rule'>,
  names: PolicyNames,
): FieldWords => [
  ['Roles', describeRoles(content)],
  ['Resources', describeResource(content.resource, names)],
  ['Conditions', describeConditions(content) ?? 'None'],
]

/** Edits a policy. When somebody else changed it meanwhile, both versions are shown and nothing chosen is lost. */
export default function EditPolicy({
  version,
  principal,
  accountId,
  back,
  kept,
}: {
  readonly version: PolicyVersion
  readonly principal: Principal
  readonly accountId: string
  readonly back: string
  /** Why the policy stays as it is. */
  readonly kept: string | undefined
}) {
  const { policy } = version
  const choices = useChoices(accountId)
  const { theirs, ...versions } = useVersions(version, {
    read: () => policies.read(policy.id),
    shown: (one) => written(one.policy, one.policy.type),
  })
  const [draft, setDraft] = useState({ key: 0, values: valuesOf(policy) })
  const { blocks } = useRoleBlocks(accountId, draft.values.target)
  const names: RoleNames = new Map([
    ...policy.control.grant.roles.map(
      ({ role_id, display_name = role_id }) => [role_id, display_name] as const,
    ),
    ...(blocks ?? []).flatMap((block) =>
      block.roles.map(({ crn, display_name }) => [crn, display_name] as const),
    ),
  ])
  const mineOf = (values: PolicyValues): PolicyContent | undefined =>
    contentsOf(values, { principal, accountId, names, groupId: undefined })[0]
  const may = useQuery(accessPreview.assignable([policy.id]))
  const verdict = may.data?.changes[0]
  const reason =
    kept ??
    (verdict === undefined || verdict.permitted ? undefined : verdict.reason) ??
    stepProblem('roles', draft.values) ??
    stepProblem('resources', draft.values) ??
    stepProblem('conditions', draft.values)
  const unsaved = useUnsaved(!isSame(draft.values, valuesOf(policy)))
  const save = useAct(async (over?: PolicyVersion) => {
    const content = mineOf(draft.values)
    if (content === undefined) return
    if (!(await versions.save((newest) => policies.replace(newest, content), over))) return
    say(`An access policy of ${principal.name} was changed`)
    await unsaved.goTo(back)
  })
  const mine = mineOf(draft.values)
  return (
    <div className="assign-main">
      {unsaved.question}
      <PolicySteps
        key={draft.key}
        principal={principal}
        accountId={accountId}
        choices={choices}
        values={draft.values}
        replaces={policy.id}
        onChange={(values) => setDraft({ ...draft, values })}
      />
      {theirs !== undefined && mine !== undefined && (
        <TheirsAndMine
          what="This access policy"
          theirs={wordsOf(theirs.policy, choices.names)}
          mine={wordsOf(mine, choices.names)}
          onMine={() => {
            versions.take(theirs)
            void save.run(theirs)
          }}
          onTheirs={() => {
            versions.take(theirs)
            setDraft({ key: draft.key + 1, values: valuesOf(theirs.policy) })
          }}
        />
      )}
      <Problem error={save.error} title="The access policy was not changed" />
      <div className="assign-buttons">
        {save.isBusy ? (
          <Button aria-disabled>
            <InlineLoading description="Saving" />
          </Button>
        ) : (
          <Action label="Save" reason={reason} onAct={() => void save.run()} />
        )}
        <Button
          kind="secondary"
          aria-disabled={save.isBusy}
          onClick={() => !save.isBusy && void unsaved.goTo(back)}
        >
          Cancel
        </Button>
      </div>
    </div>
  )
}
