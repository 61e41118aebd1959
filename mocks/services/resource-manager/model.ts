import type { Resource } from '../../access/model.ts'
import { Table } from '../../kernel/table.ts'

export interface ResourceGroupRow {
  readonly id: string
  readonly account_id: string
  readonly name: string
  readonly state: 'ACTIVE' | 'SUSPENDED'
  readonly isDefault: boolean
  readonly quota_id: string
  readonly created_at: number
  readonly updated_at: number
}

export const resourceGroupCrn = (row: Pick<ResourceGroupRow, 'id' | 'account_id'>): string =>
  `crn:v1:bluemix:public:resource-controller::a/${row.account_id}::resource-group:${row.id}`

/**
 * A resource group as policies name it. Access to what is in a group says nothing about the group itself, so it has no
 * `resourceGroupId` of its own.
 */
export const resourceGroupResource = (row: Pick<ResourceGroupRow, 'id' | 'account_id'>): Resource => ({
  accountId: row.account_id,
  serviceName: 'resource-controller',
  resourceType: 'resource-group',
  resource: row.id,
})

export const resourceGroupTables = () => ({
  resourceGroups: new Table<ResourceGroupRow>('resourceGroups', {
    key: (row) => row.id,
    indexes: { account_id: (row) => row.account_id },
  }),
})
