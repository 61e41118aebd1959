import { federatedOf, missingIn } from './federated-claims.ts'
import type { State } from './state.ts'

/**
 * Why a federated person cannot sign in: the account knows the identity provider that the person comes with, and it is switched
 * off, not set up to the end, or does not say what is required. A provider that is not among the account's own lets everybody
 * through.
 */
export function federationRefused(state: State, iamId: string): string | undefined {
  const { idp, claims = {} } = federatedOf(state, iamId) ?? {}
  if (idp === undefined) return undefined
  const isReady =
    idp.active &&
    state.idpSettings.get(idp.idp_id)?.active === true &&
    idp.properties.idp?.redirect_binding_url !== undefined
  if (!isReady) return `Login with the identity provider '${idp.name}' is not enabled in this account.`
  const missing = missingIn(claims)
  return missing.length === 0
    ? undefined
    : `The identity provider '${idp.name}' does not say the required ${missing.join(', ')} of you. Its attribute mapping can be corrected by whoever administers the account's identity providers.`
}
