import { describe, expect, it } from 'vitest'
import { specAccount } from '../../spec-account.ts'
import type { Call } from '../../spec-cloud.ts'
import type { AliasWire } from './alias-wire.ts'
import type { BindingWire } from './binding-wire.ts'
import type { InstanceWire } from './instance-wire.ts'
import type { ResourceKeyWire } from './key-wire.ts'
import { instanceRow, PLANS } from './spec-instances.ts'

const SPACE = 'o/5e939cd5-6377-4383-b9e0-9db22cd11753::cf-space:66c8b915-101a-406c-a784-e6636676e4f5'
const APP = 's/66c8b915-101a-406c-a784-e6636676e4f5::cf-application:5e939cd5-6377-4383-b9e0-9db22cd11753'
const ALIASES = '/v2/resource_aliases'
const BINDINGS = '/v2/resource_bindings'
const KEYS = '/v2/resource_keys'

interface List<Wire> {
  readonly rows_count: number
  readonly next_url: string | null
  readonly resources: readonly Wire[]
}

const cos = instanceRow('cos')

async function account() {
  const { as, cloud } = await specAccount({
    viewer: { grants: [{ role: 'Viewer', service: 'cloud-object-storage' }] },
    nobody: {},
  })
  cloud.state.instances.insert(cos)
  const owner = await as('owner')
  return { as, cloud, state: cloud.state, owner }
}

const alias = async (call: Call, fields: object = {}) =>
  (
    await call<AliasWire>(`POST ${ALIASES}`, {
      body: {
        name: 'in dev',
        source: cos.guid,
        target: `crn:v1:bluemix:public:bluemix:us-south:${SPACE}`,
        ...fields,
      },
    })
  ).body

const bind = (call: Call, source: string, fields: object = {}) =>
  call<BindingWire>(`POST ${BINDINGS}`, {
    body: { source, target: `crn:v1:staging:public:bluemix:us-south:${APP}`, name: 'app', ...fields },
  })

