import { resourceServices } from '../../catalog/index.ts'
import type { Category, CloudService, KeyParameter, Plan } from '../../catalog/model.ts'

export type EntryKind = 'service' | 'plan' | 'deployment'

/** What our console needs and IBM's catalogue does not say in one place. */
export interface OwnMembers {
  /** Category of the resource list. Ours: IBM's catalogue has it only as tags. */
  readonly category?: Category
  /** Parameters of a credential that the console offers as switches and choices. Ours. */
  readonly resource_key?: { readonly parameters: readonly KeyParameter[] }
  /** True when credentials of this plan's instances are one-time view whatever anyone sets. Ours. */
  readonly always_onetime_credentials?: boolean
  /** True when a deleted instance of this plan can be restored for 7 days. Ours. */
  readonly reclamation?: boolean
}

/** A catalogue entry (api-contract.md, 9), with its place among the others but not its links. */
export interface Entry {
  readonly id: string
  readonly name: string
  readonly kind: EntryKind
  readonly parent_id?: string
  readonly display_name: string
  readonly description: string
  readonly tags: readonly string[]
  readonly geo_tags: readonly string[]
  readonly metadata: Readonly<Record<string, unknown>> & { readonly other: OwnMembers }
}

const serviceEntry = (service: CloudService): Entry => {
  const isKeyed = service.credentials !== undefined
  return {
    id: service.id,
    name: service.name,
    kind: 'service',
    display_name: service.display_name,
    description: service.description,
    tags: service.tags,
    geo_tags: service.regions,
    metadata: {
      rc_compatible: true,
      service: {
        type: 'service',
        iam_compatible: true,
        bindable: isKeyed,
        service_key_supported: isKeyed,
        plan_updateable: service.plans.length > 1,
        unique_api_key: true,
      },
      ui: {
        strings: { en: { bullets: [], media: [] } },
        urls: { doc_url: service.docs },
      },
      other: {
        category: service.category,
        resource_key: { parameters: service.keyParameters ?? [] },
      },
    },
  }
}

const planEntry = (service: CloudService, plan: Plan): Entry => ({
  id: plan.id,
  name: plan.name,
  kind: 'plan',
  parent_id: service.id,
  display_name: plan.display_name,
  description: plan.description,
  tags: [],
  geo_tags: service.regions,
  metadata: {
    rc_compatible: true,
    plan: { bindable: service.credentials !== undefined, reservable: false },
    pricing: { type: plan.price },
    other: {
      always_onetime_credentials: plan.isAlwaysOneTime === true,
      reclamation: plan.isReclaimed,
    },
  },
})

const deploymentEntry = (plan: Plan, region: string): Entry => ({
  id: `${plan.id}:${region}`,
  name: `${plan.name}-${region}`,
  kind: 'deployment',
  parent_id: plan.id,
  display_name: region,
  description: `${plan.display_name} in ${region}`,
  tags: [],
  geo_tags: [region],
  metadata: {
    rc_compatible: true,
    deployment: {
      location: region,
      target_crn: `crn:v1:bluemix:public:globalcatalog::::deployment:${plan.id}%3A${region}`,
    },
    other: {},
  },
})

/** The deployments of a plan follow it, and the plans of a service follow the service. */
function everyEntry(): Entry[] {
  const found: Entry[] = []
  for (const service of resourceServices) {
    found.push(serviceEntry(service))
    for (const plan of service.plans) {
      found.push(planEntry(service, plan))
      for (const region of service.regions) found.push(deploymentEntry(plan, region))
    }
  }
  return found
}

export const entries: readonly Entry[] = everyEntry()

const byId = new Map(entries.map((entry) => [entry.id, entry]))

export const entryWithId = (id: string): Entry | undefined => byId.get(id)

const isBelow = (entry: Entry, ancestor: string): boolean => {
  if (entry.parent_id === undefined) return false
  if (entry.parent_id === ancestor) return true
  const parent = byId.get(entry.parent_id)
  return parent !== undefined && isBelow(parent, ancestor)
}

/** Entries of a kind below another, however deep; `*` is the direct children of any kind. */
export const childrenOf = (parent: Entry, kind: string): readonly Entry[] =>
  entries.filter((entry) =>
    kind === '*' ? entry.parent_id === parent.id : entry.kind === kind && isBelow(entry, parent.id),
  )
