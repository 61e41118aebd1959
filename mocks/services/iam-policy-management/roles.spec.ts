import { describe, expect, it } from 'vitest'
import { ACCOUNT_ID, specAccount } from '../../spec-account.ts'
import type { CustomRoleWire, RoleWire } from './role-wire.ts'
import { make, on, policyBody, refusal, role } from './spec-policies.ts'

const SERVICE = 'iam-groups'
const newRole = (more: object = {}) => ({
  name: 'TestNodeRole1',
  display_name: 'SDK TestNodeRole1',
  description: 'made by a test',
  account_id: ACCOUNT_ID,
  service_name: SERVICE,
  actions: ['iam-groups.groups.read'],
  ...more,
})
interface Roles {
  readonly custom_roles: CustomRoleWire[]
  readonly service_roles: RoleWire[]
  readonly system_roles: RoleWire[]
}
const crns = (roles: readonly RoleWire[]) => roles.map(({ crn }) => crn)

describe('Roles', () => {
  it('of a service are listed with the actions that they have there', async () => {
    const account = await specAccount({ nobody: {} })
    const call = await account.as('nobody')
    const { status, body } = await call<Roles>('GET /v2/roles?service_name=cloud-object-storage')
    expect(status).toBe(200)
    expect(body.service_roles.map(({ display_name }) => display_name)).toEqual(
      expect.arrayContaining(['Reader', 'Writer', 'Manager', 'Object Writer']),
    )
    const administrator = body.system_roles.find(({ crn }) => crn === role('Administrator'))
    expect(administrator?.actions).toContain('resource-controller.credential.retrieve_all')
    const viewer = body.system_roles.find(({ crn }) => crn === role('Viewer'))
    expect(viewer?.actions).not.toContain('resource-controller.credential.retrieve_all')
  })

  it('of the IAM services are listed by their group', async () => {
    const account = await specAccount()
    const { body } = await (await account.as('owner'))<Roles>('GET /v2/roles?service_group_id=IAM')
    expect(crns(body.service_roles)).toContain(
      'crn:v1:bluemix:public:iam-identity::::serviceRole:ServiceIdCreator',
    )
    expect(crns(body.system_roles)).toContain(role('Viewer'))
  })

  it('are not listed for a service and a group at once', async () => {
    const account = await specAccount()
    const call = await account.as('owner')
    expect(await refusal(call, 'GET /v2/roles?service_group_id=IAM&service_name=kms')).toMatchObject({
      status: 400,
    })
  })
})

