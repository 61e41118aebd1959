import { pageSizeOf, usePreferences } from '../stores/preferences.ts'
import { ALL } from './ListPages.tsx'
import type { Sort } from './table-props.ts'
import { useAddress } from './use-address.ts'

/** How most lists are sorted until somebody sorts them. */
export const BY_NAME: Sort = { column: 'name', isDescending: false }

/** What is wanted of a list. */
export interface ListWish {
  readonly text: string
  readonly sort: Sort
  readonly page: number
  readonly pageSize: number
  readonly pageToken: string | undefined
}

export interface ListAddress extends ListWish {
  /** The whole list is shown at once. */
  readonly isAll: boolean
  readonly setText: (text: string) => void
  readonly setSort: (sort: Sort) => void
  readonly setPageSize: (size: number) => void
  /** Goes to another page of the same list. */
  readonly goTo: (page: number, token: string | undefined) => void
}

const wishIn = (search: URLSearchParams, defaultSort: Sort, pageSize: number): ListWish => ({
  text: search.get('q') ?? '',
  sort: {
    column: search.get('sort') ?? defaultSort.column,
    isDescending: (search.get('order') ?? (defaultSort.isDescending ? 'desc' : 'asc')) === 'desc',
  },
  page: Math.max(1, Number(search.get('page') ?? 1) || 1),
  pageSize,
  pageToken: search.get('at') ?? undefined,
})

/** What `useListAddress` will say at an address: for a page that reads its list before it is there. */
export const listWish = (search: URLSearchParams, defaultSort: Sort, list: string): ListWish =>
  wishIn(search, defaultSort, pageSizeOf(usePreferences.getState(), list))

/**
 * Filter, sort and page of a list, kept in the address: a link or a reload shows the same.
 * @param list the list's name in the preferences, which keep its page size
 */
export function useListAddress(defaultSort: Sort, list = 'lists'): ListAddress {
  const [search, changeQuery] = useAddress()
  const pageSize = usePreferences((kept) => pageSizeOf(kept, list))
  const setList = usePreferences((kept) => kept.setList)
  const change = (values: Readonly<Record<string, string | undefined>>): void =>
    changeQuery((next) => {
      // Another filter or order begins with the first page again.
      for (const [name, value] of Object.entries({ page: undefined, at: undefined, ...values }))
        if (value === undefined || value === '') next.delete(name)
        else next.set(name, value)
    })
  return {
    ...wishIn(search, defaultSort, pageSize),
    isAll: search.get('size') === 'all',
    setText: (text) => change({ q: text }),
    setSort: ({ column, isDescending }) => change({ sort: column, order: isDescending ? 'desc' : 'asc' }),
    setPageSize: (size) => {
      if (size !== ALL) setList(list, { pageSize: size })
      change({ size: size === ALL ? 'all' : undefined })
    },
    goTo: (page, token) => change({ page: page === 1 ? undefined : String(page), at: token }),
  }
}