describe('an alias of an instance', () => {
  it('names the instance by CRN and the target as Cloud Foundry, and is found by GUID and by CRN', async () => {
    const { owner } = await account()
    const { status, body } = await owner<AliasWire>(`POST ${ALIASES}`, {
      body: { name: 'in dev', source: cos.crn, target: `crn:v1:bluemix:public:bluemix:us-south:${SPACE}` },
    })
    expect(status).toBe(201)
    expect(body).toMatchObject({
      id: cos.crn.replace(/::$/, `:resource-alias:${body.guid}`),
      crn: body.id,
      name: 'in dev',
      state: 'active',
      resource_instance_id: cos.crn,
      target_crn: `crn:v1:bluemix:public:cf:us-south:${SPACE}`,
      resource_group_id: cos.resource_group_id,
      account_id: cos.account_id,
      deleted_at: null,
      resource_bindings_url: `${ALIASES}/${body.guid}/resource_bindings`,
    })
    for (const id of [body.guid, encodeURIComponent(body.crn), body.crn])
      expect((await owner<AliasWire>(`GET ${ALIASES}/${id}`)).body).toEqual(body)
  })

  it('is renamed, listed by each filter, and removed for good', async () => {
    const { owner } = await account()
    const made = await alias(owner)
    await alias(owner, { name: 'another' })
    const renamed = await owner<AliasWire>(`PATCH ${ALIASES}/${made.guid}`, { body: { name: 'in test' } })
    expect([renamed.status, renamed.body.name]).toEqual([200, 'in test'])
    const count = async (query: string) =>
      (await owner<List<AliasWire>>(`GET ${query}`)).body.resources.map(({ name }) => name)
    expect(await count(ALIASES)).toEqual(['in test', 'another'])
    expect(await count(`/v2/resource_instances/${cos.guid}/resource_aliases`)).toHaveLength(2)
    for (const query of [
      `guid=${made.guid}`,
      'name=in+test',
      `region_instance_id=${made.region_instance_id}`,
    ])
      expect(await count(`${ALIASES}?${query}`)).toEqual(['in test'])
    expect(await count(`${ALIASES}?resource_instance_id=${encodeURIComponent(cos.crn)}`)).toHaveLength(2)
    expect(await count(`${ALIASES}?resource_group_id=none`)).toEqual([])
    expect((await owner(`DELETE ${ALIASES}/${made.guid}`)).status).toBe(204)
    expect((await owner<AliasWire>(`GET ${ALIASES}/${made.guid}`)).body).toMatchObject({
      state: 'removed',
      deleted_by: 'IBMid-5500093BHN',
    })
    expect(await count(ALIASES)).toEqual(['another'])
    expect((await owner(`DELETE ${ALIASES}/${made.guid}`)).status).toBe(410)
    expect((await owner(`PATCH ${ALIASES}/${made.guid}`, { body: { name: 'x' } })).status).toBe(410)
  })

  it('has credentials of its own, which the list of the instance does not have', async () => {
    const { owner } = await account()
    const made = await alias(owner)
    const { body: key } = await owner<ResourceKeyWire>(`POST ${KEYS}`, {
      body: { name: 'of the alias', source: made.guid, role: 'Writer' },
    })
    expect(key).toMatchObject({
      source_crn: made.crn,
      resource_alias_url: `${ALIASES}/${made.guid}`,
      resource_instance_url: `/v2/resource_instances/${cos.guid}`,
      state: 'active',
    })
    const ofInstance = await owner<List<ResourceKeyWire>>(
      `GET /v2/resource_instances/${cos.guid}/resource_keys`,
    )
    expect(ofInstance.body.resources).toEqual([])
    expect((await owner<List<ResourceKeyWire>>(`GET ${KEYS}`)).body.rows_count).toBe(1)
    expect((await owner(`DELETE ${ALIASES}/${made.guid}`)).status).toBe(400)
    expect((await owner(`DELETE ${ALIASES}/${made.guid}?recursive=true`)).status).toBe(204)
    expect((await owner<ResourceKeyWire>(`GET ${KEYS}/${key.guid}`)).body.state).toBe('removed')
    const late = await owner(`POST ${KEYS}`, { body: { name: 'late', source: made.guid } })
    expect(late.status).toBe(410)
  })

  it('keeps its instance from being deleted, unless everything is to go', async () => {
    const { owner, state } = await account()
    const made = await alias(owner)
    const refused = await owner<{ message: string }>(`DELETE /v2/resource_instances/${cos.guid}`)
    expect(refused.status).toBe(400)
    expect(refused.body.message).toContain('it has 1 alias.')
    const { body: bound } = await bind(owner, made.guid)
    expect((await owner(`DELETE /v2/resource_instances/${cos.guid}?recursive=true`)).status).toBe(204)
    expect((await owner<AliasWire>(`GET ${ALIASES}/${made.guid}`)).body.state).toBe('removed')
    expect((await owner<BindingWire>(`GET ${BINDINGS}/${bound.guid}`)).body.state).toBe('removed')
    expect([state.serviceIds.size, state.apiKeys.size, state.vault.size]).toEqual([0, 0, 0])
    const removed = await owner(`POST ${ALIASES}`, {
      body: { name: 'x', source: cos.guid, target: `crn:v1:bluemix:public:bluemix:us-south:${SPACE}` },
    })
    expect(removed.status).toBe(410)
  })

  it('is made by who may change the instance, seen by who may see it', async () => {
    const { owner, as } = await account()
    const made = await alias(owner)
    const [viewer, nobody] = [await as('viewer'), await as('nobody')]
    expect((await viewer(`GET ${ALIASES}/${made.guid}`)).status).toBe(200)
    expect((await viewer<List<AliasWire>>(`GET ${ALIASES}`)).body.rows_count).toBe(1)
    expect((await nobody<List<AliasWire>>(`GET ${ALIASES}`)).body.rows_count).toBe(0)
    expect((await nobody(`GET ${ALIASES}/${made.guid}`)).status).toBe(403)
    for (const route of [`PATCH ${ALIASES}/${made.guid}`, `DELETE ${ALIASES}/${made.guid}`])
      expect((await viewer(route, { body: { name: 'x' } })).status).toBe(403)
    const create = await viewer(`POST ${ALIASES}`, {
      body: { name: 'x', source: cos.guid, target: `crn:v1:bluemix:public:bluemix:us-south:${SPACE}` },
    })
    expect(create.status).toBe(403)
    const body = { name: 'x', source: 'none', target: `crn:v1:bluemix:public:bluemix:us-south:${SPACE}` }
    expect((await owner(`POST ${ALIASES}`, { body })).status).toBe(404)
    expect((await owner(`POST ${ALIASES}`, { body: { ...body, target: 'space' } })).status).toBe(400)
  })

  it('pages through more than one page', async () => {
    const { owner } = await account()
    for (const n of [1, 2, 3, 4, 5]) await alias(owner, { name: `alias ${n}` })
    const names: string[] = []
    for (let url: string | null = `${ALIASES}?limit=2`; url !== null;) {
      const { body }: { body: List<AliasWire> } = await owner<List<AliasWire>>(`GET ${url}`)
      names.push(...body.resources.map(({ name }) => name))
      url = body.next_url
    }
    expect(names).toEqual(['alias 1', 'alias 2', 'alias 3', 'alias 4', 'alias 5'])
  })
})

