import { request } from './http.ts'
import type { ListPage } from './iam-identity.ts'
import { query } from './query.ts'

/** What was done, or refused, in the account: the simulation's own service. Shapes: what the console reads. */

export interface ActivityEvent {
  readonly id: string
  readonly time: string
  /** `iam-identity.user-apikey.create` */
  readonly action: string
  /** IBM's SDK name of what was called. */
  readonly operation: string
  readonly outcome: 'success' | 'failure'
  readonly initiator: {
    readonly id: string
    readonly name: string
    readonly type: 'user' | 'serviceid' | 'profile'
  }
  readonly target: { readonly id: string; readonly name: string }
  /** Names of what was changed of the target. */
  readonly changed: readonly string[]
  readonly reason: { readonly code: number; readonly text?: string }
  readonly request_id: string
}

/** What a list of events can be narrowed to. */
export interface ActivityChoices {
  readonly initiators: readonly { readonly id: string; readonly name: string }[]
  readonly actions: readonly string[]
}

export interface ActivityFilter {
  readonly initiator?: string | undefined
  readonly action?: string | undefined
  readonly outcome?: string | undefined
  readonly target?: string | undefined
  readonly search?: string | undefined
}

interface Answer {
  readonly events: readonly ActivityEvent[]
  readonly previous?: { readonly start: string }
  readonly next?: { readonly start: string }
  readonly choices: ActivityChoices
}

interface EventPage extends ListPage<ActivityEvent> {
  readonly choices: ActivityChoices
}

async function page(
  accountId: string,
  filter: ActivityFilter,
  { limit, start }: { readonly limit: number; readonly start: string | undefined },
  signal: AbortSignal,
): Promise<EventPage> {
  const { initiator, target, ...rest } = filter
  const { data } = await request<Answer>(
    'listActivityEvents',
    `/v1/insight/accounts/${encodeURIComponent(accountId)}/events`,
    { query: { initiator_id: initiator, target_id: target, ...rest, limit, start }, signal },
  )
  return {
    rows: data.events,
    next: data.next?.start,
    previous: data.previous?.start,
    hasPrevious: data.previous !== undefined,
    choices: data.choices,
  }
}

export const activity = {
  /** A page of the events, newest first. Every change makes one, so it is read anew each time. */
  list: (
    accountId: string,
    filter: ActivityFilter,
    at: { readonly limit: number; readonly start: string | undefined },
  ) =>
    query(
      'activity',
      'listActivityEvents',
      { accountId, filter, at },
      (signal) => page(accountId, filter, at, signal),
      0,
    ),
  /** A page past every cache, for a file of all of them. */
  page,
}
