/** Where aliases and bindings lead: spaces and applications of Cloud Foundry, which only their CRNs are left of. */

const SERVICE = 4

/**
 * The target as it is kept: its service `bluemix` is written `cf`, and nothing else of it changes
 * (api-contract.md, 3.3).
 */
export function keptTarget(crn: string): string {
  const parts = crn.split(':')
  return parts.map((part, at) => (at === SERVICE && part === 'bluemix' ? 'cf' : part)).join(':')
}

/** CRN of an alias or a binding where it leads: the target's, down to its scope. */
export const regionCrn = (target: string, kind: 'instance' | 'binding', id: string): string =>
  `${target.split(':').slice(0, 7).join(':')}::cf-service-${kind}:${id}`
