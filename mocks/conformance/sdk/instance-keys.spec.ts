import IamIdentityV1 from '@ibm-cloud/platform-services/iam-identity/v1.js'
import ResourceControllerV2 from '@ibm-cloud/platform-services/resource-controller/v2.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ACCOUNT } from '../../scenarios/fixed.ts'
import { PLANS } from '../../services/resource-controller/spec-instances.ts'
import { shownWhatOneMaySee, undriven } from './spec-complete.ts'
import type { SdkCloud } from './spec-sdk.ts'
import { refused, refusedWith, sdkCloud } from './spec-sdk.ts'

let sdk: SdkCloud
let owner: ResourceControllerV2
let nobody: ResourceControllerV2
let source = ''
beforeAll(async () => {
  sdk = await sdkCloud()
  owner = new ResourceControllerV2(sdk.owner)
  nobody = new ResourceControllerV2(await sdk.as('nobody'))
  const { result } = await owner.createResourceInstance({
    name: 'for keys',
    target: 'global',
    resourceGroup: ACCOUNT.resource_group_id,
    resourcePlanId: PLANS.cosLite,
    parameters: { onetime_credentials: false },
  })
  source = result.guid ?? ''
})
afterAll(() => sdk.close())

const GENERIC = 'crn:v1:bluemix:public:iam::::serviceRole:'

