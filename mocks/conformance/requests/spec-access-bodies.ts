import { ACCOUNT, OWNER } from '../../scenarios/fixed.ts'
import type { State } from '../../services/state.ts'
import type { Draw } from './spec-draw.ts'
import type { BodyMaker } from './spec-request.ts'

const ROLES = ['Viewer', 'Operator', 'Editor', 'Administrator'].map(
  (name) => `crn:v1:bluemix:public:iam::::role:${name}`,
)

const anyIamId = (state: State, draw: Draw): string =>
  draw.pick(
    [...state.users.rows(), ...state.serviceIds.rows(), ...state.profiles.rows()].map(({ iam_id }) => iam_id),
    OWNER.iam_id,
  )

/** What a policy is about: an instance, a service, all services, the account's own services. */
function resource(state: State, draw: Draw): Record<string, string> {
  const instances = state.instances.rows()
  const [first] = instances
  const guid = draw.pick(
    instances.map((row) => row.guid),
    'none',
  )
  const row = state.instances.get(guid) ?? first
  return {
    accountId: ACCOUNT.id,
    ...draw.pick<Record<string, string>>(
      [
        row === undefined ? {} : { serviceName: row.service_name, serviceInstance: row.guid },
        { serviceType: 'service' },
        { serviceName: 'iam-identity' },
        { serviceName: 'iam-groups' },
        { serviceType: 'platform_service' },
      ],
      {},
    ),
  }
}

const grant: BodyMaker = (state, draw) => ({
  type: 'access',
  control: { grant: { roles: [{ role_id: draw.pick(ROLES, '') }] } },
  subject: {
    attributes: [
      draw.once(4)
        ? {
            key: 'access_group_id',
            operator: 'stringEquals',
            value: draw.pick(
              state.accessGroups.rows().map(({ id }) => id),
              'none',
            ),
          }
        : { key: 'iam_id', operator: 'stringEquals', value: anyIamId(state, draw) },
    ],
  },
  resource: {
    attributes: Object.entries(resource(state, draw)).map(([key, value]) => ({
      key,
      operator: 'stringEquals',
      value,
    })),
  },
})

const grantV1: BodyMaker = (state, draw) => ({
  type: 'access',
  roles: [{ role_id: draw.pick(ROLES, '') }],
  subjects: [{ attributes: [{ name: 'iam_id', value: anyIamId(state, draw) }] }],
  resources: [
    { attributes: Object.entries(resource(state, draw)).map(([name, value]) => ({ name, value })) },
  ],
})

const ACTIONS = ['groups.read', 'groups.list', 'groups.update', 'members.add', 'rules.create']

const role = (draw: Draw): object => ({
  display_name: draw.name(),
  actions: [
    `iam-groups.${draw.pick(ACTIONS, 'groups.read')}`,
    `iam-groups.${draw.pick(ACTIONS, 'groups.list')}`,
  ],
})

const groupRule: BodyMaker = (_state, draw) => ({
  name: draw.name(),
  expiration: 1 + draw.below(24),
  realm_name: 'https://idp.example.org/SAML2',
  conditions: [{ claim: 'isManager', operator: 'EQUALS', value: 'true' }],
})

const members = (state: State, draw: Draw): readonly { iam_id: string; type: string }[] =>
  Array.from({ length: 1 + draw.below(3) }, () => {
    const iam_id = anyIamId(state, draw)
    const type = iam_id.startsWith('iam-ServiceId')
      ? 'service'
      : iam_id.startsWith('iam-Profile')
        ? 'profile'
        : 'user'
    return { iam_id, type }
  })

/** Bodies of policies, roles and access groups. */
export const accessBodies: Readonly<Record<string, BodyMaker>> = {
  createV2Policy: grant,
  replaceV2Policy: grant,
  createPolicy: grantV1,
  replacePolicy: grantV1,
  updatePolicyState: (_state, draw) => ({ state: draw.pick(['active', 'deleted'], 'active') }),
  authorize: (state, draw) => [
    {
      subject: { attributes: { id: anyIamId(state, draw) } },
      action: 'iam-identity.apikey.manage',
      resource: { attributes: { serviceName: 'iam-identity' } },
    },
  ],
  listAssignable: (state, draw) => ({
    policies: draw.once(2)
      ? []
      : [
          draw.pick(
            state.policies.rows().map(({ id }) => id),
            'none',
          ),
        ],
  }),
  previewAccess: (state, draw, target) => ({ add: [grant(state, draw, target)] }),
  createRole: (_state, draw) => ({
    ...role(draw),
    name: `Role${draw.below(1000)}`,
    account_id: ACCOUNT.id,
    service_name: 'iam-groups',
  }),
  replaceRole: (state, draw, { id = '' }) => ({
    ...role(draw),
    ...(draw.once(2) ? {} : { actions: state.customRoles.get(id)?.actions }),
  }),
  updateSettings: (_state, draw) => ({
    external_account_identity_interaction: {
      identity_types: {
        user: {
          state: draw.pick(['enabled', 'monitor', 'limited'], 'enabled'),
          external_allowed_accounts: [],
        },
      },
    },
  }),
  createAccessGroup: (_state, draw) => ({ name: draw.name(), description: draw.name() }),
  updateAccessGroup: (_state, draw) => ({ name: draw.name() }),
  addMembersToAccessGroup: (state, draw) => ({ members: members(state, draw) }),
  removeMembersFromAccessGroup: (state, draw, { id = '' }) => ({
    members: [
      draw.pick(
        state.groupMembers.find('group_id', id).map(({ iam_id }) => iam_id),
        'IBMid-none',
      ),
    ],
  }),
  addMemberToMultipleAccessGroups: (state, draw) => ({
    type: 'user',
    groups: [
      draw.pick(
        state.accessGroups.rows().map(({ id }) => id),
        'none',
      ),
    ],
  }),
  addAccessGroupRule: groupRule,
  replaceAccessGroupRule: groupRule,
  updateAccessGroupsAccountSettings: (_state, draw) => ({ public_access_enabled: draw.once(2) }),
}
