import IamIdentityV1 from '@ibm-cloud/platform-services/iam-identity/v1.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ACCOUNT } from '../../scenarios/fixed.ts'
import { shownWhatOneMaySee, undriven } from './spec-complete.ts'
import type { SdkCloud } from './spec-sdk.ts'
import { refused, refusedWith, sdkCloud } from './spec-sdk.ts'

let sdk: SdkCloud
let owner: IamIdentityV1
let nobody: IamIdentityV1
beforeAll(async () => {
  sdk = await sdkCloud()
  owner = new IamIdentityV1(sdk.owner)
  nobody = new IamIdentityV1(await sdk.as('nobody'))
})
afterAll(() => sdk.close())

const accountId = ACCOUNT.id
const create = async (name: string, more: object = {}) =>
  (await owner.createServiceId({ accountId, name, ...more })).result

describe("IBM's SDK and service IDs", () => {
  it('creates one with an API key inside the answer, and never again on a read', async () => {
    const made = await owner.createServiceId({
      accountId,
      name: 'Node-SDK-IT-ServiceId',
      description: 'NodeSDK ServiceId desc',
      apikey: { name: 'APIKey Name', store_value: true, expires_at: '2049-01-02T18:30:00+0000' },
    })
    expect(made.status).toBe(201)
    expect(made.result.apikey).toMatchObject({ name: 'APIKey Name', iam_id: made.result.iam_id })
    expect(made.result.apikey?.apikey).toMatch(/^MOCK_/)
    const { id } = made.result
    const read = await owner.getServiceId({
      id,
      includeHistory: true,
      includeActivity: true,
      showGroupId: 'true',
    })
    expect(read.result).toMatchObject({
      id,
      iam_id: `iam-${id}`,
      name: 'Node-SDK-IT-ServiceId',
      description: 'NodeSDK ServiceId desc',
      locked: false,
    })
    expect(read.result).not.toHaveProperty('apikey')
    expect(read.headers['etag']).toBe(read.result.entity_tag)
    const stored = await owner.getApiKey({ id: made.result.apikey?.id ?? '' })
    expect(stored.result.apikey).toBe(made.result.apikey?.apikey)
    const found = await owner.listServiceIds({ accountId, name: 'Node-SDK-IT-ServiceId', pagesize: 100 })
    expect([found.result.serviceids.length, found.result.offset, found.result.next]).toEqual([
      1,
      0,
      undefined,
    ])
  })

  it('updates with the version it read, locks, unlocks and deletes with all its keys', async () => {
    const { id, entity_tag: ifMatch } = await create('changed', { apikey: { name: 'goes too' } })
    const changed = await owner.updateServiceId({
      id,
      ifMatch,
      description: 'This is an updated description',
    })
    expect([changed.status, changed.result.description]).toEqual([200, 'This is an updated description'])
    expect(await refused(owner.updateServiceId({ id, ifMatch, name: 'late' }))).toBe(409)
    expect((await owner.lockServiceId({ id })).status).toBe(204)
    expect((await owner.getServiceId({ id })).result.locked).toBe(true)
    expect(
      await refusedWith(
        owner.updateServiceId({ id, ifMatch: '*', name: 'x' }),
        owner.deleteServiceId({ id }),
      ),
    ).toEqual([422])
    expect((await owner.unlockServiceId({ id })).status).toBe(204)
    const { result } = await owner.listApiKeys({ iamId: `iam-${id}` })
    expect(result.apikeys).toHaveLength(1)
    expect((await owner.deleteServiceId({ id })).status).toBe(204)
    expect(await refused(owner.getServiceId({ id }))).toBe(404)
    expect(await refused(owner.getApiKey({ id: result.apikeys[0]?.id ?? '' }))).toBe(404)
  })

  it('is kept from a value that another API key has', async () => {
    const apikey = { name: 'passed through', apikey: 'passed-through-0123456789-0123456789' }
    await create('first', { apikey })
    expect(await refused(create('second', { apikey }))).toBe(409)
  })

  it('is kept from deleting one while a key of it is locked', async () => {
    const { id, apikey } = await create('held', { apikey: { name: 'locked' } })
    await owner.lockApiKey({ id: apikey?.id ?? '' })
    expect(await refused(owner.deleteServiceId({ id }))).toBe(409)
  })

  it('lists by page until none follows', async () => {
    for (const n of [1, 2, 3, 4, 5]) await create(`page ${n}`)
    const names: string[] = []
    const sizes: number[] = []
    for (let pagetoken: string | undefined = ''; pagetoken !== undefined;) {
      const { result } = await owner.listServiceIds({
        accountId,
        pagesize: 2,
        filter: 'name sw "page"',
        sort: 'name',
        order: 'desc',
        ...(pagetoken === '' ? {} : { pagetoken }),
      })
      sizes.push(result.serviceids.length)
      names.push(...result.serviceids.map(({ name }) => name))
      pagetoken =
        result.next === undefined ? undefined : (new URL(result.next).searchParams.get('pagetoken') ?? '')
    }
    expect(sizes).toEqual([2, 2, 1])
    expect(names).toEqual(['page 5', 'page 4', 'page 3', 'page 2', 'page 1'])
  })

  it('groups them: a name once, a version for each change, and gone once empty', async () => {
    const made = await owner.createServiceIdGroup({ accountId, name: 'Node-SDK-IT-Group', description: 'a' })
    expect(made.status).toBe(201)
    const { id, entity_tag: ifMatch = '' } = made.result
    expect(await refused(owner.createServiceIdGroup({ accountId, name: 'node-sdk-it-group' }))).toBe(409)
    expect((await owner.getServiceIdGroup({ id })).result).toMatchObject({ id, name: 'Node-SDK-IT-Group' })
    const changed = await owner.updateServiceIdGroup({
      id,
      ifMatch,
      name: 'Node-SDK-IT-Group',
      description: 'b',
    })
    expect([changed.status, changed.result.description]).toEqual([200, 'b'])
    expect(await refused(owner.updateServiceIdGroup({ id, ifMatch, name: 'late' }))).toBe(409)
    await owner.createServiceIdGroup({ accountId, name: 'taken' })
    expect(await refused(owner.updateServiceIdGroup({ id, ifMatch: '*', name: 'Taken' }))).toBe(409)
    const listed = await owner.listServiceIdGroup({ accountId })
    expect(listed.result.serviceid_groups.map((group) => group.id)).toContain(id)
    const { id: serviceId } = await create('in the group', { groupId: id })
    const inGroup = await owner.listServiceIds({ accountId, groupId: id, showGroupId: 'true' })
    expect(inGroup.result.serviceids).toMatchObject([{ id: serviceId, group_id: id }])
    expect(await refused(owner.deleteServiceIdGroup({ id }))).toBe(409)
    await owner.deleteServiceId({ id: serviceId })
    expect((await owner.deleteServiceIdGroup({ id })).status).toBe(204)
    expect(await refused(owner.getServiceIdGroup({ id }))).toBe(404)
  })

  it('is refused what its caller may not do', async () => {
    const { id } = await create('guarded')
    const { result: group } = await owner.createServiceIdGroup({ accountId, name: 'guarded' })
    expect(
      await refusedWith(
        nobody.getServiceId({ id }),
        nobody.updateServiceId({ id, ifMatch: '*', name: 'x' }),
        nobody.deleteServiceId({ id }),
        nobody.lockServiceId({ id }),
        nobody.unlockServiceId({ id }),
        nobody.createServiceIdGroup({ accountId, name: 'x' }),
        nobody.getServiceIdGroup({ id: group.id }),
        nobody.updateServiceIdGroup({ id: group.id, ifMatch: '*', name: 'x' }),
        nobody.deleteServiceIdGroup({ id: group.id }),
      ),
    ).toEqual([403])
    expect((await nobody.listServiceIds({ accountId })).result.serviceids).toEqual([])
    const ifMatch = '*'
    await owner.updateAccountSettings({ accountId, ifMatch, restrictCreateServiceId: 'RESTRICTED' })
    expect(await refused(nobody.createServiceId({ accountId, name: 'x' }))).toBe(403)
    await owner.updateAccountSettings({ accountId, ifMatch, restrictCreateServiceId: 'NOT_SET' })
  })

  it('is told what is not there, and which accounts there are not', async () => {
    const id = 'ServiceId-none'
    expect(
      await refusedWith(
        owner.getServiceId({ id }),
        owner.updateServiceId({ id, ifMatch: 'nonsense', name: 'x' }),
        owner.deleteServiceId({ id }),
        owner.lockServiceId({ id }),
        owner.unlockServiceId({ id }),
        owner.getServiceIdGroup({ id }),
        owner.updateServiceIdGroup({ id, ifMatch: 'nonsense', name: 'x' }),
        owner.deleteServiceIdGroup({ id }),
      ),
    ).toEqual([404])
    expect(
      await refusedWith(
        owner.createServiceId({ accountId: 'invalid', name: 'x' }),
        owner.createServiceIdGroup({ accountId: 'invalid', name: 'x' }),
        owner.listServiceIds({}),
      ),
    ).toEqual([400])
  })

  it('was driven through every operation, and met no mistake', async () => {
    expect(
      await undriven(sdk, 'service-ids', {
        neverForbidden: shownWhatOneMaySee('listServiceIds', 'listServiceIdGroup'),
      }),
    ).toEqual([])
    expect(sdk.cloud.bugs).toEqual([])
  })
})
