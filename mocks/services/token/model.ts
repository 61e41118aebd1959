import { Table } from '../../kernel/table.ts'

/** A person's sign-in, from the first token to the last that is refreshed from it. */
export interface LoginSessionRow {
  /** The first token's `jti`. */
  readonly id: string
  readonly iam_id: string
  readonly account_id: string
  readonly created_at: number
  /** When a token was last given out for it. */
  readonly used_at: number
  /** What it began with; a passcode or a password unless said. */
  readonly began_with?: 'apikey' | undefined
  /** What the caller said it is, if anything. */
  readonly user_agent?: string | undefined
  /** Set when it was ended before its time, by its person, by somebody who may, or for a newer one. */
  readonly ended_at?: number | undefined
  readonly ended_by?: string | undefined
}

export const tokenTables = () => ({
  loginSessions: new Table<LoginSessionRow>('loginSessions', {
    key: (row) => row.id,
    indexes: { iam_id: (row) => row.iam_id },
    references: [{ index: 'iam_id', table: 'users' }],
  }),
})
