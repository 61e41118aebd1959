import { Table } from '../../../kernel/table.ts'

/** An identity in a report. `last_authn` in milliseconds; absent when it never authenticated. */
interface Seen {
  readonly id: string
  readonly name: string
  readonly last_authn?: number | undefined
}

export interface SeenUser extends Seen {
  readonly username: string
  readonly email: string
}

export interface SeenKey extends Seen {
  /** Whose key it is: a user's IAM ID, or the id of a service ID. */
  readonly owner: Omit<SeenUser, 'last_authn'> | Omit<Seen, 'last_authn'>
}

/** A report of the identities that were not used for some time, as it was when it was asked for. */
export interface ReportRow {
  readonly reference: string
  readonly account_id: string
  readonly created_by: string
  /** When it was asked for: the end of the time that it looks at. */
  readonly created_at: number
  /** Hours that it looks back. */
  readonly duration: number
  /** A report is not ready at once: the first to ask for it is told to come again. */
  readonly isReady: boolean
  readonly users: readonly SeenUser[]
  readonly apikeys: readonly SeenKey[]
  readonly serviceids: readonly Seen[]
  readonly profiles: readonly Seen[]
}

export const activityTables = () => ({
  reports: new Table<ReportRow>('reports', {
    key: (row) => row.reference,
    indexes: { account_id: (row) => row.account_id },
  }),
})
