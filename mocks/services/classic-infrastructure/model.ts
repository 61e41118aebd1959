import { Table } from '../../kernel/table.ts'

/** A classic infrastructure API key. Its value is in the vault under `classic/<id>`: the owner may read it again. */
export interface ClassicKeyRow {
  readonly id: number
  readonly iam_id: string
  readonly created_at: number
}

/** Where the value of a key is. */
export const vaultId = (id: number): string => `classic/${id}`

export const classicTables = () => ({
  classicKeys: new Table<ClassicKeyRow>('classicKeys', {
    key: (row) => String(row.id),
    unique: { iam_id: (row) => row.iam_id },
    indexes: { iam_id: (row) => row.iam_id },
    references: [{ index: 'iam_id', table: 'users' }],
  }),
})
