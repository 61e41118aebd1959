import { describe, expect, it } from 'vitest'
import { specAccount } from '../../spec-account.ts'
import type { Call } from '../../spec-cloud.ts'
import { caller } from '../../spec-cloud.ts'
import type { InstanceWire } from './instance-wire.ts'
import type { ResourceKeyWire } from './key-wire.ts'
import type { ReclamationWire } from './reclamation-operations.ts'
import { instanceRow, PLANS } from './spec-instances.ts'

const GRANT = 'urn:ibm:params:oauth:grant-type:apikey'

async function deleted() {
  const { as, cloud } = await specAccount({
    viewer: { grants: [{ role: 'Viewer', service: 'cloud-object-storage' }] },
    nobody: {},
  })
  const { guid } = cloud.state.instances.insert(instanceRow('cos', { resource_plan_id: PLANS.cosStandard }))
  const owner = await as('owner')
  const path = `/v2/resource_instances/${guid}`
  const { body: key } = await owner<ResourceKeyWire>('POST /v2/resource_keys', {
    body: { name: 'ci', source: guid, role: 'Writer' },
  })
  const signIn = () =>
    caller(cloud.fetch)('POST /identity/token', {
      form: { grant_type: GRANT, apikey: String(key.credentials['apikey']) },
    })
  expect((await owner(`DELETE ${path}`)).status).toBe(400)
  expect((await owner(`DELETE ${path}?recursive=true`)).status).toBe(204)
  return { as, cloud, owner, guid, path, key, signIn }
}

const listOf = async (call: Call, query = '') =>
  (await call<{ resources: readonly ReclamationWire[] }>(`GET /v1/reclamations${query}`)).body.resources

