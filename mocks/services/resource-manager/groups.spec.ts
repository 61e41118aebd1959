import { describe, expect, it } from 'vitest'
import { ACCOUNT } from '../../scenarios/fixed.ts'
import { specAccount } from '../../spec-account.ts'
import type { Call } from '../../spec-cloud.ts'
import { instanceRow } from '../resource-controller/spec-instances.ts'
import type { ResourceGroupWire } from './group-operations.ts'

const GROUPS = '/v2/resource_groups'

const on = (role: string, more: Record<string, string> = {}) => ({
  grants: [{ role, service: 'resource-controller', on: { resourceType: 'resource-group', ...more } }],
})

const people = {
  nobody: {},
  viewer: on('Viewer', { resource: ACCOUNT.resource_group_id }),
  editor: on('Editor'),
  admin: on('Administrator'),
  // Access to what is in the group says nothing about the group.
  inside: {
    grants: [
      {
        role: 'Administrator',
        service: 'cloud-object-storage',
        on: { resourceGroupId: ACCOUNT.resource_group_id },
      },
    ],
  },
}

const listOf = async (call: Call, query = '') =>
  (await call<{ resources: readonly ResourceGroupWire[] }>(`GET ${GROUPS}${query}`)).body.resources

const make = async (call: Call, name: string) =>
  (await call<{ id: string; crn: string }>(`POST ${GROUPS}`, { body: { name, account_id: ACCOUNT.id } })).body
    .id

describe('resource groups', () => {
  it('are read with every member of the wire', async () => {
    const { as } = await specAccount()
    const { id } = ACCOUNT
    const group = ACCOUNT.resource_group_id
    expect(await listOf(await as('owner'))).toEqual([
      {
        id: group,
        crn: `crn:v1:bluemix:public:resource-controller::a/${id}::resource-group:${group}`,
        account_id: id,
        name: 'Default',
        state: 'ACTIVE',
        default: true,
        quota_id: ACCOUNT.quota_id,
        quota_url: `/v2/quota_definitions/${ACCOUNT.quota_id}`,
        payment_methods_url: `/v2/resource_groups/${group}/payment_methods`,
        resource_linkages: [],
        teams_url: `/v2/resource_groups/${group}/teams`,
        created_at: '2018-02-12T08:00:00.000000000Z',
        updated_at: '2018-02-12T08:00:00.000000000Z',
      },
    ])
  })

  it('are made, renamed and deleted', async () => {
    const { as } = await specAccount()
    const owner = await as('owner')
    const id = await make(owner, 'Production')
    expect(id).toMatch(/^[0-9a-f]{32}$/)
    const renamed = await owner<ResourceGroupWire>(`PATCH ${GROUPS}/${id}`, { body: { name: 'prod' } })
    expect(renamed).toMatchObject({ status: 200, body: { name: 'prod', default: false } })
    expect((await listOf(owner, '?name=prod')).map((group) => group.id)).toEqual([id])
    expect((await listOf(owner, '?default=true')).map((group) => group.name)).toEqual(['Default'])
    expect((await owner(`DELETE ${GROUPS}/${id}`)).status).toBe(204)
    expect((await owner(`GET ${GROUPS}/${id}`)).status).toBe(404)
  })

  it.each([
    // list (how many), get, create, rename, delete, all of the default group
    ['nobody', 0, [403, 403, 403, 403]],
    ['inside', 0, [403, 403, 403, 403]],
    ['viewer', 1, [200, 403, 403, 403]],
    ['editor', 2, [200, 403, 200, 403]],
    ['admin', 2, [200, 201, 200, 400]],
  ])('%s lists %d, and is answered with %s', async (who, count, expected) => {
    const { as } = await specAccount(people)
    await make(await as('owner'), 'Production')
    const call = await as(who)
    expect(await listOf(call)).toHaveLength(count)
    const path = `${GROUPS}/${ACCOUNT.resource_group_id}`
    const answers = [
      await call(`GET ${path}`),
      await call(`POST ${GROUPS}`, { body: { name: 'Mine' } }),
      await call(`PATCH ${path}`, { body: { name: 'Main' } }),
      await call(`DELETE ${path}`),
    ]
    expect(answers.map(({ status }) => status)).toEqual(expected)
  })

  it('with instances in them are not deleted, as observed of the real service', async () => {
    const { as, cloud } = await specAccount()
    const owner = await as('owner')
    const id = await make(owner, 'Production')
    const row = cloud.state.instances.insert(instanceRow('cos', { resource_group_id: id }))
    const refused = await owner(`DELETE ${GROUPS}/${id}`)
    expect(refused.status).toBe(500)
    expect(JSON.stringify(refused.body)).toContain("Resource groups with active instances can't be deleted")
    await owner(`DELETE /v2/resource_instances/${row.guid}`)
    expect((await owner(`DELETE ${GROUPS}/${id}`)).status).toBe(204)
  })

  it('need a name of their own', async () => {
    const { as } = await specAccount()
    const owner = await as('owner')
    const taken = await owner(`POST ${GROUPS}`, { body: { name: 'DEFAULT' } })
    expect(taken).toMatchObject({ status: 409, body: { errors: [{ code: 'conflict' }], status_code: 409 } })
    for (const name of ['', '  ', 'x'.repeat(41)])
      expect((await owner(`POST ${GROUPS}`, { body: { name } })).status).toBe(400)
    const elsewhere = await owner(`POST ${GROUPS}`, { body: { name: 'x', account_id: 'other' } })
    expect(elsewhere.status).toBe(400)
    expect((await owner(`PATCH ${GROUPS}/none`, { body: { name: 'x' } })).status).toBe(404)
  })

  it('name a quota definition that can be read', async () => {
    const { as } = await specAccount(people)
    const call = await as('nobody')
    const path = `/v2/quota_definitions/${ACCOUNT.quota_id}`
    expect((await call(`GET ${path}`)).body).toMatchObject({ id: ACCOUNT.quota_id, type: 'PAYG' })
    const all = await call<{ resources: readonly object[] }>('GET /v2/quota_definitions')
    expect(all.body.resources).toHaveLength(1)
    expect((await call('GET /v2/quota_definitions/none')).status).toBe(404)
  })
})
