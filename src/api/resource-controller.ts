import { parseCrn } from '../lib/crn.ts'
import { request, withQuery } from './http.ts'
import { mutation, query } from './query.ts'

/** Resource Controller: instances and their credentials. Shapes: what the console reads and sends. */

export interface Instance {
  readonly crn: string
  readonly guid: string
  readonly name: string
  readonly region_id: string
  readonly resource_id: string
  readonly resource_plan_id: string
  readonly resource_group_id: string
  readonly account_id: string
  readonly state: string
  readonly created_at: string
  readonly created_by: string
  readonly updated_at: string
  readonly deleted_at: string | null
  readonly deleted_by: string
  /** When a deleted instance goes for good; until then it can be restored. */
  readonly scheduled_reclaim_at: string | null
  readonly scheduled_reclaim_by: string
  readonly dashboard_url: string
  readonly parameters: Readonly<Record<string, unknown>>
  readonly locked: boolean
  readonly onetime_credentials: boolean
  readonly tags?: readonly string[]
  /** From the CRN: the service's programmatic name. */
  readonly service_name: string
}

export interface ResourceKey {
  readonly guid: string
  readonly crn: string
  readonly name: string
  readonly source_crn: string
  /** Role CRN; empty for None. */
  readonly role: string
  readonly created_at: string
  readonly created_by: string
  readonly state: string
  readonly onetime_credentials: boolean
  readonly parameters: Readonly<Record<string, unknown>>
  /** The values, or `{ REDACTED: 'REDACTED' | 'REDACTED_EXPLICIT' }`. */
  readonly credentials: Readonly<Record<string, unknown>>
}

/** A credential without its values: what may be kept, shown and passed on. */
export type ResourceKeyFacts = Omit<ResourceKey, 'credentials'>

export interface NewResourceKey {
  readonly name: string
  /** CRN or GUID of the instance. */
  readonly source: string
  /** Role name or CRN; absent for None. */
  readonly role?: string
  readonly parameters?: Readonly<Record<string, unknown>>
}

interface Rows<Row> {
  readonly next_url: string | null
  readonly resources: readonly Row[]
}

const PAGE = 100

/** Reads every page of a list: the console's lists of resources and credentials are searched and grouped as a whole. */
async function all<Row>(operation: string, path: string, signal: AbortSignal): Promise<Row[]> {
  const rows: Row[] = []
  for (let next: string | null = withQuery(path, { limit: PAGE }); next !== null;) {
    const { data }: { data: Rows<Row> } = await request<Rows<Row>>(operation, next, { signal })
    rows.push(...data.resources)
    next = data.next_url
  }
  return rows
}

type InstanceWire = Omit<Instance, 'service_name'>

const instanceOf = (wire: InstanceWire): Instance => ({ ...wire, service_name: parseCrn(wire.crn).service })

const instancePath = (id: string, rest = ''): string =>
  `/v2/resource_instances/${encodeURIComponent(id)}${rest}`
const keyPath = (id: string): string => `/v2/resource_keys/${encodeURIComponent(id)}`

export const instances = {
  all: () =>
    query('instances', 'listResourceInstances', 'all', async (signal) =>
      (await all<InstanceWire>('listResourceInstances', '/v2/resource_instances', signal)).map(instanceOf),
    ),
  get: (id: string) =>
    query('instances', 'getResourceInstance', id, async (signal) =>
      instanceOf((await request<InstanceWire>('getResourceInstance', instancePath(id), { signal })).data),
    ),
  rename: mutation(['instances'], async (id: string, name: string): Promise<void> => {
    await request('updateResourceInstance', instancePath(id), { method: 'PATCH', body: { name } })
  }),
  /** @throws ApiError 403 when turning off without the right to */
  setOneTimeView: mutation(['instances'], async (id: string, isOn: boolean): Promise<void> => {
    await request('updateResourceInstance', instancePath(id), {
      method: 'PATCH',
      body: { parameters: { onetime_credentials: isOn } },
    })
  }),
  setLocked: mutation(['instances'], async (id: string, isLocked: boolean): Promise<void> => {
    await request(isLocked ? 'lockResourceInstance' : 'unlockResourceInstance', instancePath(id, '/lock'), {
      method: isLocked ? 'POST' : 'DELETE',
    })
  }),
  /** @throws ApiError 400 while it has credentials, unless `recursive` */
  remove: mutation(
    ['instances', 'resource-keys', 'serviceids', 'apikeys', 'policies'],
    async (id: string, recursive: boolean): Promise<void> => {
      await request('deleteResourceInstance', instancePath(id), {
        method: 'DELETE',
        query: recursive ? { recursive: true } : {},
      })
    },
  ),
}

/** Deleted instances that can still be restored. */
export const reclamations = {
  /**
   * Begins to restore an instance; that takes the cloud a few seconds.
   * @throws ApiError 404 when the instance does not wait to be reclaimed
   */
  restore: mutation(['instances', 'resource-keys', 'apikeys'], async (guid: string): Promise<void> => {
    const { data } = await request<{ readonly resources: readonly { readonly id: string }[] }>(
      'listReclamations',
      '/v1/reclamations',
      { query: { resource_instance_id: guid } },
    )
    const id = encodeURIComponent(data.resources[0]?.id ?? guid)
    await request('runReclamationAction', `/v1/reclamations/${id}/actions/restore`, {
      method: 'POST',
      body: {},
    })
  }),
}

export const resourceKeys = {
  ofInstance: (id: string) =>
    query('resource-keys', 'listResourceKeysForInstance', id, (signal) =>
      all<ResourceKey>('listResourceKeysForInstance', instancePath(id, '/resource_keys'), signal),
    ),
  /** Creates a credential and returns its values. Goes past the query client on purpose: its caches keep results. */
  create: mutation(
    ['resource-keys', 'serviceids', 'apikeys', 'policies'],
    async (wanted: NewResourceKey): Promise<ResourceKey> =>
      (await request<ResourceKey>('createResourceKey', '/v2/resource_keys', { method: 'POST', body: wanted }))
        .data,
  ),
  rename: mutation(['resource-keys'], async (id: string, name: string): Promise<void> => {
    await request('updateResourceKey', keyPath(id), { method: 'PATCH', body: { name } })
  }),
  remove: mutation(
    ['resource-keys', 'serviceids', 'apikeys', 'policies'],
    async (id: string): Promise<void> => {
      await request('deleteResourceKey', keyPath(id), { method: 'DELETE' })
    },
  ),
}
