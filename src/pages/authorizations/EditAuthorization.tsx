import { useState } from 'react'
import type { Policy, PolicyContent, PolicyVersion } from '../../api/policies.ts'
import { policies, written } from '../../api/policies.ts'
import type { PolicyNames } from '../../iam/describe-policy.ts'
import { describeResource, describeRoles } from '../../iam/describe-policy.ts'
import { usePolicyNames } from '../../iam/use-policy-names.ts'
import type { FieldWords } from '../../ui/TheirsAndMine.tsx'
import { TheirsAndMine } from '../../ui/TheirsAndMine.tsx'
import { say } from '../../ui/do-now.ts'
import { useVersions } from '../../ui/use-versions.ts'
import { AuthorizationForm } from './AuthorizationForm.tsx'
import type { AuthorizationValues } from './authorization-values.ts'
import { valuesOf } from './authorization-values.ts'

const wordsOf = (
  policy: Pick<Policy, 'subject' | 'resource' | 'control'>,
  names: PolicyNames,
): FieldWords => [
  ['Source', describeResource(policy.subject, names)],
  ['Target', describeResource(policy.resource, names)],
  ['Roles', describeRoles(policy)],
]

/** Edits an authorization. When somebody else changed it meanwhile, both versions are shown and nothing chosen is lost. */
export function EditAuthorization({
  version,
  start,
  accountId,
}: {
  readonly version: PolicyVersion
  readonly start: AuthorizationValues
  readonly accountId: string
}) {
  const names = usePolicyNames(accountId, [version.policy])
  const { theirs, ...versions } = useVersions(version, {
    read: () => policies.read(version.policy.id),
    shown: ({ policy }) => written(policy, policy.type),
  })
  const [form, setForm] = useState({ key: 0, start })
  const [mine, setMine] = useState<PolicyContent>()
  const save = async (content: PolicyContent): Promise<boolean> => {
    setMine(content)
    if (!(await versions.save((over) => policies.replace(over, content)))) return false
    say('The authorization was changed')
    return true
  }
  return (
    <AuthorizationForm
      key={form.key}
      accountId={accountId}
      start={form.start}
      words={{ verb: 'Save', busy: 'Saving', failed: 'The authorization was not changed' }}
      save={save}
    >
      {theirs !== undefined && mine !== undefined && (
        <TheirsAndMine
          what="This authorization"
          theirs={wordsOf(theirs.policy, names)}
          mine={wordsOf(mine, names)}
          mineLabel="Keep mine"
          onMine={() => versions.take(theirs)}
          onTheirs={() => {
            versions.take(theirs)
            setForm({ key: form.key + 1, start: valuesOf(theirs.policy, accountId) ?? start })
          }}
        />
      )}
    </AuthorizationForm>
  )
}
