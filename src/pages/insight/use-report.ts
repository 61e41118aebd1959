import type { UseQueryOptions } from '@tanstack/react-query'
import { useQuery } from '@tanstack/react-query'
import type { Newest } from '../../api/reports.ts'

/** How often it is looked whether a report is ready. */
const LOOK_MS = 1000

/** The newest report; while one is being made it is looked for again and again. */
export const useReport = <Report, Key extends readonly unknown[]>(
  options: UseQueryOptions<Newest<Report>, Error, Newest<Report>, Key>,
) =>
  useQuery({
    ...options,
    refetchInterval: ({ state }) => (state.data?.kind === 'running' ? LOOK_MS : false),
  })
