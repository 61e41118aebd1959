import { ACCOUNT, OWNER } from '../../scenarios/fixed.ts'
import type { State } from '../../services/state.ts'
import type { Draw } from './spec-draw.ts'
import type { BodyMaker } from './spec-request.ts'

/** How values begin that a caller brings along: they are shown once, too. */
export const CALLERS_OWN = 'CALLERS_OWN_VALUE_OF_32_CHARACTERS_OR_MORE_'

const anyIdentity = (state: State, draw: Draw): string =>
  draw.pick(
    [...state.users.rows(), ...state.serviceIds.rows()].map(({ iam_id }) => iam_id),
    OWNER.iam_id,
  )

const expiry = (draw: Draw): object =>
  draw.once(3) ? { expires_at: draw.pick(['2026-11-20T00:00+0000', '2030-01-01T00:00+0000'], '') } : {}

const apiKey: BodyMaker = (_state, draw) => ({
  name: draw.name(),
  description: draw.name(),
  action_when_leaked: draw.pick(['none', 'disable', 'delete'], 'none'),
  ...expiry(draw),
})

const claimRule: BodyMaker = (_state, draw) => ({
  ...draw.pick<object>(
    [
      { type: 'Profile-SAML', realm_name: 'https://idp.example.org/SAML2', expiration: 3600 },
      { type: 'Profile-CR', cr_type: 'VSI' },
    ],
    {},
  ),
  name: draw.name(),
  conditions: [{ claim: 'groups', operator: 'CONTAINS', value: '"developers"' }],
})

const profileIdentity: BodyMaker = (state, draw, target) => {
  const type = target['type'] ?? draw.pick(['user', 'serviceid', 'crn'], 'user')
  const identifier =
    type === 'serviceid'
      ? draw.pick(
          state.serviceIds.rows().map(({ id }) => id),
          'ServiceId-none',
        )
      : type === 'user'
        ? draw.pick(
            state.users.rows().map(({ iam_id }) => iam_id),
            OWNER.iam_id,
          )
        : `crn:v1:bluemix:public:is:us-south:a/${ACCOUNT.id}::instance:${draw.below(100)}`
  return { type, identifier, description: draw.name() }
}

const GRANT = 'urn:ibm:params:oauth:grant-type:'

const token: BodyMaker = (_state, draw) =>
  draw.pick<object>(
    [
      { grant_type: `${GRANT}apikey`, apikey: OWNER.apikey },
      { grant_type: `${GRANT}passcode`, passcode: 'nobody' },
      { grant_type: `${GRANT}apikey`, apikey: 'none' },
    ],
    {},
  )

/** Bodies of IAM Identity's operations and of the token endpoint. */
export const identityBodies: Readonly<Record<string, BodyMaker>> = {
  getToken: token,
  getOidcToken: token,
  createApiKey: (state, draw, target) => ({
    ...(apiKey(state, draw, target) as object),
    iam_id: anyIdentity(state, draw),
    account_id: ACCOUNT.id,
    ...(draw.once(3) ? { store_value: true } : {}),
    ...(draw.once(6) ? { apikey: `${CALLERS_OWN}${draw.below(1_000_000)}` } : {}),
  }),
  updateApiKey: apiKey,
  createServiceId: (state, draw, target) => ({
    account_id: ACCOUNT.id,
    name: draw.name(),
    description: draw.name(),
    ...(draw.once(2) ? { apikey: apiKey(state, draw, target) } : {}),
    ...(draw.once(3)
      ? {
          group_id: draw.pick(
            state.serviceIdGroups.rows().map(({ id }) => id),
            'none',
          ),
        }
      : {}),
  }),
  updateServiceId: (_state, draw) => ({ name: draw.name(), description: '' }),
  createServiceIdGroup: (_state, draw) => ({ account_id: ACCOUNT.id, name: draw.name() }),
  updateServiceIdGroup: (_state, draw) => ({ name: draw.name() }),
  createProfile: (_state, draw) => ({ account_id: ACCOUNT.id, name: draw.name() }),
  updateProfile: (_state, draw) => ({ name: draw.name() }),
  createClaimRule: claimRule,
  updateClaimRule: claimRule,
  createLink: (_state, draw) => ({
    cr_type: 'VSI',
    link: { crn: `crn:v1:bluemix:public:is:us-south:a/${ACCOUNT.id}::instance:${draw.below(20)}` },
    name: draw.name(),
  }),
  setProfileIdentities: (state, draw) => ({ identities: [profileIdentity(state, draw, {})] }),
  setProfileIdentity: profileIdentity,
  updatePreferenceOnScopeAccount: (_state, _draw, { preference }) =>
    preference === 'landing_page' ? { value_string: '/billing' } : { value_list_of_strings: ['iam'] },
  updateAccountSettings: (_state, draw) => ({
    restrict_create_service_id: draw.pick(['RESTRICTED', 'NOT_RESTRICTED', 'NOT_SET'], 'NOT_SET'),
    restrict_create_platform_apikey: draw.pick(['RESTRICTED', 'NOT_RESTRICTED', 'NOT_SET'], 'NOT_SET'),
    restrict_user_list_visibility: draw.pick(['RESTRICTED', 'NOT_RESTRICTED'], 'NOT_RESTRICTED'),
    mfa: draw.pick(['NONE', 'TOTP4ALL'], 'NONE'),
  }),
  createIdp: (_state, draw) => ({
    account_id: ACCOUNT.id,
    name: draw.name(),
    type: 'saml',
    properties: { idp: { entity_id: 'https://idp.example.org/SAML2' } },
  }),
  updateIdp: (_state, draw) => ({ name: draw.name(), active: draw.once(2) }),
  updateLoginSettings: (_state, draw) => ({ account_alias: `alias-${draw.below(100)}` }),
  addIdpSetting: (_state, draw) => ({
    cloud_user_strategy: draw.pick(['STATIC', 'DYNAMIC', 'NEVER'], 'STATIC'),
    active: draw.once(2),
    ui_default: draw.once(2),
  }),
  updateIdpSetting: (_state, draw) => ({ active: draw.once(2) }),
  addIdpConsumer: (_state, draw) => ({
    kind: draw.pick(['own_account', 'external_account', 'enterprise'], 'enterprise'),
    consumer_id: draw.below(100).toString(16).padStart(32, '0'),
  }),
  bulkListAccountEntityConsumption: (state, draw) => ({
    serviceid_groups: true,
    profiles: true,
    apikeys_per_identity: [anyIdentity(state, draw)],
  }),
}
