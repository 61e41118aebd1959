import { queryOptions, useQuery } from '@tanstack/react-query'
import { send } from '../api/http.ts'

/** The simulation's control plane, `/__admin`. It is there with the simulated cloud only. */
export interface Desk {
  readonly scenario: string
  readonly scenarios: readonly { readonly name: string; readonly title: string; readonly about: string }[]
  readonly persons: readonly {
    readonly id: string
    readonly iam_id: string
    readonly name: string
    readonly about: string
  }[]
  readonly account: {
    readonly id: string
    readonly name?: string
    readonly number?: string
    readonly owner_iam_id?: string
  }
  readonly now: string
  readonly clock_offset_ms: number
}

async function admin<Data>(method: 'GET' | 'POST' | 'PUT', path: string, body?: object): Promise<Data> {
  const response = await send(
    new Request(path, {
      method,
      headers: { 'Content-Type': 'application/json' },
      cache: 'no-store',
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }),
  )
  if (!response.ok) throw new Error(`The simulation's control plane answered ${response.status}.`)
  return (await response.json()) as Data
}

/** `null` where there is no control plane. */
export const deskQuery = queryOptions({
  queryKey: ['desk'] as const,
  queryFn: () => admin<Desk>('GET', '/__admin').catch(() => null),
  staleTime: Infinity,
})

/** Who can sign in, the scenario, the time; `undefined` while asking, `null` where there is no control plane. */
export function useDesk(): Desk | null | undefined {
  return useQuery(deskQuery).data
}

/** Starts over, in this scenario or another. */
export const resetCloud = (scenario?: string): Promise<Desk> =>
  admin('POST', '/__admin/reset', scenario === undefined ? {} : { scenario })
