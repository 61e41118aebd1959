import { useQueries } from '@tanstack/react-query'
import { accessGroups } from '../../api/access-groups.ts'
import { policies } from '../../api/policies.ts'
import { profileIdentities, profileLinks, profileRules } from '../../api/profile-trust.ts'
import type { TrustedProfile } from '../../api/profiles.ts'
import { profiles } from '../../api/profiles.ts'
import { describeResource, describeRoles } from '../../iam/describe-policy.ts'
import { GoesWithItList } from '../../iam/details/GoesWithIt.tsx'
import { usePolicyNames } from '../../iam/use-policy-names.ts'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { say } from '../../ui/do-now.ts'

/** Removes a profile, after naming everything that goes with it (console-ui.md, 3.12). */
export function RemoveProfile({
  profile,
  onClose,
}: {
  readonly profile: TrustedProfile
  readonly onClose: (isDone: boolean) => void
}) {
  const { id, iam_id, account_id, name } = profile
  const [rules, links, identities, held, groups] = useQueries({
    queries: [
      profileRules.list(id),
      profileLinks.list(id),
      profileIdentities.list(id),
      policies.ofSubject(account_id, iam_id),
      accessGroups.ofMember(account_id, iam_id),
    ],
  })
  const names = usePolicyNames(account_id, held.data ?? [])
  const trusted =
    rules.data === undefined || links.data === undefined || identities.data === undefined
      ? undefined
      : [
          ...rules.data.map((rule) => rule.name ?? 'a rule'),
          ...links.data.map(({ name: own, link }) => own ?? link.crn),
          ...identities.data.map(({ identifier }) => identifier),
        ]
  return (
    <ConfirmDialog
      title="Remove trusted profile"
      confirmLabel="Remove"
      busyLabel="Removing"
      isDanger
      isReading={[rules, links, identities, held, groups].some(({ isPending }) => isPending)}
      {...(trusted?.length === 0 ? {} : { typeToConfirm: name })}
      act={() => profiles.remove(id)}
      onClose={(isDone) => {
        if (isDone) say(`Trusted profile ${name} was removed`)
        onClose(isDone)
      }}
    >
      <p>
        Remove <strong>{name}</strong>? This goes with it:
      </p>
      <GoesWithItList
        isReading={[rules, links, identities, held, groups].some(({ isPending }) => isPending)}
        list={[
          { kind: ['trust relationship', 'trust relationships'], names: trusted },
          {
            kind: ['access policy', 'access policies'],
            names: held.data?.map(
              (policy) => `${describeRoles(policy)} on ${describeResource(policy.resource, names)}`,
            ),
          },
          {
            kind: ['membership of an access group', 'memberships of access groups'],
            names: groups.data?.map((group) => group.name),
          },
        ]}
      />
      <p>Whoever acts as the profile can do so no longer: its sessions end. This cannot be undone.</p>
    </ConfirmDialog>
  )
}