describe('an instance of a paid plan that is deleted', () => {
  it('waits seven days to be reclaimed, and nothing else can be done to it meanwhile', async () => {
    const { owner, path, guid } = await deleted()
    expect((await owner<InstanceWire>(`GET ${path}`)).body).toMatchObject({
      state: 'pending_reclamation',
      scheduled_reclaim_at: '2026-11-23T09:00:00.000000000Z',
      scheduled_reclaim_by: 'IBMid-5500093BHN',
      deleted_at: null,
    })
    for (const route of [`DELETE ${path}`, `PATCH ${path}`, `POST ${path}/lock`]) {
      const refused = await owner<{ message: string }>(route, { body: { name: 'x' } })
      expect(refused.status).toBe(422)
      expect(refused.body.message).toContain('(2022) Instance is in reclamation')
    }
    expect(await listOf(owner)).toMatchObject([
      { state: 'SCHEDULED', resource_instance_id: guid, target_time: '2026-11-23T09:00:00.000000000Z' },
    ])
  })

  it('keeps its credentials, which do not work until it is restored', async () => {
    const { owner, path, key, signIn, cloud } = await deleted()
    expect((await owner<ResourceKeyWire>(`GET /v2/resource_keys/${key.guid}`)).body.state).toBe('active')
    expect(await signIn()).toMatchObject({ status: 400, body: { errorCode: 'BXNIM0462E' } })
    const [reclamation] = await listOf(owner)
    const restored = await owner<ReclamationWire>(`POST /v1/reclamations/${reclamation?.id}/actions/restore`)
    expect([restored.status, restored.body.state]).toEqual([200, 'RESTORING'])
    expect(await listOf(owner)).toMatchObject([{ id: reclamation?.id, state: 'RESTORING' }])
    expect((await owner<InstanceWire>(`GET ${path}`)).body.state).toBe('pending_reclamation')
    cloud.clock.advance({ seconds: 2 })
    expect((await owner<InstanceWire>(`GET ${path}`)).body).toMatchObject({
      state: 'active',
      restored_by: 'IBMid-5500093BHN',
      scheduled_reclaim_at: null,
      last_operation: { type: 'reclamation', sub_type: 'restore', state: 'succeeded' },
      restored_at: '2026-11-16T09:00:02.000000000Z',
    })
    expect(await listOf(owner)).toEqual([])
    expect((await signIn()).status).toBe(200)
  })

  it('is removed with its credentials when it is reclaimed at once', async () => {
    const { owner, path, cloud } = await deleted()
    const [reclamation] = await listOf(owner)
    const reclaimed = await owner<ReclamationWire>(`POST /v1/reclamations/${reclamation?.id}/actions/reclaim`)
    expect([reclaimed.status, reclaimed.body.state]).toEqual([200, 'RECLAIMING'])
    cloud.clock.advance({ seconds: 1 })
    const again = await owner<{ message: string }>(`POST /v1/reclamations/${reclamation?.id}/actions/restore`)
    expect([again.status, again.body.message]).toEqual([422, 'The reclamation is RECLAIMING already.'])
    cloud.clock.advance({ seconds: 1 })
    expect((await owner<InstanceWire>(`GET ${path}`)).body).toMatchObject({
      state: 'removed',
      last_operation: { type: 'reclamation', sub_type: 'delete' },
    })
    expect(await listOf(owner)).toEqual([])
    expect([cloud.state.serviceIds.size, cloud.state.apiKeys.size, cloud.state.vault.size]).toEqual([0, 0, 0])
    expect((await owner(`POST /v1/reclamations/${reclamation?.id}/actions/restore`)).status).toBe(404)
  })

  it('is removed when the seven days are over', async () => {
    const { as, cloud, path } = await deleted()
    cloud.clock.advance({ days: 6, hours: 23 })
    expect((await (await as('owner'))<InstanceWire>(`GET ${path}`)).body.state).toBe('pending_reclamation')
    cloud.clock.advance({ hours: 1 })
    expect((await (await as('owner'))<InstanceWire>(`GET ${path}`)).body.state).toBe('removed')
    expect(cloud.state.apiKeys.size).toBe(0)
  })

  it('stays as it is while an API key behind a credential is locked, and nothing of it goes', async () => {
    const { cloud, as } = await specAccount()
    const { guid } = cloud.state.instances.insert(instanceRow('cos', { resource_plan_id: PLANS.cosStandard }))
    const path = `/v2/resource_instances/${guid}`
    const owner = await as('owner')
    for (const name of ['first', 'second'])
      await owner('POST /v2/resource_keys', { body: { name, source: guid, role: 'Writer' } })
    await owner(`DELETE ${path}?recursive=true`)
    const apiKey = cloud.state.apiKeys.rows().at(-1)
    await owner(`POST /v1/apikeys/${apiKey?.id}/lock`)
    const [reclamation] = await listOf(owner)
    await owner(`POST /v1/reclamations/${reclamation?.id}/actions/reclaim`)
    cloud.clock.advance({ seconds: 2 })
    expect((await owner<InstanceWire>(`GET ${path}`)).body.state).toBe('pending_reclamation')
    expect(await listOf(owner)).toMatchObject([{ state: 'SCHEDULED' }])
    expect(cloud.state.apiKeys.size).toBe(2)
    await owner(`DELETE /v1/apikeys/${apiKey?.id}/lock`)
    await owner(`POST /v1/reclamations/${reclamation?.id}/actions/reclaim`)
    cloud.clock.advance({ seconds: 2 })
    expect((await owner<InstanceWire>(`GET ${path}`)).body.state).toBe('removed')
    expect(cloud.state.apiKeys.size).toBe(0)
  })

  it('ends its wait without a request, when the host asks the cloud to look', async () => {
    const { owner, guid, cloud } = await deleted()
    const [reclamation] = await listOf(owner)
    const heard: string[] = []
    cloud.onChange((operation) => heard.push(operation))
    await owner(`POST /v1/reclamations/${reclamation?.id}/actions/restore`)
    cloud.clock.advance({ seconds: 2 })
    await cloud.settle()
    expect(cloud.state.instances.get(guid)?.state).toBe('active')
    expect(heard).toEqual(['runReclamationAction', 'sweep'])
  })

  it('is listed for who may view it, and restored by who may delete it', async () => {
    const { as, owner, guid } = await deleted()
    const [reclamation] = await listOf(owner)
    const viewer = await as('viewer')
    expect(await listOf(viewer)).toHaveLength(1)
    expect(await listOf(await as('nobody'))).toEqual([])
    expect(await listOf(owner, `?resource_instance_id=${guid}`)).toHaveLength(1)
    expect(await listOf(owner, '?resource_group_id=other')).toEqual([])
    const refused = await viewer(`POST /v1/reclamations/${reclamation?.id}/actions/restore`)
    expect(refused.status).toBe(403)
    const unknown = await owner(`POST /v1/reclamations/${reclamation?.id}/actions/forget`)
    expect(unknown.status).toBe(400)
  })
})
