import type { ResourceKey } from '../../api/resource-controller.ts'

/** Whether a credential came with its values, and if not, why not (seed 000). */
export type Sight = 'values' | 'once' | 'REDACTED' | 'REDACTED_EXPLICIT'

export function sightOf({ credentials, onetime_credentials }: ResourceKey): Sight {
  const marker = credentials['REDACTED']
  if (marker === undefined) return 'values'
  if (onetime_credentials) return 'once'
  return marker === 'REDACTED' ? 'REDACTED' : 'REDACTED_EXPLICIT'
}

/** The same JSON with every value hidden: what is in it can be read, not what it is. */
export const masked = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(masked)
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, masked(member)]))
  return '••••••••'
}
