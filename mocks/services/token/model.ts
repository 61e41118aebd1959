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
}

export const tokenTables = () => ({
  loginSessions: new Table<LoginSessionRow>('loginSessions', {
    key: (row) => row.id,
    indexes: { iam_id: (row) => row.iam_id },
    references: [{ index: 'iam_id', table: 'users' }],
  }),
})
