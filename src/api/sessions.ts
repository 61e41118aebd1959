import { request } from './http.ts'
import { mutation, query } from './query.ts'

/** Login sessions of people. IBM's console has them and its published API has not: paths and members are the simulation's. */
export interface LoginSession {
  readonly id: string
  readonly iam_id: string
  readonly state: 'ACTIVE' | 'ENDED' | 'EXPIRED'
  readonly created_at: string
  readonly last_used_at: string
  readonly expires_at: string
  readonly began_with: 'passcode' | 'apikey'
  readonly user_agent?: string
  readonly ended_at?: string
  /** IAM ID of whoever ended it. */
  readonly ended_by?: string
  /** The one that the console itself asks in. */
  readonly is_current: boolean
}

export const sessions = {
  /** Those of a user, the newest first. */
  ofUser: (iamId: string) =>
    query(
      'sessions',
      'listSessions',
      iamId,
      async (signal) =>
        (
          await request<{ readonly sessions: readonly LoginSession[] }>('listSessions', '/v1/sessions', {
            query: { iam_id: iamId },
            signal,
          })
        ).data.sessions,
    ),
  /** Ends one: its tokens are refused from then on. */
  end: mutation(['sessions'], async (id: string): Promise<void> => {
    await request('revokeSession', `/v1/sessions/${encodeURIComponent(id)}`, { method: 'DELETE' })
  }),
  endAll: mutation(['sessions'], async (iamId: string): Promise<void> => {
    await request('revokeSessions', '/v1/sessions', { method: 'DELETE', query: { iam_id: iamId } })
  }),
}
