import { Table } from '../../kernel/table.ts'

/** A claim has a value, or several: the groups that a person is in. */
export type Claims = Readonly<Record<string, string | readonly string[]>>

/** What an identity provider says of a person each time the person signs in. People without a row are not federated. */
export interface FederatedClaimsRow {
  readonly iam_id: string
  /** The identity provider, by the URL that rules name. */
  readonly realm_name: string
  readonly claims: Claims
}

export const federationTables = () => ({
  federatedClaims: new Table<FederatedClaimsRow>('federatedClaims', {
    key: (row) => row.iam_id,
    indexes: { user: (row) => row.iam_id },
    references: [{ index: 'user', table: 'users' }],
  }),
})
