import { hexOf, uuidOf } from '../../mocks/kernel/random.ts'
import { href, paths } from '../../src/app/paths.ts'

/** Acme's own identity provider. */
export const SSO = uuidOf('acme/idp/acme-sso')

/** The account that it is shared with. */
export const AGENCY = hexOf('acme/idp/acme-sso/agency', 32)

export const ssoPage = (tab?: 'shared'): string =>
  href(paths.identityProvider, { idpId: SSO }, tab === undefined ? undefined : { tab })
