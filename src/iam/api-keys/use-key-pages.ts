import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { ApiKey, ApiKeyScope } from '../../api/iam-identity.ts'
import { everyPage } from '../../api/every-page.ts'
import { MOST_A_PAGE, apiKeys } from '../../api/iam-identity.ts'
import type { ListAddress } from '../../ui/use-list-address.ts'
import { listParameters } from '../identities/list-parameters.ts'

export interface KeyPages {
  readonly rows: readonly ApiKey[] | undefined
  readonly error: Error | null
  readonly refetch: () => unknown
  readonly isRefreshing: boolean
  readonly previous: { readonly token: string | undefined } | undefined
  readonly next: { readonly token: string } | undefined
  /** Set while the whole list is shown. */
  readonly all: { readonly count: number; readonly isComplete: boolean }
}

const wholeList = (address: ListAddress) =>
  listParameters({ ...address, pageSize: MOST_A_PAGE, pageToken: undefined })

/** All keys that the filter lets through, for a file. */
export const everyKey = (
  scope: ApiKeyScope,
  address: ListAddress,
  signal: AbortSignal,
): Promise<readonly ApiKey[]> =>
  everyPage((pageToken) => apiKeys.page(scope, { ...wholeList(address), pageToken }, signal))

/** A page of keys, or all of them, read page by page to the end. */
export function useKeyPages(scope: ApiKeyScope, address: ListAddress): KeyPages {
  const { isAll } = address
  const page = useQuery({
    ...apiKeys.list(scope, listParameters(address)),
    placeholderData: keepPreviousData,
    enabled: !isAll,
  })
  const parameters = wholeList(address)
  const everything = useInfiniteQuery({
    queryKey: ['apikeys', 'listApiKeys', { scope, parameters, all: true }],
    queryFn: ({ pageParam, signal }) => apiKeys.page(scope, { ...parameters, pageToken: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
    enabled: isAll,
  })
  const { hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = everything
  useEffect(() => {
    if (isAll && hasNextPage && !isFetchingNextPage && !isFetchNextPageError) void fetchNextPage()
  }, [isAll, hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage])

  if (isAll) {
    const rows = everything.data?.pages.flatMap((one) => one.rows)
    return {
      rows,
      error: everything.error,
      refetch: everything.refetch,
      isRefreshing: hasNextPage,
      previous: undefined,
      next: undefined,
      all: { count: rows?.length ?? 0, isComplete: !hasNextPage },
    }
  }
  const { data } = page
  return {
    rows: data?.rows,
    error: page.error,
    refetch: page.refetch,
    isRefreshing: page.isPlaceholderData,
    previous: data?.hasPrevious === true ? { token: data.previous } : undefined,
    next: data?.next === undefined ? undefined : { token: data.next },
    all: { count: 0, isComplete: false },
  }
}
