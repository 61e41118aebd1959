import { allHold } from './claim-conditions.ts'
import { federatedOf } from './federated-claims.ts'
import type { State } from './state.ts'

/** How long one may act as a profile: as the account's settings have it, or for some seconds at most. */
export interface Trust {
  readonly atMost?: number
}

/**
 * Whether a trusted profile trusts an identity: one that it names, or a federated person whose claims meet a rule of
 * the profile (api-contract.md, 4.3). Compute resources do not sign in here; their links and rules trust nobody.
 */
export function trustIn(
  state: State,
  profileId: string,
  iamId: string,
  accountId: string,
): Trust | undefined {
  const isNamed = state.profileIdentities
    .find('profile_id', profileId)
    .some((row) => row.iam_id === iamId && (row.accounts ?? [accountId]).includes(accountId))
  if (isNamed) return {}
  const federated = federatedOf(state, iamId)
  if (federated === undefined) return undefined
  const sessions = state.profileRules
    .find('profile_id', profileId)
    .filter((rule) => rule.type === 'Profile-SAML' && rule.realm_name === federated.realm_name)
    .filter((rule) => allHold(rule.conditions, federated.claims))
    .map(({ expiration }) => expiration)
  return sessions.length === 0 ? undefined : { atMost: Math.max(...sessions) }
}
