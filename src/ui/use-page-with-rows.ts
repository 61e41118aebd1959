import { useEffect } from 'react'
import type { ListAddress } from './use-list-address.ts'

/** Goes back to the first page when the last rows of the last one have gone. */
export function usePageWithRows({ page, goTo }: ListAddress, rows: readonly unknown[] | undefined): void {
  const isPastEnd = rows?.length === 0 && page > 1
  useEffect(() => {
    if (isPastEnd) goTo(1, undefined)
  })
}
