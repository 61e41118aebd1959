import { useState } from 'react'
import { pageSizeOf, usePreferences } from '../stores/preferences.ts'
import { PAGE_SIZES } from './ListPages.tsx'

/** The pages of a list that is here as a whole. */
export interface LocalPages<Row> {
  readonly rows: readonly Row[]
  /** For `ListPages`; `undefined` where the smallest page holds everything. */
  readonly footer:
    | {
        readonly page: number
        readonly pageSize: number
        readonly onPageSize: (size: number) => void
        readonly onPrevious: (() => void) | undefined
        readonly onNext: (() => void) | undefined
      }
    | undefined
}

/**
 * Shows a list that was read as a whole page by page, so that a thousand rows cost no more than one page of them.
 * @param list the list's name in the preferences, which keep its page size
 */
export function useLocalPages<Row>(all: readonly Row[], list = 'lists'): LocalPages<Row> {
  const pageSize = usePreferences((kept) => pageSizeOf(kept, list))
  const setList = usePreferences((kept) => kept.setList)
  const [wanted, setPage] = useState(1)
  const last = Math.max(1, Math.ceil(all.length / pageSize))
  const page = Math.min(wanted, last)
  return {
    rows: all.slice((page - 1) * pageSize, page * pageSize),
    footer:
      all.length <= PAGE_SIZES[0]
        ? undefined
        : {
            page,
            pageSize,
            onPageSize: (size) => setList(list, { pageSize: size }),
            onPrevious: page > 1 ? () => setPage(page - 1) : undefined,
            onNext: page < last ? () => setPage(page + 1) : undefined,
          },
  }
}