describe("IBM's SDK and credentials", () => {
  it('creates one with a role, reads it, renames it and removes it', async () => {
    const made = await owner.createResourceKey({
      name: 'RcSdkKey1',
      source,
      role: 'Writer',
      parameters: { parameter1: 'value1' },
    })
    expect(made.status).toBe(201)
    const { result } = made
    const { result: instance } = await owner.getResourceInstance({ id: source })
    expect(result).toMatchObject({
      id: result.crn,
      name: 'RcSdkKey1',
      account_id: ACCOUNT.id,
      resource_group_id: ACCOUNT.resource_group_id,
      source_crn: instance.crn,
      state: 'active',
      onetime_credentials: false,
      // IBM's type leaves these two out; they are on the wire (seed 000).
      role: `${GENERIC}Writer`,
      parameters: { parameter1: 'value1', role_crn: `${GENERIC}Writer` },
    })
    expect(result.credentials).toMatchObject({ iam_role_crn: `${GENERIC}Writer` })
    const id = result.guid ?? ''
    expect((await owner.getResourceKey({ id })).result).toEqual(result)
    expect((await owner.getResourceKey({ id: result.crn ?? '' })).result.guid).toBe(id)
    const renamed = await owner.updateResourceKey({ id, name: 'RcSdkKeyUpdate1' })
    expect([renamed.status, renamed.result.name, renamed.result.state]).toEqual([
      200,
      'RcSdkKeyUpdate1',
      'active',
    ])
    expect((await owner.deleteResourceKey({ id })).status).toBe(204)
    expect((await owner.getResourceKey({ id })).result).toMatchObject({ id: result.id, state: 'removed' })
    expect(await refused(owner.deleteResourceKey({ id }))).toBe(410)
  })

  it('finds them by GUID and by name', async () => {
    const { result } = await owner.createResourceKey({ name: 'found', source })
    const guids = async (params: object): Promise<(string | undefined)[]> =>
      (await owner.listResourceKeys(params)).result.resources.map(({ guid }) => guid)
    expect(await guids({ guid: result.guid })).toEqual([result.guid])
    expect(await guids({ name: 'found' })).toEqual([result.guid])
    expect(await guids({ name: 'other' })).toEqual([])
    expect(await guids({ resourceGroupId: ACCOUNT.resource_group_id, limit: 200 })).toContain(result.guid)
    await owner.deleteResourceKey({ id: result.guid ?? '' })
    expect(await guids({ guid: result.guid })).toEqual([])
  })

  it('pages through those of the account and of one instance', async () => {
    const made: (string | undefined)[] = []
    for (const n of [1, 2, 3, 4, 5])
      made.push((await owner.createResourceKey({ name: `page ${n}`, source })).result.guid)
    const pager = new ResourceControllerV2.ResourceKeysForInstancePager(owner, { id: source, limit: 2 })
    const pages: (string | undefined)[][] = []
    while (pager.hasNext()) {
      pages.push((await pager.getNext()).map(({ guid }) => guid))
      // A row that goes while somebody pages does not make another one be passed over.
      if (pages.length === 1) await owner.deleteResourceKey({ id: made[0] ?? '' })
    }
    expect(pages).toEqual([made.slice(0, 2), made.slice(2, 4), made.slice(4)])
    const all = await owner.listResourceKeys({ limit: 200 })
    const ofAll = await new ResourceControllerV2.ResourceKeysPager(owner, { limit: 4 }).getAll()
    expect(ofAll.length).toBeGreaterThan(8)
    expect(ofAll).toEqual(all.result.resources)
  })

  it('shows the values to whom the roles allow, and one-time ones to nobody again', async () => {
    const { result } = await owner.createResourceKey({ name: 'seen', source, role: 'Manager' })
    const auditor = new ResourceControllerV2(await sdk.as('auditor'))
    const seen = await auditor.getResourceKey({ id: result.guid ?? '' })
    expect(seen.result.credentials).toEqual({ REDACTED: 'REDACTED' })
    const { result: instance } = await owner.createResourceInstance({
      name: 'one-time',
      target: 'global',
      resourceGroup: ACCOUNT.resource_group_id,
      resourcePlanId: PLANS.cosLite,
    })
    const once = await owner.createResourceKey({ name: 'once', source: instance.guid ?? '' })
    expect(once.result).toMatchObject({ onetime_credentials: true })
    expect(JSON.stringify(once.result.credentials)).toContain('MOCK_')
    const later = await owner.getResourceKey({ id: once.result.guid ?? '' })
    expect(later.result.credentials).toEqual({ REDACTED: 'REDACTED_EXPLICIT' })
  })

  it('is refused what its caller may not do', async () => {
    const { result } = await owner.createResourceKey({ name: 'guarded', source })
    const id = result.guid ?? ''
    expect(
      await refusedWith(
        nobody.createResourceKey({ name: 'x', source }),
        nobody.getResourceKey({ id }),
        nobody.updateResourceKey({ id, name: 'x' }),
        nobody.deleteResourceKey({ id }),
        nobody.listResourceKeysForInstance({ id: source }),
      ),
    ).toEqual([403])
    expect((await nobody.listResourceKeys()).result.resources).toEqual([])
  })

  it('is told what is not there, and which roles and names there are not', async () => {
    const id = 'none'
    expect(
      await refusedWith(
        owner.createResourceKey({ name: 'x', source: id }),
        owner.getResourceKey({ id }),
        owner.updateResourceKey({ id, name: 'x' }),
        owner.deleteResourceKey({ id }),
        owner.listResourceKeysForInstance({ id }),
      ),
    ).toEqual([404])
    expect(
      await refusedWith(
        owner.createResourceKey({ name: 'x', source, role: 'King' }),
        owner.createResourceKey({ name: 'a/b', source }),
        owner.createResourceKey({ name: 'x', source, parameters: { serviceid_crn: 'crn:none' } }),
      ),
    ).toEqual([400])
  })

  it('is kept from what is removed, or may be, and from what is locked', async () => {
    const identity = new IamIdentityV1(sdk.owner)
    const { result } = await owner.createResourceKey({ name: 'held', source, role: 'Reader' })
    const id = result.guid ?? ''
    const made = sdk.cloud.state.resourceKeys.get(id)
    await identity.lockApiKey({ id: made?.apikey_id ?? '' })
    expect(await refused(owner.deleteResourceKey({ id }))).toBe(422)
    await identity.unlockApiKey({ id: made?.apikey_id ?? '' })
    await owner.deleteResourceKey({ id })
    expect(await refused(owner.updateResourceKey({ id, name: 'x' }))).toBe(410)
    const { result: serviceId } = await identity.createServiceId({ accountId: ACCOUNT.id, name: 'locked' })
    await identity.lockServiceId({ id: serviceId.id })
    const parameters = { serviceid_crn: serviceId.crn }
    expect(await refused(owner.createResourceKey({ name: 'x', source, role: 'Reader', parameters }))).toBe(
      422,
    )
    const statuses: number[] = []
    for (const resourcePlanId of [PLANS.cosLite, PLANS.cosStandard]) {
      const { result: ended } = await owner.createResourceInstance({
        name: 'ended',
        target: 'global',
        resourceGroup: ACCOUNT.resource_group_id,
        resourcePlanId,
      })
      await owner.deleteResourceInstance({ id: ended.guid ?? '' })
      statuses.push(await refused(owner.createResourceKey({ name: 'x', source: ended.guid ?? '' })))
    }
    expect(statuses).toEqual([410, 422])
  })

  it('was driven through every operation, and met no mistake', async () => {
    expect(
      await undriven(sdk, 'instance-keys', { neverForbidden: shownWhatOneMaySee('listResourceKeys') }),
    ).toEqual([])
    expect(sdk.cloud.bugs).toEqual([])
  })
})
