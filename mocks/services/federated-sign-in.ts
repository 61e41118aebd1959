import type { State } from './state.ts'

/**
 * Why a federated person cannot sign in: the account knows the identity provider that the person comes with, and it is switched
 * off or not set up to the end. A provider that is not among the account's own is IBMid's to know, and lets everybody through.
 */
export function federationRefused(state: State, iamId: string): string | undefined {
  const realm = state.federatedClaims.get(iamId)?.realm_name
  const [idp] = realm === undefined ? [] : state.idps.find('entity_id', realm)
  if (idp === undefined) return undefined
  const isReady =
    idp.active &&
    state.idpSettings.get(idp.idp_id)?.active === true &&
    idp.properties.idp?.redirect_binding_url !== undefined
  return isReady
    ? undefined
    : `Login with the identity provider '${idp.name}' is not enabled in this account.`
}
