import { ok } from '../../kernel/operation.ts'
import type { Reply } from '../../kernel/operation.ts'
import { decodeToken, encodeToken } from '../../kernel/page-token.ts'
import { sortedPage } from '../../kernel/sorted-page.ts'
import type { Table } from '../../kernel/table.ts'
import { policyTime } from '../../kernel/timestamps.ts'
import type { Context, Operation } from '../operation.ts'
import { operationOf } from '../operation.ts'
import { accountInPath } from './account.ts'
import { insightService, invalidQuery } from './manners.ts'
import type { ActivityEventRow } from './model.ts'

const operation = operationOf(insightService)

const MOST = 100

/** An event as it travels. */
export interface ActivityEventWire {
  readonly id: string
  readonly time: string
  readonly action: string
  readonly operation: string
  readonly outcome: 'success' | 'failure'
  readonly initiator: {
    readonly id: string
    readonly name: string
    readonly type: ActivityEventRow['actor_kind']
  }
  readonly target: { readonly id: string; readonly name: string }
  readonly changed: readonly string[]
  readonly reason: { readonly code: number; readonly text?: string | undefined }
  readonly request_id: string
}

/** What the events of a list can be narrowed to. */
export interface ActivityChoicesWire {
  readonly initiators: readonly { readonly id: string; readonly name: string }[]
  readonly actions: readonly string[]
}

export interface ActivityEventsWire {
  readonly limit: number
  /** Newest first. */
  readonly events: readonly ActivityEventWire[]
  readonly previous?: { readonly start: string }
  readonly next?: { readonly start: string }
  readonly choices: ActivityChoicesWire
}

const wire = (row: ActivityEventRow): ActivityEventWire => ({
  id: `Event-${row.n}`,
  time: policyTime(row.at),
  action: row.action,
  operation: row.operation,
  outcome: row.outcome,
  initiator: { id: row.actor_id, name: row.actor_name, type: row.actor_kind },
  target: { id: row.target_id, name: row.target_name },
  changed: row.changed,
  reason: { code: row.status, text: row.reason },
  request_id: row.request_id,
})

const has = (text: string, part: string): boolean => text.toLowerCase().includes(part)

function limitOf(query: URLSearchParams): number {
  const text = query.get('limit') ?? '25'
  const limit = Number(text)
  return Number.isInteger(limit) && limit >= 1 && limit <= MOST
    ? limit
    : invalidQuery('limit', `'${text}' is not a whole number from 1 to ${MOST}.`)
}

function placeOf(query: URLSearchParams): { readonly seq: number } | undefined {
  const text = query.get('start')
  if (text === null) return undefined
  const place = decodeToken(text) as { seq?: unknown } | undefined
  return typeof place?.seq === 'number'
    ? { seq: place.seq }
    : invalidQuery('start', 'it is not one that this list gave.')
}

/** The test that the query asks for. Names of things and people are looked into; the rest must be the same. */
function testOf(query: URLSearchParams): (row: ActivityEventRow) => boolean {
  const outcome = query.get('outcome')
  if (outcome !== null && outcome !== 'success' && outcome !== 'failure')
    return invalidQuery('outcome', `'${outcome}' is not one of success, failure.`)
  const [initiator, action, target] = ['initiator_id', 'action', 'target_id'].map((name) => query.get(name))
  const text = query.get('search')?.trim().toLowerCase() ?? ''
  return (row) =>
    (outcome === null || row.outcome === outcome) &&
    (initiator === null || row.actor_id === initiator) &&
    (action === null || row.action === action) &&
    (target === null || row.target_id === target) &&
    (text === '' ||
      [row.target_name, row.target_id, row.actor_name, row.request_id].some((one) => has(one, text)))
}

function list(context: Context<unknown>): Reply {
  const { state, query, actor } = context
  const { id } = accountInPath(context)
  const limit = limitOf(query)
  const entries = state.activityEvents.bucket('account_id', id)
  const page = sortedPage<ActivityEventRow>({
    entries,
    limit,
    after: placeOf(query),
    descending: true,
    where: testOf(query),
    table: state.activityEvents as unknown as Table<object>,
    listName: id,
  })
  // Who may see one's own events only gets no others' names either.
  const isOwn = query.get('initiator_id') === actor.iam_id
  const seen = entries.map(({ row }) => row).filter((row) => !isOwn || row.actor_id === actor.iam_id)
  const initiators = new Map(seen.map((row) => [row.actor_id, row.actor_name]))
  return ok({
    limit,
    events: page.rows.map(wire),
    ...(page.previous === undefined ? {} : { previous: { start: encodeToken(page.previous) } }),
    ...(page.next === undefined ? {} : { next: { start: encodeToken(page.next) } }),
    choices: {
      initiators: Array.from(initiators, ([one, name]) => ({ id: one, name })),
      actions: [...new Set(seen.map(({ action }) => action))].toSorted(),
    },
  } satisfies ActivityEventsWire)
}

/** The last events of an account, newest first; one's own are one's own to see. */
export const eventOperations: readonly Operation[] = [
  operation('GET /v1/insight/accounts/{account}/events', {
    id: 'listActivityEvents',
    who: 'Viewer on Activity Tracker Event Routing; anyone about what they did themselves (initiator_id)',
    authorize: (context) => {
      const { id } = accountInPath(context)
      if (context.query.get('initiator_id') !== context.actor.iam_id)
        context.access.need('atracker.event.read', { accountId: id, serviceName: 'atracker' })
    },
    fidelity: 'shape',
    handle: list,
  }),
]
