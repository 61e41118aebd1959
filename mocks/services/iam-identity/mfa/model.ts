import { Table } from '../../../kernel/table.ts'

/** What a person proves to be the person with, besides the password. An email address everybody has. */
export type Factor = 'email' | 'totp' | 'security_key'

/** The factors that a user has set up. */
export interface MfaFactorsRow {
  readonly iam_id: string
  readonly factors: readonly Factor[]
}

/** How a user stands to the account's MFA requirement, as it was when a report was asked for. */
export interface MfaStanding {
  readonly iam_id: string
  readonly name: string
  readonly username: string
  readonly email: string
  readonly account_default: string
  readonly user_specific?: string | undefined
  readonly effective: string
  /** What the requirement asks of this user. */
  readonly required?: Factor | undefined
  readonly factors: readonly Factor[]
}

export interface MfaReportRow {
  readonly reference: string
  readonly account_id: string
  readonly created_by: string
  readonly created_at: number
  /** A report is not ready at once: the first to ask for it is told to come again. */
  readonly isReady: boolean
  readonly users: readonly MfaStanding[]
}

export const mfaTables = () => ({
  mfaFactors: new Table<MfaFactorsRow>('mfaFactors', {
    key: (row) => row.iam_id,
    indexes: { user: (row) => row.iam_id },
    references: [{ index: 'user', table: 'users' }],
  }),
  mfaReports: new Table<MfaReportRow>('mfaReports', {
    key: (row) => row.reference,
    indexes: { account_id: (row) => row.account_id },
  }),
})