describe('a binding of an alias', () => {
  it('is a credential for an application, and not one of the credentials', async () => {
    const { owner, state } = await account()
    const made = await alias(owner)
    const { status, body } = await bind(owner, made.guid, { role: 'Writer', parameters: { a: 1 } })
    expect(status).toBe(201)
    expect(body).toMatchObject({
      id: cos.crn.replace(/::$/, `:resource-binding:${body.guid}`),
      name: 'app',
      url: `${BINDINGS}/${body.guid}`,
      source_crn: made.crn,
      target_crn: `crn:v1:staging:public:cf:us-south:${APP}`,
      resource_alias_url: `${ALIASES}/${made.guid}`,
      state: 'active',
      role: 'crn:v1:bluemix:public:iam::::serviceRole:Writer',
    })
    expect(body.credentials['apikey']).toMatch(/^MOCK_/)
    expect(body).not.toHaveProperty('resource_instance_url')
    expect((await owner<BindingWire>(`GET ${BINDINGS}/${body.guid}`)).body).toEqual(body)
    // One policy is the viewer's own.
    expect([state.serviceIds.size, state.apiKeys.size, state.policies.size]).toEqual([1, 1, 2])
    expect((await owner<List<ResourceKeyWire>>(`GET ${KEYS}`)).body.rows_count).toBe(0)
    expect((await owner(`GET ${KEYS}/${body.guid}`)).status).toBe(404)
    expect((await owner(`DELETE ${BINDINGS}/${body.guid}`)).status).toBe(204)
    expect([state.serviceIds.size, state.apiKeys.size, state.policies.size]).toEqual([0, 0, 1])
    expect((await owner<BindingWire>(`GET ${BINDINGS}/${body.guid}`)).body.state).toBe('removed')
    expect((await owner(`DELETE ${BINDINGS}/${body.guid}`)).status).toBe(410)
  })

  it('is renamed, and listed by its alias, name and id in the target', async () => {
    const { owner } = await account()
    const made = await alias(owner)
    const { body } = await bind(owner, made.guid)
    await bind(owner, made.guid, { name: undefined })
    const renamed = await owner<BindingWire>(`PATCH ${BINDINGS}/${body.guid}`, { body: { name: 'web' } })
    expect([renamed.status, renamed.body.name]).toEqual([200, 'web'])
    const names = async (query: string) =>
      (await owner<List<BindingWire>>(`GET ${query}`)).body.resources.map(({ name }) => name)
    expect(await names(`${ALIASES}/${made.guid}/resource_bindings`)).toHaveLength(2)
    expect(await names(BINDINGS)).toEqual(['web', expect.stringMatching(/^binding-/)])
    for (const query of ['name=web', `guid=${body.guid}`, `region_binding_id=${body.region_binding_id}`])
      expect(await names(`${BINDINGS}?${query}`)).toEqual(['web'])
  })

  it('shows its values as a credential does: to whom the roles allow, and never again when one-time', async () => {
    const { owner, as, state } = await account()
    const oneTime = state.instances.insert(
      instanceRow('pg', { resource_plan_id: PLANS.postgres, onetime_credentials: true }),
    )
    const made = await alias(owner)
    const { body: kept } = await bind(owner, made.guid, { role: 'Writer' })
    const viewer = await as('viewer')
    const seen = await viewer<BindingWire>(`GET ${BINDINGS}/${kept.guid}`)
    expect(seen.body.credentials).toEqual({ REDACTED: 'REDACTED' })
    const other = await alias(owner, { source: oneTime.guid })
    const { body: once } = await bind(owner, other.guid)
    expect(JSON.stringify(once.credentials)).toContain('MOCK_')
    const later = await owner<BindingWire>(`GET ${BINDINGS}/${once.guid}`)
    expect(later.body.credentials).toEqual({ REDACTED: 'REDACTED_EXPLICIT' })
  })

  it('needs an alias, and the right to make credentials', async () => {
    const { owner, as } = await account()
    const made = await alias(owner)
    expect((await bind(owner, cos.guid)).status).toBe(404)
    expect((await bind(await as('viewer'), made.guid)).status).toBe(403)
    const { body } = await owner<InstanceWire>(`GET /v2/resource_instances/${cos.guid}`)
    expect(body.resource_aliases_url).toBe(`/v2/resource_instances/${cos.guid}/resource_aliases`)
  })
})
