import { Table } from '../../kernel/table.ts'

/**
 * Something that was done, or refused, in the account: who, what, to what, how it ended, when, in which request. It has
 * names and ids and never a value: what a request carried, or answered, is not in it.
 */
export interface ActivityEventRow {
  /** Rises by one from event to event. */
  readonly n: number
  readonly account_id: string
  readonly at: number
  readonly actor_id: string
  readonly actor_name: string
  readonly actor_kind: 'user' | 'serviceid' | 'profile'
  /** As Activity Tracker names it: `iam-identity.user-apikey.create` (console-ui.md, 3.12). */
  readonly action: string
  /** IBM's SDK name of what was called. */
  readonly operation: string
  readonly target_id: string
  readonly target_name: string
  /** Names of what was changed of it. */
  readonly changed: readonly string[]
  readonly outcome: 'success' | 'failure'
  /** HTTP status of the answer. */
  readonly status: number
  /** Why it was refused, in the service's words. */
  readonly reason?: string | undefined
  /** The request's Transaction-Id. */
  readonly request_id: string
}

/** Events that an account keeps; older ones go when new ones come, so that nothing gets slower with time. */
export const EVENTS_KEPT = 1000

export const insightTables = () => ({
  activityEvents: new Table<ActivityEventRow>('activityEvents', {
    key: (row) => `Event-${row.n}`,
    indexes: { account_id: (row) => row.account_id },
  }),
})
