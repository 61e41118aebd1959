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

const isOver = (account: AccountRow | undefined, session: LoginSessionRow, now: number): boolean =>
  secondsLeft(account, session, now) <= 0 ||
  now - session.used_at >= bound(account?.settings.session_invalidation_in_seconds) * SECOND

/** A session is remembered for three days after its last token: as long as a refresh token lives at most. */
const KEPT_MS = 72 * 3600 * SECOND

/**
 * Begins a session. Those of the same person that are over are forgotten, and where the account limits how many there may be
 * the oldest make room, and their tokens are good no longer. No source says which session goes; the newest sign-in is the one that somebody is waiting for.
 */
export function openSession(
  state: State,
  account: AccountRow | undefined,
  { id, iam_id, now }: { readonly id: string; readonly iam_id: string; readonly now: number },
): LoginSessionRow {
  const { loginSessions, revocations } = state
  const open: LoginSessionRow[] = []
  for (const session of loginSessions.find('iam_id', iam_id))
    if (isOver(account, session, now) || now - session.used_at > KEPT_MS) loginSessions.remove(session.id)
    else open.push(session)
  const most = bound(account?.settings.max_sessions_per_identity)
  open.sort((a, b) => a.created_at - b.created_at)
  while (open.length >= most) {
    const oldest = open.shift()
    if (oldest === undefined) break
    loginSessions.remove(oldest.id)
    revocations.insert({ id: oldest.id, at: now })
  }
  return loginSessions.insert({
    id,
    iam_id,
    account_id: account?.id ?? '',
    created_at: now,
    used_at: now,
  })
}

/** The session to give another token for; `undefined` when it has ended or was ended. */
export function usedSession(
  state: State,
  account: AccountRow | undefined,
  id: string,
  now: number,
): LoginSessionRow | undefined {
  const session = state.loginSessions.get(id)
  if (session === undefined || isOver(account, session, now)) return undefined
  return state.loginSessions.update(id, { used_at: now })
}
