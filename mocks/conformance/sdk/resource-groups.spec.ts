import ResourceManagerV2 from '@ibm-cloud/platform-services/resource-manager/v2.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ACCOUNT } from '../../scenarios/fixed.ts'
import { shownWhatOneMaySee, undriven } from './spec-complete.ts'
import type { SdkCloud } from './spec-sdk.ts'
import { refusal, refused, sdkCloud } from './spec-sdk.ts'

let sdk: SdkCloud
let owner: ResourceManagerV2
let nobody: ResourceManagerV2
beforeAll(async () => {
  sdk = await sdkCloud()
  owner = new ResourceManagerV2(sdk.owner)
  nobody = new ResourceManagerV2(await sdk.as('nobody'))
})
afterAll(() => sdk.close())

describe("IBM's SDK and resource groups", () => {
  it('creates, reads, renames and deletes one', async () => {
    const made = await owner.createResourceGroup({ name: 'sdk', accountId: ACCOUNT.id })
    expect(made.status).toBe(201)
    const id = made.result.id ?? ''
    expect(made.result).toEqual({
      id,
      crn: `crn:v1:bluemix:public:resource-controller::a/${ACCOUNT.id}::resource-group:${id}`,
    })
    const { result } = await owner.getResourceGroup({ id })
    expect(result).toMatchObject({ id, name: 'sdk', state: 'ACTIVE', default: false, account_id: ACCOUNT.id })
    const renamed = await owner.updateResourceGroup({ id, name: 'sdk 2', state: 'ACTIVE' })
    expect([renamed.status, renamed.result.name]).toEqual([200, 'sdk 2'])
    expect((await owner.deleteResourceGroup({ id })).status).toBe(204)
    expect(await refused(owner.getResourceGroup({ id }))).toBe(404)
  })

  it('lists them by account, name and default', async () => {
    const all = await owner.listResourceGroups({ accountId: ACCOUNT.id })
    expect(all.result.resources.length).toBeGreaterThan(2)
    const byDefault = await owner.listResourceGroups({ accountId: ACCOUNT.id, _default: true })
    expect(byDefault.result.resources.map(({ id }) => id)).toEqual([ACCOUNT.resource_group_id])
    const byName = await owner.listResourceGroups({ name: 'production' })
    expect(byName.result.resources.map(({ name }) => name)).toEqual(['production'])
    expect((await nobody.listResourceGroups({})).result.resources).toEqual([])
  })

  it('is told that a name is taken, that a group is in use, and that the default group stays', async () => {
    const taken = await refusal(owner.createResourceGroup({ name: 'Production', accountId: ACCOUNT.id }))
    expect(taken.status).toBe(409)
    const id = ACCOUNT.resource_group_id
    expect(await refused(owner.updateResourceGroup({ id, name: 'Production' }))).toBe(409)
    const { result } = await owner.listResourceGroups({ name: 'production' })
    const inUse = await refusal(owner.deleteResourceGroup({ id: result.resources[0]?.id ?? '' }))
    // 500 is what was seen of IBM (api-contract.md, 8 and 14.7).
    expect(inUse.status).toBe(500)
    expect(inUse.message).toContain("Resource groups with active instances can't be deleted.")
    expect(await refused(owner.deleteResourceGroup({ id: ACCOUNT.resource_group_id }))).toBe(400)
  })

  it('reads the quotas', async () => {
    const { result } = await owner.listQuotaDefinitions()
    expect(result.resources.map(({ id }) => id)).toContain(ACCOUNT.quota_id)
    const quota = await owner.getQuotaDefinition({ id: ACCOUNT.quota_id })
    expect(quota.result.id).toBe(ACCOUNT.quota_id)
    expect(await refused(owner.getQuotaDefinition({ id: 'none' }))).toBe(404)
  })

  it('is refused what its caller may not do', async () => {
    const id = ACCOUNT.resource_group_id
    expect(await refused(nobody.createResourceGroup({ name: 'x', accountId: ACCOUNT.id }))).toBe(403)
    expect(await refused(nobody.getResourceGroup({ id }))).toBe(403)
    expect(await refused(nobody.updateResourceGroup({ id, name: 'x' }))).toBe(403)
    expect(await refused(nobody.deleteResourceGroup({ id }))).toBe(403)
  })

  it('is told of groups that are not there', async () => {
    expect(await refused(owner.updateResourceGroup({ id: 'none', name: 'x' }))).toBe(404)
    expect(await refused(owner.deleteResourceGroup({ id: 'none' }))).toBe(404)
  })

  it('was driven through every operation, and met no mistake', async () => {
    expect(
      await undriven(sdk, 'resource-groups', {
        neverForbidden: {
          ...shownWhatOneMaySee('listResourceGroups'),
          listQuotaDefinitions: 'quotas are the same for everybody',
          getQuotaDefinition: 'quotas are the same for everybody',
        },
      }),
    ).toEqual([])
    expect(sdk.cloud.bugs).toEqual([])
  })
})
