import { identityTime } from '../../../kernel/timestamps.ts'
import type { SessionState } from '../../login-sessions.ts'
import { sessionEnd, sessionState } from '../../login-sessions.ts'
import type { LoginSessionRow } from '../../token/model.ts'
import type { AccountRow } from '../model.ts'

/** A log-in session as it travels. */
export interface SessionWire {
  readonly id: string
  readonly iam_id: string
  readonly account_id: string
  readonly state: SessionState
  readonly created_at: string
  readonly last_used_at: string
  /** When it is or was over by itself, whether for its age or for want of a sign of life. */
  readonly expires_at: string
  readonly began_with: 'passcode' | 'apikey'
  readonly user_agent?: string
  readonly ended_at?: string
  /** IAM ID of whoever ended it. */
  readonly ended_by?: string
  /** True of the one that the call came with. */
  readonly is_current: boolean
}

export const sessionWire = (
  row: LoginSessionRow,
  account: AccountRow | undefined,
  now: number,
  current: string | undefined,
): SessionWire => ({
  id: row.id,
  iam_id: row.iam_id,
  account_id: row.account_id,
  state: sessionState(account, row, now),
  created_at: identityTime(row.created_at),
  last_used_at: identityTime(row.used_at),
  expires_at: identityTime(sessionEnd(account, row)),
  began_with: row.began_with ?? 'passcode',
  ...(row.user_agent === undefined ? {} : { user_agent: row.user_agent }),
  ...(row.ended_at === undefined ? {} : { ended_at: identityTime(row.ended_at) }),
  ...(row.ended_by === undefined ? {} : { ended_by: row.ended_by }),
  is_current: row.id === current,
})
