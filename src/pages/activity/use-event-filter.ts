import type { ActivityFilter } from '../../api/activity.ts'
import { useAddress } from '../../ui/use-address.ts'

/** The parts of the filter that are chosen; the text is the list's own. */
export type Choice = 'person' | 'action' | 'outcome' | 'target'

export interface EventFilter {
  readonly filter: ActivityFilter
  /** Anything but the text is chosen. */
  readonly isChosen: boolean
  /** What the target is called, as the link that led here says. */
  readonly targetName: string
  readonly choose: (choice: Choice, value: string) => void
  readonly clear: () => void
}

/** Which events are shown, kept in the address. */
export function useEventFilter(): EventFilter {
  const [search, changeQuery] = useAddress()
  const of = (name: string): string | undefined => search.get(name) ?? undefined
  const change = (set: (next: URLSearchParams) => void): void =>
    changeQuery((next) => {
      // Other events begin with the first page again.
      for (const name of ['page', 'at']) next.delete(name)
      set(next)
    })
  const choices = ['person', 'action', 'outcome', 'target']
  return {
    filter: {
      initiator: of('person'),
      action: of('action'),
      outcome: of('outcome'),
      target: of('target'),
      search: of('q'),
    },
    isChosen: choices.some((name) => search.has(name)),
    targetName: of('name') ?? of('target') ?? '',
    choose: (choice, value) =>
      change((next) => {
        if (value === '') next.delete(choice)
        else next.set(choice, value)
        if (choice === 'target') next.delete('name')
      }),
    clear: () => change((next) => [...choices, 'name', 'q'].forEach((name) => next.delete(name))),
  }
}
