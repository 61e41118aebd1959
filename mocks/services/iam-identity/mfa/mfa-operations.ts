import { DAY } from '../../../kernel/clock.ts'
import type { Reply } from '../../../kernel/operation.ts'
import { accepted, noContent, ok } from '../../../kernel/operation.ts'
import { factorsOf, levelFor, requiredFactor } from '../../mfa-requirement.ts'
import type { Context, Operation } from '../../operation.ts'
import { operationOf } from '../../operation.ts'
import type { UserRow } from '../../user-management/model.ts'
import { fullName } from '../../user-management/model.ts'
import { accountInPath } from '../account-in-path.ts'
import { iamIdentity, invalidProperty, missingProperty, objectNotFound } from '../manners.ts'
import type { AccountRow } from '../model.ts'
import { identityService } from '../resources.ts'
import { mfaReportWire, standingWire } from './mfa-wire.ts'
import type { MfaReportRow, MfaStanding } from './model.ts'

const operation = operationOf(iamIdentity)

/** How a user stands to what the account asks for. */
function standingOf({ state }: Context<unknown>, account: AccountRow, user: UserRow): MfaStanding {
  const { iam_id } = user
  return {
    iam_id,
    name: fullName(user),
    username: user.user_id,
    email: user.email,
    account_default: account.settings.mfa,
    user_specific: account.settings.user_mfa.find((entry) => entry.iam_id === iam_id)?.mfa,
    effective: levelFor(account, iam_id),
    required: requiredFactor(state, account, iam_id),
    factors: factorsOf(state, iam_id),
  }
}

function status(context: Context<unknown>): Reply {
  const account = accountInPath(context)
  const iamId = context.query.get('iam_id') ?? missingProperty('iam_id')
  const user = context.state.users.get(iamId) ?? objectNotFound('User', iamId)
  return ok(standingWire(standingOf(context, account, user)))
}

/** Makes a report of the users as they are now. Those that are older than a day make room for it. */
function create(context: Context<unknown>): Reply {
  const { state, query, now, actor, ids } = context
  const account = accountInPath(context)
  const type = query.get('type') ?? 'mfa_status'
  if (type !== 'mfa_status') return invalidProperty('type', `'${type}' is not a kind of report: mfa_status.`)
  for (const old of state.mfaReports.find('account_id', account.id))
    if (old.created_at < now - DAY) state.mfaReports.remove(old.reference)
  const { reference } = state.mfaReports.insert({
    reference: ids.hex(32),
    account_id: account.id,
    created_by: actor.iam_id,
    created_at: now,
    isReady: false,
    users: state.users.find('account_id', account.id).map((user) => standingOf(context, account, user)),
  })
  return accepted({ reference })
}

/** The report that the path names by its reference, or as `latest`. */
function reportOf(context: Context<unknown>): MfaReportRow {
  const { state, path } = context
  const account = accountInPath(context)
  const reference = path['reference'] ?? ''
  const row =
    reference === 'latest'
      ? state.mfaReports.find('account_id', account.id).at(-1)
      : state.mfaReports.get(reference)
  return row?.account_id === account.id ? row : objectNotFound('Report', reference)
}

/** Whoever comes first finds the report not ready yet: 204, as with reports of inactive identities. */
function read(context: Context<unknown>): Reply {
  const row = reportOf(context)
  if (row.isReady) return ok(mfaReportWire(row, accountInPath(context).number))
  context.state.mfaReports.update(row.reference, { isReady: true })
  return noContent()
}

const need = (context: Context<unknown>): void =>
  context.access.need('iam-identity.mfa-status.get', identityService(accountInPath(context).id))

const MFA = '/v1/mfa/accounts/{account}'
const WHO = 'Administrator on IAM Identity'

export const mfaOperations: readonly Operation[] = [
  operation(`GET ${MFA}/status`, { id: 'getMfaStatus', who: WHO, authorize: need, handle: status }),
  operation(`POST ${MFA}/report`, { id: 'createMfaReport', who: WHO, authorize: need, handle: create }),
  operation(`GET ${MFA}/report/{reference}`, {
    id: 'getMfaReport',
    who: WHO,
    authorize: need,
    // The first to ask changes it from running to ready.
    writes: true,
    isQuiet: true,
    handle: read,
  }),
]
