import { DAY } from '../../../kernel/clock.ts'
import type { Reply } from '../../../kernel/operation.ts'
import { accepted, noContent, ok } from '../../../kernel/operation.ts'
import type { Context, Operation } from '../../operation.ts'
import { operationOf } from '../../operation.ts'
import { accountInPath } from '../account-in-path.ts'
import { iamIdentity, invalidProperty, objectNotFound } from '../manners.ts'
import { identityService } from '../resources.ts'
import type { ReportRow } from './model.ts'
import { inactiveSince } from './report-content.ts'
import { reportWire } from './report-wire.ts'

const operation = operationOf(iamIdentity)

const HOUR = 3_600_000
/** Hours that a report looks back unless told: 30 days. No source names it (api-contract.md, 14.5). */
const DEFAULT_DURATION = 720
/** Ten years. */
const LONGEST_DURATION = 87_600

function durationOf({ query }: Context<unknown>): number {
  const text = query.get('duration') ?? String(DEFAULT_DURATION)
  const hours = Number(text)
  return /^\d+$/.test(text) && hours >= 1 && hours <= LONGEST_DURATION
    ? hours
    : invalidProperty('duration', `it must be a whole number of hours from 1 to ${LONGEST_DURATION}.`)
}

/** Makes a report of the identities as they are now. Those that are older than a day make room for it. */
function create(context: Context<unknown>): Reply {
  const { state, query, now, actor, ids } = context
  const account = accountInPath(context)
  const type = query.get('type') ?? 'inactive'
  if (type !== 'inactive') return invalidProperty('type', `'${type}' is not a kind of report: inactive.`)
  const duration = durationOf(context)
  for (const old of state.reports.find('account_id', account.id))
    if (old.created_at < now - DAY) state.reports.remove(old.reference)
  const { reference } = state.reports.insert({
    reference: ids.hex(32),
    account_id: account.id,
    created_by: actor.iam_id,
    created_at: now,
    duration,
    isReady: false,
    ...inactiveSince(state, account.id, now - duration * HOUR),
  })
  return accepted({ reference })
}

/** The report that the path names by its reference, or as `latest`. */
function reportOf(context: Context<unknown>): ReportRow {
  const { state, path } = context
  const account = accountInPath(context)
  const reference = path['reference'] ?? ''
  const row =
    reference === 'latest'
      ? state.reports.find('account_id', account.id).at(-1)
      : state.reports.get(reference)
  return row?.account_id === account.id ? row : objectNotFound('Report', reference)
}

/** Whoever comes first finds the report not ready yet: 204 (api-contract.md, 4.5). */
function read(context: Context<unknown>): Reply {
  const row = reportOf(context)
  if (row.isReady) return ok(reportWire(row))
  context.state.reports.update(row.reference, { isReady: true })
  return noContent()
}

const need =
  (action: 'create' | 'get') =>
  (context: Context<unknown>): void =>
    context.access.need(`iam-identity.report.${action}`, identityService(accountInPath(context).id))

const REPORT = '/v1/activity/accounts/{account}/report'
const WHO = 'Administrator or Service Configuration Reader on IAM Identity'

export const reportOperations: readonly Operation[] = [
  operation(`POST ${REPORT}`, {
    id: 'createReport',
    who: WHO,
    authorize: need('create'),
    handle: create,
  }),
  operation(`GET ${REPORT}/{reference}`, {
    id: 'getReport',
    who: WHO,
    authorize: need('get'),
    // The first to ask changes it from running to ready.
    writes: true,
    isQuiet: true,
    handle: read,
  }),
]