describe('Custom roles', () => {
  it('are made, read, replaced and deleted', async () => {
    const account = await specAccount()
    const call = await account.as('owner')
    const made = await call<CustomRoleWire>('POST /v2/roles', { body: newRole() })
    expect(made.status).toBe(201)
    expect(made.body).toMatchObject({
      ...newRole(),
      crn: `crn:v1:bluemix:public:${SERVICE}::a/${ACCOUNT_ID}::customRole:TestNodeRole1`,
    })
    const route = `/v2/roles/${made.body.id}`
    const tag = made.headers.get('ETag') ?? ''
    expect((await call(`GET ${route}`)).headers.get('ETag')).toBe(tag)
    const { body: roles } = await call<Roles>(
      `GET /v2/roles?account_id=${ACCOUNT_ID}&service_name=${SERVICE}`,
    )
    expect(roles.custom_roles).toEqual([made.body])

    const body = { display_name: 'Renamed', actions: ['iam-groups.groups.read', 'iam-groups.groups.list'] }
    expect(await refusal(call, `PUT ${route}`, { body })).toMatchObject({ status: 412 })
    const changed = await call<CustomRoleWire>(`PUT ${route}`, { body, headers: { 'If-Match': tag } })
    expect(changed.body).toMatchObject({ ...body, description: '', name: 'TestNodeRole1' })
    expect(await refusal(call, `PUT ${route}`, { body, headers: { 'If-Match': tag } })).toMatchObject({
      status: 412,
    })

    expect((await call(`DELETE ${route}`)).status).toBe(204)
    expect(await refusal(call, `GET ${route}`)).toMatchObject({ status: 404, code: 'role_not_found' })
  })

  it.each([
    ['the same name', {}],
    [
      'the same display name',
      { name: 'Other', display_name: 'sdk testnoderole1', actions: ['iam-groups.groups.list'] },
    ],
    ['exactly the same actions', { name: 'Other', display_name: 'Other' }],
  ])('are refused with %s', async (_, more) => {
    const account = await specAccount()
    const call = await account.as('owner')
    await call('POST /v2/roles', { body: newRole() })
    expect(await refusal(call, 'POST /v2/roles', { body: newRole(more) })).toMatchObject({
      status: 409,
      code: 'role_conflict_error',
    })
  })

  it.each([
    ['a name that begins small', { name: 'reader2' }],
    ['a name with a space', { name: 'My Role' }],
    ['no action', { actions: [] }],
    ['an action of another service', { actions: ['kms.secrets.read'] }],
    [
      'platform actions only',
      { service_name: 'cloud-object-storage', actions: ['resource-controller.credential.retrieve_all'] },
    ],
    ['a service that is not there', { service_name: 'coffee-maker' }],
    ['another account', { account_id: 'f'.repeat(32) }],
  ])('are refused with %s', async (_, more) => {
    const account = await specAccount()
    expect(await refusal(await account.as('owner'), 'POST /v2/roles', { body: newRole(more) })).toMatchObject(
      { status: 400, code: 'invalid_body' },
    )
  })

  it('are made by administrators of access management and nobody else', async () => {
    const account = await specAccount({
      administrator: { grants: [{ role: 'Administrator', service: 'iam-access-management' }] },
      editor: { grants: [{ role: 'Editor', service: 'iam-access-management' }] },
      nobody: {},
    })
    expect((await (await account.as('administrator'))('POST /v2/roles', { body: newRole() })).status).toBe(
      201,
    )
    for (const person of ['editor', 'nobody'])
      expect(await refusal(await account.as(person), 'POST /v2/roles', { body: newRole() })).toMatchObject({
        status: 403,
        code: 'insufficent_permissions',
      })
  })

  it('are at most 40 in an account', async () => {
    const account = await specAccount()
    const call = await account.as('owner')
    const { body } = await call<Roles>('GET /v2/roles?service_name=cloud-object-storage')
    const actions = body.service_roles.find(({ display_name }) => display_name === 'Manager')?.actions ?? []
    const make40 = (n: number) =>
      call('POST /v2/roles', {
        body: newRole({
          name: `Role${n}`,
          display_name: `Role ${n}`,
          service_name: 'cloud-object-storage',
          actions: actions.filter((__, at) => ((n + 1) >> at) & 1),
        }),
      })
    for (let n = 0; n < 40; n++) expect((await make40(n)).status).toBe(201)
    expect((await make40(40)).status).toBe(422)
  })

  it('leave the policies that had them, and a policy without another role goes too', async () => {
    const account = await specAccount()
    const call = await account.as('owner')
    const { body } = await call<CustomRoleWire>('POST /v2/roles', { body: newRole() })
    const withRoles = (subject: string, crns2: string[]) => ({
      ...policyBody(),
      subject: { attributes: [{ key: 'iam_id', operator: 'stringEquals', value: subject }] },
      resource: { attributes: on({ serviceName: SERVICE }) },
      control: { grant: { roles: crns2.map((role_id) => ({ role_id })) } },
    })
    const { policy: both } = await make(call, withRoles('IBMid-A', [body.crn, role('Viewer')]))
    const { policy: only } = await make(call, withRoles('IBMid-B', [body.crn]))
    await call(`DELETE /v2/roles/${body.id}`)
    expect((await call(`GET /v2/policies/${both.id}`)).body).toMatchObject({
      state: 'active',
      control: { grant: { roles: [{ role_id: role('Viewer') }] } },
    })
    expect((await call(`GET /v2/policies/${only.id}`)).body).toMatchObject({ state: 'deleted' })
  })
})
