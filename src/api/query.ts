import type { QueryFilters, QueryKey } from '@tanstack/react-query'
import { QueryClient, queryOptions } from '@tanstack/react-query'
import { isApiError } from '../lib/api-error.ts'

/** What a query or a mutation is about; a mutation says which of these it changes. */
export type Subject =
  | 'access'
  | 'access-groups'
  | 'account'
  | 'activity'
  | 'apikeys'
  | 'catalog'
  | 'classic-keys'
  | 'idps'
  | 'insight'
  | 'instances'
  | 'policies'
  | 'profiles'
  | 'reports'
  | 'resource-groups'
  | 'resource-keys'
  | 'roles'
  | 'serviceids'
  | 'sessions'
  | 'users'

/** Data is shown at once when it was read a moment ago, and read again behind it. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      refetchOnWindowFocus: false,
      // A page's loader has just asked: a refusal that came before the page was there is shown, not asked for again.
      retryOnMount: false,
      // A refusal stays a refusal; what may be a hiccup of the line is tried once more.
      retry: (count, error) => count < 1 && isApiError(error) && error.fields.status === 0,
      retryDelay: 300,
    },
  },
})

/**
 * A read. Its key is the subject and IBM's name of the operation, never typed by hand anywhere else.
 * @param staleTime milliseconds for which it is not read again, where it hardly ever changes
 */
export const query = <Data>(
  subject: Subject,
  operation: string,
  parameters: unknown,
  read: (signal: AbortSignal) => Promise<Data>,
  staleTime?: number,
) =>
  queryOptions({
    queryKey: [subject, operation, parameters] as const,
    queryFn: ({ signal }) => read(signal),
    ...(staleTime === undefined ? {} : { staleTime }),
  })

/** A change, with the subjects that it affects. It is called directly: no cache keeps what it sends or gets back. */
export interface Mutation<Arguments extends readonly unknown[], Result> {
  (...args: Arguments): Promise<Result>
}

export function mutation<Arguments extends readonly unknown[], Result>(
  affects: readonly Subject[],
  act: (...args: Arguments) => Promise<Result>,
): Mutation<Arguments, Result> {
  return async (...args) => {
    const result = await act(...args)
    refresh(affects)
    return result
  }
}

/** Reads again what shows these subjects. Not awaited: whoever changed something need not wait for every list. */
export function refresh(subjects: readonly Subject[]): void {
  for (const subject of subjects) readAgain({ queryKey: [subject] })
}

/**
 * Reads again what is on screen. A first read that is under way may have been answered before the change, and is not
 * broken off, since a page waits for it: it is followed by another.
 */
export function readAgain(which: QueryFilters = {}): void {
  const first = queryClient
    .getQueryCache()
    .findAll({ ...which, fetchStatus: 'fetching' })
    .filter(({ state }) => state.data === undefined)
  const follow = (queryKey: QueryKey) => () => queryClient.invalidateQueries({ queryKey, exact: true })
  for (const { promise, queryKey } of first) void promise?.then(follow(queryKey), follow(queryKey))
  void queryClient.invalidateQueries(which)
}
