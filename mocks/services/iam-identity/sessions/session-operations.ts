import type { Reply } from '../../../kernel/operation.ts'
import { noContent, ok } from '../../../kernel/operation.ts'
import { endSession, endSessionsOf, sessionState } from '../../login-sessions.ts'
import type { Context, Operation } from '../../operation.ts'
import { operationOf } from '../../operation.ts'
import type { LoginSessionRow } from '../../token/model.ts'
import { iamIdentity, objectNotFound } from '../manners.ts'
import { identityService } from '../resources.ts'
import { sessionWire } from './session-wire.ts'

const operation = operationOf(iamIdentity)

/** Whose sessions a call is about: the caller's unless it says. */
const subjectOf = ({ query, actor }: Context<unknown>): string => query.get('iam_id') ?? actor.iam_id

/** One's own sessions are one's own; others' need the action, whether there are any or not. */
function needOver(context: Context<unknown>, iamId: string | undefined): void {
  const { actor, access } = context
  if (iamId !== actor.iam_id) access.need('iam-identity.session.revoke', identityService(actor.account_id))
}

/** Those of the account, the newest first. */
function list(context: Context<unknown>): Reply {
  const { state, actor, now } = context
  const iamId = subjectOf(context)
  if (state.users.get(iamId)?.account_id !== actor.account_id) return objectNotFound('User', iamId)
  const rows = state.loginSessions.find('iam_id', iamId).toReversed()
  return ok({
    sessions: rows.map((row) => sessionWire(row, state.accounts.get(row.account_id), now, actor.session_id)),
  })
}

const sessionIn = ({ state, path }: Context<unknown>): LoginSessionRow | undefined =>
  state.loginSessions.get(path['session'] ?? '')

/** Ends one; one that is over already stays as it is. */
function end(context: Context<unknown>): Reply {
  const { state, path, now, actor } = context
  const row = sessionIn(context) ?? objectNotFound('Session', path['session'] ?? '')
  if (sessionState(state.accounts.get(row.account_id), row, now) === 'ACTIVE')
    endSession(state, row.id, now, actor.iam_id)
  return noContent()
}

function endAll(context: Context<unknown>): Reply {
  const { state, actor, now } = context
  endSessionsOf(state, subjectOf(context), now, actor.iam_id)
  return noContent()
}

const WHO = 'The user; Operator or Administrator on IAM Identity'

/**
 * Log-in sessions. IBM's console has them and IBM's API has not: names, paths and members are ours, in the manners of
 * IAM Identity. What may be done with them, and by whom, is IBM's ("Monitoring login sessions", console-ui.md 2.14).
 */
export const sessionOperations: readonly Operation[] = [
  operation('GET /v1/sessions', {
    id: 'listSessions',
    who: WHO,
    authorize: (context) => needOver(context, subjectOf(context)),
    handle: list,
  }),
  operation('DELETE /v1/sessions', {
    id: 'revokeSessions',
    who: WHO,
    authorize: (context) => needOver(context, subjectOf(context)),
    handle: endAll,
  }),
  operation('DELETE /v1/sessions/{session}', {
    id: 'revokeSession',
    who: WHO,
    authorize: (context) => needOver(context, sessionIn(context)?.iam_id),
    handle: end,
  }),
]
