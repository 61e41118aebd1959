import { request } from './http.ts'
import { query } from './query.ts'

/** Global Catalog: the services that instances are of, and their plans. Shapes: what the console reads. */

/** A parameter of a credential that the form offers as a switch or a choice. */
export interface KeyParameter {
  readonly name: string
  readonly label: string
  readonly help: string
  readonly type: 'boolean' | 'choice'
  readonly options?: readonly string[]
}

export interface CatalogService {
  readonly id: string
  /** Programmatic name, as in CRNs. */
  readonly name: string
  readonly title: string
  readonly description: string
  /** Group of the resource list. */
  readonly category: string
  readonly docs: string
  readonly regions: readonly string[]
  readonly hasCredentials: boolean
  readonly keyParameters: readonly KeyParameter[]
}

export interface CatalogPlan {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly price: string
  /** Credentials are one-time view whatever anyone sets (Databases Gen 2). */
  readonly isAlwaysOneTime: boolean
  /** A deleted instance can be restored for 7 days. */
  readonly isReclaimed: boolean
}

interface Entry {
  readonly id: string
  readonly name: string
  readonly geo_tags?: readonly string[]
  readonly overview_ui: { readonly en: { readonly display_name: string; readonly description: string } }
  readonly metadata: {
    readonly service?: { readonly service_key_supported?: boolean }
    readonly ui?: { readonly urls?: { readonly doc_url?: string } }
    readonly pricing?: { readonly type?: string }
    readonly other?: {
      readonly category?: string
      readonly resource_key?: { readonly parameters?: readonly KeyParameter[] }
      readonly always_onetime_credentials?: boolean
      readonly reclamation?: boolean
    }
  }
}

interface EntryPage {
  readonly next?: string
  readonly resources: readonly Entry[]
}

const LIMIT = 200
/** The catalogue hardly changes while somebody looks at it. */
const SELDOM = 10 * 60_000

async function all(operation: string, path: string, q: string | undefined, signal: AbortSignal) {
  const found: Entry[] = []
  for (let offset = 0; ; offset += LIMIT) {
    const { data } = await request<EntryPage>(operation, path, {
      query: { q, _limit: LIMIT, _offset: offset === 0 ? undefined : offset },
      signal,
    })
    found.push(...data.resources)
    if (data.next === undefined) return found
  }
}

const serviceOf = ({ id, name, geo_tags, overview_ui, metadata }: Entry): CatalogService => ({
  id,
  name,
  title: overview_ui.en.display_name,
  description: overview_ui.en.description,
  category: metadata.other?.category ?? 'Other',
  docs: metadata.ui?.urls?.doc_url ?? '',
  regions: geo_tags ?? [],
  hasCredentials: metadata.service?.service_key_supported === true,
  keyParameters: metadata.other?.resource_key?.parameters ?? [],
})

const planOf = ({ id, overview_ui, metadata }: Entry): CatalogPlan => ({
  id,
  title: overview_ui.en.display_name,
  description: overview_ui.en.description,
  price: metadata.pricing?.type ?? '',
  isAlwaysOneTime: metadata.other?.always_onetime_credentials === true,
  isReclaimed: metadata.other?.reclamation === true,
})

export const catalog = {
  /** Every service that instances can be of, by programmatic name. */
  services: () =>
    query(
      'catalog',
      'listCatalogEntries',
      'services',
      async (signal): Promise<ReadonlyMap<string, CatalogService>> => {
        const entries = await all('listCatalogEntries', '/api/v1', 'kind:service', signal)
        return new Map(entries.map((entry) => [entry.name, serviceOf(entry)]))
      },
      SELDOM,
    ),
  /** The plans of a service, in the catalogue's order. */
  plans: (serviceId: string) =>
    query(
      'catalog',
      'getChildObjects',
      serviceId,
      async (signal): Promise<readonly CatalogPlan[]> => {
        const path = `/api/v1/${encodeURIComponent(serviceId)}/plan`
        return (await all('getChildObjects', path, undefined, signal)).map(planOf)
      },
      SELDOM,
    ),
}
