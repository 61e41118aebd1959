import { firstTag } from '../../kernel/etag.ts'
import type {
  IdpConsumerRow,
  IdpRow,
  IdpSettingRow,
  LoginSettingsRow,
} from '../../services/iam-identity/idps/model.ts'
import { ACCOUNT } from '../fixed.ts'
import type { Kit } from '../model.ts'
import { REALM } from './federation.ts'

const idOf = (kit: Kit): string => kit.uuid('idp/acme-sso')

/** The provider that Acme's people sign in with. */
export const idps = (kit: Kit): IdpRow[] => [
  {
    idp_id: idOf(kit),
    entity_tag: firstTag(idOf(kit)),
    account_id: ACCOUNT.id,
    name: 'Acme SSO',
    type: 'saml',
    active: true,
    properties: {
      idp: {
        entity_id: REALM,
        redirect_binding_url: 'https://sso.acme.example/saml2/login',
        want_request_signed: true,
      },
    },
    created_at: kit.at('2019-05-06T09:12:00Z'),
    modified_at: kit.at('2024-05-02T14:40:00Z'),
  },
]

export const idpSettings = (kit: Kit): IdpSettingRow[] => [
  {
    idp_id: idOf(kit),
    account_id: ACCOUNT.id,
    cloud_user_strategy: 'STATIC',
    active: true,
    ui_default: true,
  },
]

/** An agency signs in to its own account as Acme's people do to Acme's. */
export const idpConsumers = (kit: Kit): IdpConsumerRow[] => [
  {
    idp_id: idOf(kit),
    consumer_id: kit.hex('idp/acme-sso/agency', 32),
    kind: 'external_account',
    created_at: kit.at('2023-03-14T10:05:00Z'),
  },
]

export const loginSettings = (): LoginSettingsRow[] => [{ account_id: ACCOUNT.id, account_alias: 'acme' }]
