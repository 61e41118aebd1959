import ResourceControllerV2 from '@ibm-cloud/platform-services/resource-controller/v2.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ACCOUNT } from '../../scenarios/fixed.ts'
import { PLANS } from '../../services/resource-controller/spec-instances.ts'
import { shownWhatOneMaySee, undriven } from './spec-complete.ts'
import type { SdkCloud } from './spec-sdk.ts'
import { refused, refusedWith, sdkCloud } from './spec-sdk.ts'

const ORG = '5e939cd5-6377-4383-b9e0-9db22cd11753'
const SPACE = '66c8b915-101a-406c-a784-e6636676e4f5'
const APP = '2b6ecd57-6a8e-4e5c-9ae4-9ee6fd3b5a19'
const target = `crn:v1:bluemix:public:bluemix:us-south:o/${ORG}::cf-space:${SPACE}`
const application = `crn:v1:staging:public:bluemix:us-south:s/${SPACE}::cf-application:${APP}`

let sdk: SdkCloud
let owner: ResourceControllerV2
let nobody: ResourceControllerV2
let instance: ResourceControllerV2.ResourceInstance
let source = ''
beforeAll(async () => {
  sdk = await sdkCloud()
  owner = new ResourceControllerV2(sdk.owner)
  nobody = new ResourceControllerV2(await sdk.as('nobody'))
  const made = await owner.createResourceInstance({
    name: 'RcSdkInstance1',
    target: 'global',
    resourceGroup: ACCOUNT.resource_group_id,
    resourcePlanId: PLANS.cosLite,
  })
  instance = made.result
  source = instance.guid ?? ''
})
afterAll(() => sdk.close())

const alias = async (name: string) => (await owner.createResourceAlias({ name, source, target })).result

