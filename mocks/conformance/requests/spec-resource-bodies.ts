import { resourceServices } from '../../catalog/index.ts'
import { ACCOUNT } from '../../scenarios/fixed.ts'
import type { State } from '../../services/state.ts'
import type { Draw } from './spec-draw.ts'
import type { BodyMaker } from './spec-request.ts'

/** Names of instances and credentials may not have everything that other names may. */
const named = (draw: Draw): object => ({ name: draw.name() })

const anyInstance = (state: State, draw: Draw): string =>
  draw.pick(
    state.instances.rows().map(({ guid }) => guid),
    'none',
  )

const anyAlias = (state: State, draw: Draw): string =>
  draw.pick(
    state.aliases.rows().map(({ guid }) => guid),
    'none',
  )

const place = (draw: Draw): object => {
  const [first] = resourceServices
  const id = draw.pick(
    resourceServices.map((service) => service.id),
    '',
  )
  const service = resourceServices.find((one) => one.id === id) ?? first
  return {
    target: draw.pick(service?.regions ?? [], 'global'),
    resource_plan_id: draw.pick(
      (service?.plans ?? []).map((plan) => plan.id),
      'none',
    ),
  }
}

const credential: BodyMaker = (state, draw) => ({
  name: draw.name(),
  role: draw.pick<string | undefined>(['Reader', 'Writer', 'Manager', 'Viewer', undefined], undefined),
  ...(draw.once(4)
    ? {
        parameters: {
          serviceid_crn: draw.pick(
            state.serviceIds.rows().map(({ id }) => id),
            'none',
          ),
        },
      }
    : {}),
})

const SPACE = 'crn:v1:bluemix:public:bluemix:us-south:o/5e939cd5::cf-space:66c8b915'
const APP = 'crn:v1:bluemix:public:bluemix:us-south:s/66c8b915::cf-application:5e939cd5'

/** Bodies of instances, credentials, resource groups, users and classic keys. */
export const resourceBodies: Readonly<Record<string, BodyMaker>> = {
  createResourceInstance: (state, draw) => ({
    ...named(draw),
    ...place(draw),
    resource_group: draw.pick(
      state.resourceGroups.rows().map(({ id }) => id),
      ACCOUNT.resource_group_id,
    ),
    ...(draw.once(2) ? { parameters: { onetime_credentials: draw.once(2) } } : {}),
  }),
  updateResourceInstance: (_state, draw) =>
    draw.pick<object>(
      [named(draw), { parameters: { onetime_credentials: false } }, { parameters: { size: 'large' } }],
      {},
    ),
  createResourceKey: (state, draw, target) => ({
    ...(credential(state, draw, target) as object),
    source: draw.once(6) ? anyAlias(state, draw) : anyInstance(state, draw),
  }),
  updateResourceKey: (_state, draw) => named(draw),
  createResourceAlias: (state, draw) => ({
    ...named(draw),
    source: anyInstance(state, draw),
    target: SPACE,
  }),
  updateResourceAlias: (_state, draw) => named(draw),
  createResourceBinding: (state, draw, target) => ({
    ...(credential(state, draw, target) as object),
    source: anyAlias(state, draw),
    target: APP,
  }),
  updateResourceBinding: (_state, draw) => named(draw),
  runReclamationAction: () => ({ comment: 'because' }),
  createResourceGroup: (_state, draw) => ({ ...named(draw), account_id: ACCOUNT.id }),
  updateResourceGroup: (_state, draw) => named(draw),
  inviteUsers: (state, draw) => ({
    users: [{ email: `person${draw.below(500)}@acme.example`, account_role: 'Member' }],
    ...(draw.once(3)
      ? {
          access_groups: [
            draw.pick(
              state.accessGroups.rows().map(({ id }) => id),
              'none',
            ),
          ],
        }
      : {}),
    ...(draw.once(3)
      ? {
          iam_policy: [
            {
              type: 'access',
              roles: [{ role_id: 'crn:v1:bluemix:public:iam::::role:Viewer' }],
              resources: [{ attributes: [{ name: 'serviceType', value: 'service' }] }],
            },
          ],
        }
      : {}),
  }),
  updateUserProfile: (_state, draw) => ({
    firstname: draw.name(),
    ...(draw.once(4) ? { state: draw.pick(['ACTIVE', 'VPN_ONLY'], 'ACTIVE') } : {}),
  }),
  updateUserSettings: (_state, draw) => ({
    language: 'en',
    ...(draw.once(2) ? { self_manage: draw.once(2) } : {}),
  }),
  addBulkPortalPermission: () => ({ parameters: [[{ keyName: 'TICKET_VIEW' }]] }),
  removeBulkPortalPermission: () => ({ parameters: [[{ keyName: 'TICKET_VIEW' }]] }),
  accept: () => ({ account_id: ACCOUNT.id }),
  removeApiAuthenticationKey: (state, _draw, { user = '' }) => ({
    parameters: [state.classicKeys.one('iam_id', state.users.one('classic_id', user)?.iam_id ?? '')?.id ?? 0],
  }),
}
