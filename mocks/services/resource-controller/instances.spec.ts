import { describe, expect, it } from 'vitest'
import { ACCOUNT } from '../../scenarios/fixed.ts'
import { specAccount } from '../../spec-account.ts'
import type { Call } from '../../spec-cloud.ts'
import type { InstanceWire } from './instance-wire.ts'
import { instanceRow, PLANS } from './spec-instances.ts'

const wanted = {
  name: 'orders',
  target: 'global',
  resource_group: ACCOUNT.resource_group_id,
  resource_plan_id: PLANS.cosLite,
}

interface RcError {
  readonly error_code: string
  readonly message: string
  readonly details?: string
  readonly status_code: number
  readonly transaction_id: string
}

const create = (call: Call, fields: object = {}, headers: Record<string, string> = {}) =>
  call<InstanceWire>('POST /v2/resource_instances', { body: { ...wanted, ...fields }, headers })

describe('a service instance', () => {
  it('is created with every member of the wire, in the order of the contract', async () => {
    const { as } = await specAccount()
    const owner = await as('owner')
    const { status, body } = await create(owner, { tags: ['env:prod'], parameters: { a: 1 } })
    expect(status).toBe(201)
    const { guid } = body
    const crn = `crn:v1:bluemix:public:cloud-object-storage:global:a/${ACCOUNT.id}:${guid}::`
    const expected = {
      id: crn,
      guid,
      url: `/v2/resource_instances/${guid}`,
      created_at: '2026-11-16T09:00:00.000000000Z',
      updated_at: '2026-11-16T09:00:00.000000000Z',
      deleted_at: null,
      created_by: 'IBMid-5500093BHN',
      updated_by: '',
      deleted_by: '',
      scheduled_reclaim_at: null,
      restored_at: null,
      scheduled_reclaim_by: '',
      restored_by: '',
      name: 'orders',
      region_id: 'global',
      account_id: ACCOUNT.id,
      reseller_channel_id: '',
      resource_plan_id: PLANS.cosLite,
      resource_group_id: ACCOUNT.resource_group_id,
      resource_group_crn: `crn:v1:bluemix:public:resource-controller::a/${ACCOUNT.id}::resource-group:${ACCOUNT.resource_group_id}`,
      target_crn: `crn:v1:bluemix:public:globalcatalog::::deployment:${PLANS.cosLite}%3Aglobal`,
      parameters: { a: 1 },
      allow_cleanup: false,
      crn,
      state: 'active',
      type: 'service_instance',
      sub_type: '',
      resource_id: 'dff97f5c-bc5e-4455-b470-411c3edbe49c',
      dashboard_url: `https://cloud.ibm.com/objectstorage/${encodeURIComponent(crn)}`,
      last_operation: {
        type: 'create',
        state: 'succeeded',
        async: false,
        description: 'Completed create instance operation',
        cancelable: false,
        poll: false,
      },
      resource_aliases_url: `/v2/resource_instances/${guid}/resource_aliases`,
      resource_bindings_url: `/v2/resource_instances/${guid}/resource_bindings`,
      resource_keys_url: `/v2/resource_instances/${guid}/resource_keys`,
      plan_history: [
        {
          resource_plan_id: PLANS.cosLite,
          start_date: '2026-11-16T09:00:00.000000000Z',
          requestor_id: 'IBMid-5500093BHN',
        },
      ],
      migrated: false,
      extensions: {},
      controlled_by: '',
      locked: false,
      onetime_credentials: true,
      tags: ['env:prod'],
    }
    expect(JSON.stringify(body)).toBe(JSON.stringify(expected))
  })

  it('is found by GUID, by encoded CRN and by CRN as it is', async () => {
    const { as, cloud } = await specAccount()
    const row = cloud.state.instances.insert(instanceRow('orders'))
    const owner = await as('owner')
    for (const id of [row.guid, encodeURIComponent(row.crn), row.crn]) {
      const { status, body } = await owner<InstanceWire>(`GET /v2/resource_instances/${id}`)
      expect([status, body.guid]).toEqual([200, row.guid])
    }
  })

  it('that is not there is answered with 404 in the controller’s own envelope', async () => {
    const { as } = await specAccount()
    const { status, body, headers } = await (await as('owner'))<RcError>('GET /v2/resource_instances/nothing')
    expect(status).toBe(404)
    expect(body).toEqual({
      error_code: 'RC-DatabaseErrorResponse',
      message: 'The resource instance cannot be found: nothing',
      details: 'status_code=404 error=not_found reason=missing',
      status_code: 404,
      transaction_id: headers.get('Transaction-Id'),
    })
  })

  it('is refused to a caller without a token, in the same envelope', async () => {
    const { cloud } = await specAccount()
    const response = await cloud.fetch(new Request('http://cloud.test/v2/resource_instances'))
    expect(response.status).toBe(401)
    expect(await response.json()).toMatchObject({ error_code: 'RC-IamErrorResponse', status_code: 401 })
  })

  it.each([
    ['no name', { name: undefined }, "'name'"],
    ['a blank name', { name: '  ' }, "'name'"],
    ['a name of 181 characters', { name: 'x'.repeat(181) }, '180'],
    ['a name with markup', { name: '<b>orders</b>' }, 'letters, digits'],
    ['an emoji in its name', { name: 'orders 🎉' }, 'letters, digits'],
    ['a plan that is not in the catalog', { resource_plan_id: 'gold' }, "no plan 'gold'"],
    ['a region the service is not in', { target: 'mars-north' }, 'mars-north'],
    ['a resource group that is not there', { resource_group: 'nowhere' }, 'nowhere'],
    ['parameters that are an array', { parameters: [1] }, 'JSON object'],
    ['parameters with __proto__', '{"parameters":{"__proto__":{"a":1}}}', '__proto__'],
    ['parameters that are too long', { parameters: { a: 'x'.repeat(70_000) } }, '65,536'],
    [
      'one-time view that is neither true nor false',
      { parameters: { onetime_credentials: 'no' } },
      'true or false',
    ],
  ])('is refused with %s, with a reason', async (_what, fields, reason) => {
    const { as, cloud } = await specAccount()
    const owner = await as('owner')
    const body =
      typeof fields === 'string'
        ? `${JSON.stringify(wanted).slice(0, -1)},${fields.slice(1)}`
        : { ...wanted, ...fields }
    const answer = await owner<RcError>('POST /v2/resource_instances', { body })
    expect(answer.status).toBe(400)
    expect(answer.body.message).toContain(reason)
    expect(cloud.state.instances.size).toBe(0)
  })

  it('may have a name in any script', async () => {
    const { as } = await specAccount()
    const { status, body } = await create(await as('owner'), { name: 'طلبات الشتاء 2' })
    expect([status, body.name]).toEqual([201, 'طلبات الشتاء 2'])
  })

  it('changes its name, parameters and plan, and says what was done to it', async () => {
    const { as, cloud } = await specAccount()
    const { guid } = cloud.state.instances.insert(instanceRow('orders', { parameters: { a: 1 } }))
    const owner = await as('owner')
    cloud.clock.advance({ minutes: 30 })
    const { status, body } = await owner<InstanceWire>(`PATCH /v2/resource_instances/${guid}`, {
      body: { name: 'orders-2', parameters: { b: 2 }, resource_plan_id: PLANS.cosStandard },
    })
    expect(status).toBe(200)
    expect(body).toMatchObject({
      name: 'orders-2',
      parameters: { a: 1, b: 2 },
      resource_plan_id: PLANS.cosStandard,
      target_crn: `crn:v1:bluemix:public:globalcatalog::::deployment:${PLANS.cosStandard}%3Aglobal`,
      last_operation: { type: 'update', state: 'succeeded' },
      updated_by: 'IBMid-5500093BHN',
      updated_at: '2026-11-16T09:30:00.000000000Z',
    })
    expect(body.plan_history.map((change) => change.resource_plan_id)).toEqual([
      PLANS.cosLite,
      PLANS.cosStandard,
    ])
    const wrong = await owner(`PATCH /v2/resource_instances/${guid}`, {
      body: { resource_plan_id: PLANS.cloudantLite },
    })
    expect(wrong.status).toBe(400)
  })

  it('is neither changed nor deleted while it is locked; locking twice is the same as once', async () => {
    const { as } = await specAccount()
    const owner = await as('owner')
    const { body } = await create(owner, {}, { 'Entity-Lock': 'true' })
    const path = `/v2/resource_instances/${body.guid}`
    expect(body).toMatchObject({ locked: true, last_operation: { type: 'create' } })
    for (const route of [`PATCH ${path}`, `DELETE ${path}`]) {
      const refused = await owner<RcError>(route, { body: { name: 'other' } })
      expect(refused.status).toBe(422)
      expect(refused.body.message).toContain('is locked')
      expect(refused.body.details).toContain(`DELETE ${path}/lock`)
    }
    for (let n = 1; n <= 2; n++) {
      const unlocked = await owner<InstanceWire>(`DELETE ${path}/lock`)
      expect(unlocked).toMatchObject({
        status: 200,
        body: { locked: false, last_operation: { type: 'unlock' } },
      })
    }
    for (let n = 1; n <= 2; n++) {
      const locked = await owner<InstanceWire>(`POST ${path}/lock`)
      expect(locked).toMatchObject({ status: 200, body: { locked: true, last_operation: { type: 'lock' } } })
    }
  })

  it('is gone after it is deleted: GET says so, a second DELETE is 410, no list has it', async () => {
    const { as } = await specAccount()
    const owner = await as('owner')
    const { body } = await create(owner)
    const path = `/v2/resource_instances/${body.guid}`
    const deleted = await owner(`DELETE ${path}`)
    expect([deleted.status, deleted.body]).toEqual([204, undefined])
    expect((await owner<InstanceWire>(`GET ${path}`)).body).toMatchObject({
      state: 'removed',
      deleted_at: '2026-11-16T09:00:00.000000000Z',
      deleted_by: 'IBMid-5500093BHN',
      last_operation: { type: 'delete' },
    })
    expect((await owner(`DELETE ${path}`)).status).toBe(410)
    expect((await owner(`PATCH ${path}`, { body: { name: 'x' } })).status).toBe(410)
    const counts = [
      '',
      `?name=${body.name}`,
      `?guid=${body.guid}`,
      `?guid=${body.guid}&state=removed`,
      '?state=removed',
    ]
    const found = await Promise.all(
      counts.map(
        async (query) =>
          (await owner<{ rows_count: number }>(`GET /v2/resource_instances${query}`)).body.rows_count,
      ),
    )
    expect(found).toEqual([0, 0, 0, 0, 1])
  })

  it('with credentials is deleted only with them', async () => {
    const { as, cloud } = await specAccount()
    const owner = await as('owner')
    const { body } = await create(owner)
    const path = `/v2/resource_instances/${body.guid}`
    await owner('POST /v2/resource_keys', { body: { name: 'key', source: body.guid, role: 'Writer' } })
    const refused = await owner<RcError>(`DELETE ${path}`)
    expect(refused.status).toBe(400)
    expect(refused.body.message).toContain('1 credential')
    expect((await owner(`DELETE ${path}?recursive=true`)).status).toBe(204)
    expect(cloud.state.resourceKeys.rows().map(({ state }) => state)).toEqual(['removed'])
    expect([cloud.state.serviceIds.size, cloud.state.apiKeys.size, cloud.state.policies.size]).toEqual([
      0, 0, 0,
    ])
  })

  it('has no operation that could be cancelled', async () => {
    const { as, cloud } = await specAccount()
    const { guid } = cloud.state.instances.insert(instanceRow('orders'))
    const answer = await (await as('owner'))<RcError>(`DELETE /v2/resource_instances/${guid}/last_operation`)
    expect([answer.status, answer.body.message]).toEqual([422, 'The instance is not cancelable.'])
  })
})
