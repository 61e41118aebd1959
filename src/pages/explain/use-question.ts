import type { AccessQuestion } from '../../stores/explanation.ts'
import { useAddress } from '../../ui/use-address.ts'

export type Part = 'who' | 'action' | 'service' | 'instance' | 'type' | 'resource'

export interface AskedQuestion {
  readonly of: (part: Part) => string
  readonly change: (parts: Partial<Record<Part, string>>) => void
  /** What is asked, as soon as an action and a service are chosen. */
  readonly question: AccessQuestion | undefined
}

/** The question, kept in the address: a link asks it again. */
export function useAskedQuestion(): AskedQuestion {
  const [search, changeQuery] = useAddress()
  const of = (part: Part): string => search.get(part) ?? ''
  const attributes = {
    serviceName: of('service'),
    serviceInstance: of('instance'),
    resourceType: of('type'),
    resource: of('resource'),
  }
  const resource = Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== ''))
  return {
    of,
    change: (parts) =>
      changeQuery((next) => {
        for (const [part, value] of Object.entries(parts))
          if (value === '') next.delete(part)
          else next.set(part, value)
      }),
    question: of('action') === '' || of('service') === '' ? undefined : { action: of('action'), resource },
  }
}
