/** Names for thousands of things, each once: 20 teams × 25 components × 4 stages make 2,000. */

export const teams = [
  'orders',
  'payments',
  'catalog',
  'search',
  'shipping',
  'returns',
  'pricing',
  'loyalty',
  'reviews',
  'fraud',
  'invoicing',
  'inventory',
  'support',
  'marketing',
  'analytics',
  'identity',
  'media',
  'mobile',
  'partners',
  'warehouse',
] as const

const components = [
  'api',
  'worker',
  'web',
  'batch',
  'gateway',
  'scheduler',
  'importer',
  'exporter',
  'indexer',
  'cache',
  'consumer',
  'producer',
  'reporter',
  'archiver',
  'migrator',
  'monitor',
  'notifier',
  'proxy',
  'replicator',
  'router',
  'scorer',
  'syncer',
  'trainer',
  'uploader',
  'validator',
] as const

export const stages = ['dev', 'test', 'staging', 'prod'] as const

export const SERVICE_IDS = teams.length * components.length * stages.length
export const KEYS_EACH = 20
export const GROUPS = 500
export const POLICIES = 4020
export const INSTANCES = 1000

const pick = (list: readonly string[], n: number): string => list[n % list.length] ?? ''

/** `orders-api-prod`; `n` from 0 to 1,999. */
export const workloadName = (n: number): string =>
  `${pick(teams, Math.floor(n / (components.length * stages.length)))}-${pick(components, Math.floor(n / stages.length))}-${pick(stages, n)}`

export const teamOf = (n: number): string => pick(teams, n)
export const componentOf = (n: number): string => pick(components, n)
export const stageOf = (n: number): string => pick(stages, n)

const HEX = 16

/**
 * An id in the form of a UUID from the beginning of one and a number: there are too many things here to mix 32 digits
 * for each.
 */
export const numbered = (uuid: string, n: number): string =>
  uuid.slice(0, 24) + n.toString(HEX).padStart(12, '0')
