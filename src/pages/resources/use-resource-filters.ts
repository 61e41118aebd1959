import type { Sort } from '../../ui/DataTable.tsx'
import { useAddress } from '../../ui/use-address.ts'
import type { ResourceFilters } from './group-resources.ts'

type Texts = 'name' | 'product' | 'tag'
type Choices = 'groups' | 'locations' | 'states'

/** Names in the address. */
const names: Readonly<Record<Texts | Choices, string>> = {
  name: 'q',
  product: 'product',
  tag: 'tag',
  groups: 'group',
  locations: 'location',
  states: 'status',
}

export interface ResourceAddress {
  readonly filters: ResourceFilters
  readonly sort: Sort
  readonly setText: (which: Texts, text: string) => void
  readonly setChoices: (which: Choices, chosen: readonly string[]) => void
  readonly setSort: (sort: Sort) => void
  readonly clear: () => void
}

/** Filters and order of the resource list, kept in the address: a link or a reload shows the same. */
export function useResourceFilters(): ResourceAddress {
  const [search, change] = useAddress()
  const text = (which: Texts): string => search.get(names[which]) ?? ''
  const chosen = (which: Choices): readonly string[] => search.getAll(names[which])
  return {
    filters: {
      name: text('name'),
      product: text('product'),
      tag: text('tag'),
      groups: chosen('groups'),
      locations: chosen('locations'),
      states: chosen('states'),
    },
    sort: { column: search.get('sort') ?? 'name', isDescending: search.get('order') === 'desc' },
    setText: (which, value) =>
      change((next) => (value === '' ? next.delete(names[which]) : next.set(names[which], value))),
    setChoices: (which, values) =>
      change((next) => {
        next.delete(names[which])
        for (const value of values) next.append(names[which], value)
      }),
    setSort: ({ column, isDescending }) =>
      change((next) => {
        next.set('sort', column)
        next.set('order', isDescending ? 'desc' : 'asc')
      }),
    clear: () => change((next) => Object.values(names).forEach((name) => next.delete(name))),
  }
}
