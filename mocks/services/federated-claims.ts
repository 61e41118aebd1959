import type { Claims } from './federation/model.ts'
import type { IdpRow } from './iam-identity/idps/model.ts'
import type { State } from './state.ts'
import type { UserRow } from './user-management/model.ts'

/** What a provider has to say of everybody who logs in with it (console-ui.md, 2.8). */
const REQUIRED = ['email', 'username', 'firstname', 'lastname'] as const

/** What a provider says of a person by itself: who it is, and what else it knows. */
export const assertedOf = ({ email, user_id, firstname, lastname }: UserRow, more: Claims = {}): Claims => ({
  email,
  username: user_id,
  firstname,
  lastname,
  ...more,
})

/**
 * The claims that are made of what a provider says: as it says it, and by the attribute mapping of the account in place of that. A claim
 * that is mapped to what the provider does not say is not there.
 */
export function mapped(asserted: Claims, { properties }: Pick<IdpRow, 'properties'>): Claims {
  const claims: Record<string, Claims[string]> = { ...asserted }
  for (const [claim, attribute] of Object.entries(properties.sp?.claims ?? {})) {
    const value = Object.hasOwn(asserted, attribute) ? asserted[attribute] : undefined
    if (value === undefined) delete claims[claim]
    else claims[claim] = value
  }
  return claims
}

/** The required claims that are not there. */
export const missingIn = (claims: Claims): readonly string[] =>
  REQUIRED.filter((name) => claims[name] === undefined || claims[name] === '')

/** The claims of a person who comes with an identity provider, and its name in rules; nothing for everybody else. */
export function federatedOf(
  state: State,
  iamId: string,
): { readonly realm_name: string; readonly claims: Claims; readonly idp: IdpRow | undefined } | undefined {
  const federated = state.federatedClaims.get(iamId)
  const user = state.users.get(iamId)
  if (federated === undefined || user === undefined) return undefined
  const { realm_name } = federated
  const asserted = assertedOf(user, federated.claims)
  // A provider that is not among the account's own is IBMid's to know.
  const [idp] = state.idps.find('entity_id', realm_name)
  return { realm_name, claims: idp === undefined ? asserted : mapped(asserted, idp), idp }
}