describe("IBM's SDK and aliases", () => {
  it('creates one: the instance is named by CRN, and the target is of Cloud Foundry', async () => {
    const made = await owner.createResourceAlias({ name: 'RcSdkAlias1', source, target })
    expect(made.status).toBe(201)
    const { result } = made
    expect(result).toMatchObject({
      id: result.crn,
      name: 'RcSdkAlias1',
      account_id: ACCOUNT.id,
      resource_group_id: ACCOUNT.resource_group_id,
      target_crn: `crn:v1:bluemix:public:cf:us-south:o/${ORG}::cf-space:${SPACE}`,
      state: 'active',
      resource_instance_id: instance.crn,
    })
    const id = result.guid ?? ''
    expect((await owner.getResourceAlias({ id })).result).toEqual(result)
    expect((await owner.getResourceAlias({ id: result.crn ?? '' })).result.guid).toBe(id)
    const renamed = await owner.updateResourceAlias({ id, name: 'RcSdkAliasUpdate1' })
    expect([renamed.status, renamed.result.name, renamed.result.state]).toEqual([
      200,
      'RcSdkAliasUpdate1',
      'active',
    ])
    expect((await owner.listResourceAliases({ guid: id })).result.rows_count).toBe(1)
    expect((await owner.listResourceAliases({ name: 'RcSdkAliasUpdate1' })).result.rows_count).toBe(1)
    expect((await owner.listResourceAliasesForInstance({ id: source })).result.rows_count).toBe(1)
    expect((await owner.deleteResourceAlias({ id })).status).toBe(204)
    expect((await owner.getResourceAlias({ id })).result.state).toBe('removed')
    expect(await refused(owner.deleteResourceAlias({ id }))).toBe(410)
  })

  it('has credentials of its own, and stays while it has one', async () => {
    const made = await alias('with a key')
    const id = made.guid ?? ''
    const { result: key } = await owner.createResourceKey({ name: 'RcSdkKey2', source: id })
    expect(key).toMatchObject({ source_crn: made.crn, resource_alias_url: made.url, state: 'active' })
    const ofInstance = await owner.listResourceKeysForInstance({ id: source })
    expect(ofInstance.result.resources.map(({ guid }) => guid)).not.toContain(key.guid)
    expect(await refused(owner.deleteResourceAlias({ id }))).toBe(400)
    expect(await refused(owner.deleteResourceInstance({ id: source }))).toBe(400)
    expect((await owner.deleteResourceAlias({ id, recursive: true })).status).toBe(204)
    expect((await owner.getResourceKey({ id: key.guid ?? '' })).result.state).toBe('removed')
  })

  it('is bound to an application, which the target says', async () => {
    const made = await alias('bound')
    const id = made.guid ?? ''
    const bound = await owner.createResourceBinding({
      name: 'RcSdkBinding1',
      source: id,
      target: application,
      role: 'Writer',
      parameters: { parameter1: 'value1' },
    })
    expect(bound.status).toBe(201)
    const { result } = bound
    expect(result).toMatchObject({
      id: result.crn,
      name: 'RcSdkBinding1',
      account_id: ACCOUNT.id,
      resource_group_id: ACCOUNT.resource_group_id,
      source_crn: made.crn,
      target_crn: `crn:v1:staging:public:cf:us-south:s/${SPACE}::cf-application:${APP}`,
      state: 'active',
    })
    expect(await refused(owner.deleteResourceAlias({ id }))).toBe(400)
    const binding = result.guid ?? ''
    const read = await owner.getResourceBinding({ id: binding })
    // The account's instances are one-time view: the values were in the first answer alone.
    expect(read.result).toEqual({ ...result, credentials: { REDACTED: 'REDACTED_EXPLICIT' } })
    const renamed = await owner.updateResourceBinding({ id: binding, name: 'RcSdkBindingUpdate1' })
    expect([renamed.status, renamed.result.name]).toEqual([200, 'RcSdkBindingUpdate1'])
    expect((await owner.listResourceBindings({ name: 'RcSdkBindingUpdate1' })).result.rows_count).toBe(1)
    expect((await owner.listResourceBindings({ guid: binding })).result.rows_count).toBe(1)
    expect((await owner.listResourceBindingsForAlias({ id })).result.rows_count).toBe(1)
    expect((await owner.deleteResourceBinding({ id: binding })).status).toBe(204)
    expect((await owner.getResourceBinding({ id: binding })).result.state).toBe('removed')
    expect(await refused(owner.deleteResourceBinding({ id: binding }))).toBe(410)
    expect((await owner.deleteResourceAlias({ id })).status).toBe(204)
  })

  it('pages through aliases and through bindings', async () => {
    const made: string[] = []
    for (const n of [1, 2, 3, 4, 5]) made.push((await alias(`page ${n}`)).guid ?? '')
    const [first = ''] = made
    for (const n of [1, 2, 3, 4, 5])
      await owner.createResourceBinding({ name: `page ${n}`, source: first, target: application })
    const {
      ResourceAliasesPager,
      ResourceAliasesForInstancePager,
      ResourceBindingsPager,
      ResourceBindingsForAliasPager,
    } = ResourceControllerV2
    const sizes = async (pager: { hasNext: () => boolean; getNext: () => Promise<object[]> }) => {
      const found: number[] = []
      while (pager.hasNext()) found.push((await pager.getNext()).length)
      return found
    }
    expect(await sizes(new ResourceAliasesPager(owner, { limit: 2 }))).toEqual([2, 2, 1])
    expect(await sizes(new ResourceAliasesForInstancePager(owner, { id: source, limit: 2 }))).toEqual([
      2, 2, 1,
    ])
    expect(await sizes(new ResourceBindingsPager(owner, { limit: 2 }))).toEqual([2, 2, 1])
    expect(await sizes(new ResourceBindingsForAliasPager(owner, { id: first, limit: 2 }))).toEqual([2, 2, 1])
  })

  it('is refused what its caller may not do, and told what is not there', async () => {
    const id = (await alias('guarded')).guid ?? ''
    const { result } = await owner.createResourceBinding({ name: 'guarded', source: id, target: application })
    const binding = { id: result.guid ?? '' }
    const calls = (client: ResourceControllerV2, a: string, b: string, c: string) => [
      client.createResourceAlias({ name: 'x', source: c, target }),
      client.getResourceAlias({ id: a }),
      client.updateResourceAlias({ id: a, name: 'x' }),
      client.deleteResourceAlias({ id: a }),
      client.listResourceAliasesForInstance({ id: c }),
      client.createResourceBinding({ name: 'x', source: a, target: application }),
      client.getResourceBinding({ id: b }),
      client.updateResourceBinding({ id: b, name: 'x' }),
      client.deleteResourceBinding({ id: b }),
      client.listResourceBindingsForAlias({ id: a }),
    ]
    expect(await refusedWith(...calls(nobody, id, binding.id, source))).toEqual([403])
    expect(await refusedWith(...calls(owner, 'none', 'none', 'none'))).toEqual([404])
    expect((await nobody.listResourceAliases()).result.resources).toEqual([])
    expect((await nobody.listResourceBindings()).result.resources).toEqual([])
  })

  it('is kept from what is removed, or may be', async () => {
    const { guid: id = '' } = await alias('goes')
    const bound = await owner.createResourceBinding({ name: 'goes', source: id, target: application })
    const binding = bound.result.guid ?? ''
    await owner.deleteResourceBinding({ id: binding })
    await owner.deleteResourceAlias({ id })
    const ended = async (resourcePlanId: string): Promise<string> => {
      const { result } = await owner.createResourceInstance({
        name: 'ended',
        target: 'global',
        resourceGroup: ACCOUNT.resource_group_id,
        resourcePlanId,
      })
      await owner.deleteResourceInstance({ id: result.guid ?? '' })
      return result.guid ?? ''
    }
    const removed = await ended(PLANS.cosLite)
    const reclaimed = await ended(PLANS.cosStandard)
    expect(
      await refusedWith(
        owner.updateResourceBinding({ id: binding, name: 'x' }),
        owner.updateResourceAlias({ id, name: 'x' }),
        owner.createResourceBinding({ name: 'x', source: id, target: application }),
        owner.createResourceAlias({ name: 'x', source: removed, target }),
      ),
    ).toEqual([410])
    expect(await refused(owner.createResourceAlias({ name: 'x', source: reclaimed, target }))).toBe(422)
  })

  it('was driven through every operation, and met no mistake', async () => {
    expect(
      await undriven(sdk, 'instance-aliases', {
        neverForbidden: shownWhatOneMaySee('listResourceAliases', 'listResourceBindings'),
      }),
    ).toEqual([])
    expect(sdk.cloud.bugs).toEqual([])
  })
})
