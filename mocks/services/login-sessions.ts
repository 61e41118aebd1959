import type { AccountRow } from './iam-identity/model.ts'
import type { State } from './state.ts'
import type { LoginSessionRow } from './token/model.ts'

/**
 * Sessions of people who signed in, by the account's login session settings (console-ui.md, 2.12). While a setting is not
 * set a session ends with its refresh token, as that of the command line does. A session is used by asking for tokens.
 */

const SECOND = 1000

/** A number of a setting; without a bound while it is not set. */
const bound = (text: string | undefined): number => {
  const number = Number(text)
  return Number.isFinite(number) && number > 0 ? number : Infinity
}

/** Seconds that a session has left until it ends whatever is done with it. */
export const secondsLeft = (account: AccountRow | undefined, session: LoginSessionRow, now: number): number =>
  bound(account?.settings.session_expiration_in_seconds) - Math.floor((now - session.created_at) / SECOND)

/** A session is refreshed for three days after its last token at most: as long as a refresh token lives. */
const REFRESHED_MS = 72 * 3600 * SECOND

/** When a session is over by itself, whether for its age or for want of use. */
export const sessionEnd = (account: AccountRow | undefined, session: LoginSessionRow): number =>
  Math.min(
    session.created_at + bound(account?.settings.session_expiration_in_seconds) * SECOND,
    session.used_at + bound(account?.settings.session_invalidation_in_seconds) * SECOND,
    session.used_at + REFRESHED_MS,
  )

export type SessionState = 'ACTIVE' | 'ENDED' | 'EXPIRED'

/** Whether a session still is one. */
export function sessionState(
  account: AccountRow | undefined,
  session: LoginSessionRow,
  now: number,
): SessionState {
  if (session.ended_at !== undefined) return 'ENDED'
  return sessionEnd(account, session) <= now ? 'EXPIRED' : 'ACTIVE'
}

const openOf = (state: State, account: AccountRow | undefined, iamId: string, now: number) =>
  state.loginSessions
    .find('iam_id', iamId)
    .filter((session) => sessionState(account, session, now) === 'ACTIVE')

/** Ends a session before its time: its tokens are good no longer. */
export function endSession(state: State, id: string, now: number, by: string): void {
  state.loginSessions.update(id, { ended_at: now, ended_by: by })
  state.revocations.insert({ id, at: now })
}

/** Ends every session that somebody has open. */
export function endSessionsOf(state: State, iamId: string, now: number, by: string): void {
  const account = state.accounts.get(state.users.get(iamId)?.account_id ?? '')
  for (const { id } of openOf(state, account, iamId, now)) endSession(state, id, now, by)
}

/** Sessions that are remembered of one person. No source names a number; without one the list would grow for ever. */
const KEPT = 100

/**
 * Begins a session. Where the account limits how many a person may have the oldest make room, and their tokens are good
 * no longer. No source says which session goes; the newest sign-in is the one that somebody is waiting for.
 */
export function openSession(
  state: State,
  account: AccountRow | undefined,
  begun: Pick<LoginSessionRow, 'id' | 'iam_id' | 'began_with' | 'user_agent'> & { readonly now: number },
): LoginSessionRow {
  const { loginSessions } = state
  const { now, ...row } = begun
  const all = loginSessions.find('iam_id', row.iam_id)
  const open = openOf(state, account, row.iam_id, now).toSorted((a, b) => a.created_at - b.created_at)
  const most = Math.min(KEPT, bound(account?.settings.max_sessions_per_identity))
  for (const { id } of open.slice(0, Math.max(0, open.length - most + 1)))
    endSession(state, id, now, row.iam_id)
  const past = all.filter(({ id }) => !open.some((session) => session.id === id))
  for (const { id } of past.slice(0, Math.max(0, all.length - KEPT + 1))) loginSessions.remove(id)
  return loginSessions.insert({ ...row, account_id: account?.id ?? '', created_at: now, used_at: now })
}

/** The session to give another token for; `undefined` when it has ended or was ended. */
export function usedSession(
  state: State,
  account: AccountRow | undefined,
  id: string,
  now: number,
): LoginSessionRow | undefined {
  const session = state.loginSessions.get(id)
  if (session === undefined || sessionState(account, session, now) !== 'ACTIVE') return undefined
  return state.loginSessions.update(id, { used_at: now })
}
