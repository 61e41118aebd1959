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
beforeAll(async () => {
  sdk = await sdkCloud()
  owner = new ResourceControllerV2(sdk.owner)
  nobody = new ResourceControllerV2(await sdk.as('nobody'))
})
afterAll(() => sdk.close())

/** An instance of a plan with reclamation, deleted. */
async function deleted(): Promise<{ guid: string; reclamation: string }> {
  const { result } = await owner.createResourceInstance({
    name: 'RcSdkReclaimInstance1',
    target: 'global',
    resourceGroup: ACCOUNT.resource_group_id,
    resourcePlanId: PLANS.cosStandard,
  })
  const guid = result.guid ?? ''
  expect((await owner.deleteResourceInstance({ id: guid })).status).toBe(204)
  const listed = await owner.listReclamations({ accountId: ACCOUNT.id, resourceInstanceId: guid })
  const [reclamation] = listed.result.resources ?? []
  expect(listed.result.resources).toHaveLength(1)
  expect(reclamation).toMatchObject({
    resource_instance_id: guid,
    account_id: ACCOUNT.id,
    resource_group_id: ACCOUNT.resource_group_id,
    state: 'SCHEDULED',
  })
  return { guid, reclamation: reclamation?.id ?? '' }
}

const stateOf = async (id: string) => (await owner.getResourceInstance({ id })).result.state

describe("IBM's SDK and reclamations", () => {
  it('restores an instance within seconds, and the reclamation is gone from the list', async () => {
    const { guid, reclamation } = await deleted()
    expect(await stateOf(guid)).toBe('pending_reclamation')
    expect(await refused(owner.deleteResourceInstance({ id: guid }))).toBe(422)
    const { status, result } = await owner.runReclamationAction({ id: reclamation, actionName: 'restore' })
    expect([status, result.state, result.id]).toEqual([200, 'RESTORING', reclamation])
    expect(await refused(owner.runReclamationAction({ id: reclamation, actionName: 'reclaim' }))).toBe(422)
    expect(await stateOf(guid)).toBe('pending_reclamation')
    sdk.cloud.clock.advance({ seconds: 5 })
    expect((await owner.getResourceInstance({ id: guid })).result).toMatchObject({
      state: 'active',
      last_operation: { type: 'reclamation', async: false, state: 'succeeded' },
    })
    expect((await owner.listReclamations({ resourceInstanceId: guid })).result.resources).toEqual([])
  })

  it('reclaims an instance within seconds: it is removed', async () => {
    const { guid, reclamation } = await deleted()
    const { status, result } = await owner.runReclamationAction({
      id: reclamation,
      actionName: 'reclaim',
      requestBy: 'sdk',
      comment: 'not needed',
    })
    expect([status, result.state]).toEqual([200, 'RECLAIMING'])
    sdk.cloud.clock.advance({ seconds: 5 })
    expect((await owner.getResourceInstance({ id: guid })).result).toMatchObject({
      state: 'removed',
      last_operation: { type: 'reclamation' },
    })
    expect((await owner.listReclamations({ accountId: ACCOUNT.id })).result.resources).toEqual([])
  })

  it('is refused what its caller may not do, and told what there is not', async () => {
    const { reclamation } = await deleted()
    expect(await refused(nobody.runReclamationAction({ id: reclamation, actionName: 'restore' }))).toBe(403)
    expect((await nobody.listReclamations()).result.resources).toEqual([])
    expect(await refused(owner.runReclamationAction({ id: 'none', actionName: 'restore' }))).toBe(404)
    expect(await refusedWith(owner.runReclamationAction({ id: reclamation, actionName: 'forget' }))).toEqual([
      400,
    ])
  })

  it('was driven through every operation, and met no mistake', async () => {
    expect(
      await undriven(sdk, 'reclamations', { neverForbidden: shownWhatOneMaySee('listReclamations') }),
    ).toEqual([])
    expect(sdk.cloud.bugs).toEqual([])
  })
})
