import ResourceControllerV2 from '@ibm-cloud/platform-services/resource-controller/v2.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ACCOUNT } from '../../scenarios/fixed.ts'
import { PLANS } from '../../services/resource-controller/spec-instances.ts'
import { shownWhatOneMaySee, undriven } from './spec-complete.ts'
import type { SdkCloud } from './spec-sdk.ts'
import { refusal, refused, refusedWith, sdkCloud } from './spec-sdk.ts'

let sdk: SdkCloud
let owner: ResourceControllerV2
let nobody: ResourceControllerV2
beforeAll(async () => {
  sdk = await sdkCloud()
  owner = new ResourceControllerV2(sdk.owner)
  nobody = new ResourceControllerV2(await sdk.as('nobody'))
})
afterAll(() => sdk.close())

const request = {
  target: 'global',
  resourceGroup: ACCOUNT.resource_group_id,
  resourcePlanId: PLANS.cosLite,
}
const create = async (name: string, more: object = {}) => {
  const { status, result } = await owner.createResourceInstance({ ...request, name, ...more })
  return { status, result, id: result.guid ?? '' }
}

describe("IBM's SDK and instances", () => {
  it('creates one, which is named by GUID and by CRN and says what was done last', async () => {
    const { status, result, id } = await create('RcSdkInstance')
    expect(status).toBe(201)
    expect(result).toMatchObject({
      id: result.crn,
      name: 'RcSdkInstance',
      account_id: ACCOUNT.id,
      resource_group_id: ACCOUNT.resource_group_id,
      resource_plan_id: PLANS.cosLite,
      state: 'active',
      locked: false,
      last_operation: { type: 'create', async: false, state: 'succeeded' },
    })
    expect((await owner.getResourceInstance({ id })).result).toEqual(result)
    expect((await owner.getResourceInstance({ id: result.crn ?? '' })).result).toEqual(result)
  })

  it('changes, locks, unlocks and removes one, and each is its last operation', async () => {
    const { id, result: made } = await create('RcSdkInstance1')
    const changed = await owner.updateResourceInstance({
      id,
      name: 'RcSdkInstanceUpdate1',
      parameters: { hello: 'bye' },
    })
    expect(changed.status).toBe(200)
    expect(changed.result).toMatchObject({
      id: made.id,
      name: 'RcSdkInstanceUpdate1',
      parameters: { hello: 'bye' },
      last_operation: { type: 'update', sub_type: 'config', async: false, state: 'succeeded' },
    })
    const locked = await owner.lockResourceInstance({ id })
    expect([locked.status, locked.result.locked, locked.result.last_operation?.type]).toEqual([
      200,
      true,
      'lock',
    ])
    expect(await refused(owner.updateResourceInstance({ id, name: 'x' }))).toBe(422)
    expect(await refused(owner.deleteResourceInstance({ id }))).toBe(422)
    const unlocked = await owner.unlockResourceInstance({ id })
    expect([unlocked.status, unlocked.result.locked, unlocked.result.last_operation?.type]).toEqual([
      200,
      false,
      'unlock',
    ])
    expect((await owner.deleteResourceInstance({ id, recursive: false })).status).toBe(204)
    const { result } = await owner.getResourceInstance({ id })
    expect(result).toMatchObject({ state: 'removed', last_operation: { type: 'delete', async: false } })
    expect(result.deleted_at).toBeTruthy()
    expect(await refused(owner.deleteResourceInstance({ id }))).toBe(410)
  })

  it('is begun in the locked state when the header says so', async () => {
    const { result } = await create('locked', { entityLock: 'true' })
    expect(result.locked).toBe(true)
  })

  it('is not deleted while it has a credential or an alias, unless everything is to go', async () => {
    const { id } = await create('with a key')
    const key = await owner.createResourceKey({ name: 'k', source: id })
    expect(await refused(owner.deleteResourceInstance({ id }))).toBe(400)
    expect((await owner.deleteResourceInstance({ id, recursive: true })).status).toBe(204)
    const { result } = await owner.getResourceKey({ id: key.result.guid ?? '' })
    expect(result.state).toBe('removed')
  })

  it('finds them by GUID, name, group, plan and state, and never a removed one by GUID or name', async () => {
    const { id, result: made } = await create('found')
    const guids = async (params: object): Promise<(string | undefined)[]> =>
      (await owner.listResourceInstances(params)).result.resources.map(({ guid }) => guid)
    expect(await guids({ guid: id })).toEqual([id])
    expect(await guids({ name: 'found' })).toEqual([id])
    expect(await guids({ name: 'foun' })).toEqual([])
    expect(await guids({ resourcePlanId: PLANS.cosLite, limit: 100 })).toContain(id)
    expect(await guids({ resourceId: made.resource_id, type: 'service_instance', limit: 100 })).toContain(id)
    expect(await guids({ updatedFrom: '2026-11-16', updatedTo: '2026-11-16', limit: 100 })).toContain(id)
    await owner.deleteResourceInstance({ id })
    expect(await guids({ guid: id })).toEqual([])
    expect(await guids({ name: 'found', state: 'removed' })).toEqual([])
    expect(await guids({ state: 'removed', limit: 100 })).toContain(id)
  })

  it('pages through all of them, counts the rows of each page, and takes too high a limit for the highest', async () => {
    const expected = (await owner.listResourceInstances({ limit: 200 })).result
    expect(expected.rows_count).toBe(expected.resources.length)
    expect(expected.next_url).toBeNull()
    const pager = new ResourceControllerV2.ResourceInstancesPager(owner, { limit: 4 })
    const pages: (string | undefined)[][] = []
    while (pager.hasNext()) pages.push((await pager.getNext()).map(({ guid }) => guid))
    expect(pages.length).toBeGreaterThanOrEqual(3)
    expect(pages.slice(0, -1).every((page) => page.length === 4)).toBe(true)
    expect(pages.flat()).toEqual(expected.resources.map(({ guid }) => guid))
    const { result } = await owner.listResourceInstances({ limit: 4 })
    expect(result.next_url).toMatch(/^\/v2\/resource_instances\?start=/)
  })

  it('has nothing to cancel', async () => {
    const { id } = await create('not cancelable')
    const { status, message } = await refusal(owner.cancelLastopResourceInstance({ id }))
    expect([status, message]).toEqual([422, 'The instance is not cancelable.'])
    expect(await refused(nobody.cancelLastopResourceInstance({ id }))).toBe(403)
  })

  it('is refused what its caller may not do, and shown nothing', async () => {
    const { id } = await create('guarded')
    expect(await refused(nobody.createResourceInstance({ ...request, name: 'x' }))).toBe(403)
    expect(
      await refusedWith(
        nobody.getResourceInstance({ id }),
        nobody.updateResourceInstance({ id, name: 'x' }),
        nobody.deleteResourceInstance({ id }),
        nobody.lockResourceInstance({ id }),
        nobody.unlockResourceInstance({ id }),
      ),
    ).toEqual([403])
    expect((await nobody.listResourceInstances()).result.resources).toEqual([])
  })

  it('is told what is not there, and which names, plans and targets there are not', async () => {
    const id = 'none'
    expect(
      await refusedWith(
        owner.getResourceInstance({ id }),
        owner.updateResourceInstance({ id, name: 'x' }),
        owner.deleteResourceInstance({ id }),
        owner.lockResourceInstance({ id }),
        owner.unlockResourceInstance({ id }),
        owner.cancelLastopResourceInstance({ id }),
      ),
    ).toEqual([404])
    const { result } = await refusal(owner.getResourceInstance({ id }))
    expect(result).toMatchObject({ error_code: 'RC-DatabaseErrorResponse', status_code: 404 })
    for (const wrong of [
      { resourcePlanId: 'none' },
      { target: 'moon' },
      { resourceGroup: 'none' },
      { name: 'a/b' },
    ])
      expect(await refused(owner.createResourceInstance({ ...request, name: 'x', ...wrong }))).toBe(400)
  })

  it('is kept from changing what is removed, and what may be restored yet', async () => {
    const statuses: (readonly number[])[] = []
    for (const resourcePlanId of [PLANS.cosLite, PLANS.cosStandard]) {
      const { id } = await create('ended', { resourcePlanId })
      await owner.deleteResourceInstance({ id })
      statuses.push(
        await refusedWith(
          owner.updateResourceInstance({ id, name: 'x' }),
          owner.deleteResourceInstance({ id }),
          owner.lockResourceInstance({ id }),
          owner.unlockResourceInstance({ id }),
        ),
      )
    }
    expect(statuses).toEqual([[410], [422]])
  })

  it('was driven through every operation, and met no mistake', async () => {
    const neverSucceed = { cancelLastopResourceInstance: 'no operation takes time, so none is cancelable' }
    expect(
      await undriven(sdk, 'instances', {
        neverSucceed,
        neverForbidden: shownWhatOneMaySee('listResourceInstances'),
      }),
    ).toEqual([])
    expect(sdk.cloud.bugs).toEqual([])
  })
})
