import { describe, expect, it } from 'vitest'
import { ACCOUNT } from '../../scenarios/fixed.ts'
import { ACCOUNT_ID, specAccount } from '../../spec-account.ts'
import type { InstanceWire } from './instance-wire.ts'
import { DEFAULT_SETTING } from './one-time.ts'
import { instanceRow, PLANS } from './spec-instances.ts'

const on = (role: string) => ({ grants: [{ role, service: 'cloud-object-storage' }] })
const CUSTOM = `crn:v1:bluemix:public:cloud-object-storage::a/${ACCOUNT_ID}::customRole:Switcher`

const people = {
  viewer: on('Viewer'),
  operator: on('Operator'),
  editor: on('Editor'),
  admin: on('Administrator'),
  switcher: on(CUSTOM),
}

async function account(spelling = 'resource-controller.instance.update_onetime_credential_off') {
  const made = await specAccount(people)
  made.cloud.state.customRoles.insert({
    id: 'switcher',
    entity_tag: '1-0',
    account_id: ACCOUNT_ID,
    crn: CUSTOM,
    name: 'Switcher',
    display_name: 'Switcher',
    description: '',
    service_name: 'cloud-object-storage',
    actions: [spelling],
    created_at: 0,
    created_by_id: '',
    last_modified_at: 0,
    last_modified_by_id: '',
  })
  return made
}

describe('one-time view of an instance', () => {
  it.each([
    ['2025-08-03T23:59:59Z', false],
    ['2025-08-04T00:00:00Z', true],
    ['2026-11-16T09:00:00Z', true],
  ])('created at %s is %s unless the request says otherwise', async (at, expected) => {
    const { as, cloud } = await specAccount()
    cloud.clock.set(at)
    const owner = await as('owner')
    const body = {
      name: 'orders',
      target: 'global',
      resource_group: ACCOUNT.resource_group_id,
      resource_plan_id: PLANS.cosLite,
    }
    const made = await owner<InstanceWire>('POST /v2/resource_instances', { body })
    expect(made.body.onetime_credentials).toBe(expected)
    const parameters = { onetime_credentials: !expected, region: 'eu' }
    const other = await owner<InstanceWire>('POST /v2/resource_instances', { body: { ...body, parameters } })
    expect(other.body).toMatchObject({ onetime_credentials: !expected, parameters: { region: 'eu' } })
    expect(other.body.parameters).not.toHaveProperty('onetime_credentials')
  })

  it('is off by default where a scenario follows the later documentation', async () => {
    const { as, cloud } = await specAccount()
    cloud.state.meta.insert({ id: DEFAULT_SETTING, value: 'off' })
    const { body } = await (
      await as('owner')
    )<InstanceWire>('POST /v2/resource_instances', {
      body: {
        name: 'orders',
        target: 'global',
        resource_group: ACCOUNT.resource_group_id,
        resource_plan_id: PLANS.cosLite,
      },
    })
    expect(body.onetime_credentials).toBe(false)
  })

  it.each([
    // who, from on to off, from off to on
    ['viewer', 403, 403],
    ['operator', 403, 200],
    ['editor', 403, 200],
    ['admin', 200, 200],
    ['switcher', 200, 200],
    ['owner', 200, 200],
  ])('is turned off and on by %s with %d and %d', async (who, off, back) => {
    const { as, cloud } = await account()
    const isOn = cloud.state.instances.insert(instanceRow('on', { onetime_credentials: true }))
    const isOff = cloud.state.instances.insert(instanceRow('off', { onetime_credentials: false }))
    const call = await as(who)
    const set = (guid: string, value: boolean) =>
      call(`PATCH /v2/resource_instances/${guid}`, { body: { parameters: { onetime_credentials: value } } })
    const answers = [await set(isOn.guid, false), await set(isOff.guid, true)]
    expect(answers.map(({ status }) => status)).toEqual([off, back])
    expect(cloud.state.instances.get(isOn.guid)?.onetime_credentials).toBe(off !== 200)
    expect(cloud.state.instances.get(isOff.guid)?.onetime_credentials).toBe(back === 200)
  })

  it('names the action and the role to whoever may not turn it off', async () => {
    const { as, cloud } = await account()
    const { guid } = cloud.state.instances.insert(instanceRow('on', { onetime_credentials: true }))
    const { body } = await (
      await as('editor')
    )(`PATCH /v2/resource_instances/${guid}`, {
      body: { name: 'new name', parameters: { onetime_credentials: false } },
    })
    expect(body).toMatchObject({
      error_code: 'RC-IamErrorResponse',
      details: expect.stringMatching(/update_onetime_credential_off.+Administrator/),
    })
    expect(cloud.state.instances.get(guid)?.name).toBe('on')
  })

  it('is turned off by a custom role with either spelling of the action, which allows nothing else', async () => {
    const { as, cloud } = await account('resource-controller.instance.update_onetime_credentials_off')
    const { guid } = cloud.state.instances.insert(instanceRow('on', { onetime_credentials: true }))
    const call = await as('switcher')
    const parameters = { onetime_credentials: false }
    const both = await call(`PATCH /v2/resource_instances/${guid}`, { body: { name: 'x', parameters } })
    expect(both.status).toBe(403)
    expect((await call(`PATCH /v2/resource_instances/${guid}`, { body: { parameters } })).status).toBe(200)
  })

  it('is always on where the plan knows nothing else', async () => {
    const { as, cloud } = await specAccount()
    const owner = await as('owner')
    const body = {
      name: 'ledger',
      target: 'eu-de',
      resource_group: ACCOUNT.resource_group_id,
      resource_plan_id: PLANS.postgresGen2,
    }
    const refused = await owner('POST /v2/resource_instances', {
      body: { ...body, parameters: { onetime_credentials: false } },
    })
    expect(refused).toMatchObject({ status: 400, body: { error_code: 'RC-ServiceBrokerErrorResponse' } })
    const made = await owner<InstanceWire>('POST /v2/resource_instances', { body })
    expect(made.body.onetime_credentials).toBe(true)
    const off = await owner(`PATCH /v2/resource_instances/${made.body.guid}`, {
      body: { parameters: { onetime_credentials: false } },
    })
    expect(off.status).toBe(400)
    const first = cloud.state.instances.insert(instanceRow('old', { resource_plan_id: PLANS.postgres }))
    const moved = await owner<InstanceWire>(`PATCH /v2/resource_instances/${first.guid}`, {
      body: { resource_plan_id: PLANS.postgresGen2 },
    })
    expect(moved.body.onetime_credentials).toBe(true)
  })
})
