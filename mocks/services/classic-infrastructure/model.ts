import { Table } from '../../kernel/table.ts'

/** A classic infrastructure API key. Its value is in the vault under `classic/<id>`: the owner may read it again. */
export interface ClassicKeyRow {
  readonly id: number
  readonly iam_id: string
  readonly created_at: number
}

/** What a user was given to do in classic infrastructure; nothing without a row. */
export interface ClassicPermissionsRow {
  readonly iam_id: string
  readonly key_names: readonly string[]
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
  classicPermissions: new Table<ClassicPermissionsRow>('classicPermissions', {
    key: (row) => row.iam_id,
    indexes: { iam_id: (row) => row.iam_id },
    references: [{ index: 'iam_id', table: 'users' }],
  }),
})
