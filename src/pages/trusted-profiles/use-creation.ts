import { useRef, useState } from 'react'
import { groupMembers } from '../../api/group-members.ts'
import type { TrustedProfile } from '../../api/profiles.ts'
import { profiles } from '../../api/profiles.ts'
import type { NamedValues } from '../../iam/named/named-fields.ts'
import { sentOf } from '../../iam/named/named-fields.ts'
import type { TrustAction } from '../../iam/trust/trust-draft.ts'

/** A profile, its trust and its groups are several requests: what is done is not done again when one of them fails. */
export function useCreation(accountId: string): {
  /** The profile, once it is there. */
  readonly made: TrustedProfile | undefined
  readonly run: (
    values: NamedValues,
    trust: readonly TrustAction[],
    groupIds: readonly string[],
  ) => Promise<TrustedProfile>
} {
  const [made, setMade] = useState<TrustedProfile>()
  const done = useRef(new Set<string>())
  const once = async (id: string, act: () => Promise<void>): Promise<void> => {
    if (done.current.has(id)) return
    await act()
    done.current.add(id)
  }
  return {
    made,
    run: async (values, trust, groupIds) => {
      const profile = made ?? (await profiles.create({ account_id: accountId, ...sentOf(values) }))
      setMade(profile)
      for (const { id, act } of trust) await once(`trust/${id}`, () => act(profile.id))
      for (const id of groupIds)
        await once(`group/${id}`, () => groupMembers.add(id, profile.iam_id, 'profile'))
      return profile
    },
  }
}
