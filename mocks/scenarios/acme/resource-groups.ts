import type { ResourceGroupRow } from '../../services/resource-manager/model.ts'
import { defaultResourceGroup } from '../account.ts'
import { ACCOUNT } from '../fixed.ts'
import type { Kit } from '../model.ts'

export type GroupName = 'Default' | 'production' | 'development'

export const resourceGroupOf = (kit: Kit, name: GroupName): string =>
  name === 'Default' ? ACCOUNT.resource_group_id : kit.hex(`resource-group/${name}`, 32)

const group = (kit: Kit, name: GroupName, created: string): ResourceGroupRow => ({
  ...defaultResourceGroup(kit),
  id: resourceGroupOf(kit, name),
  name,
  isDefault: false,
  created_at: kit.at(created),
  updated_at: kit.at(created),
})

export const resourceGroups = (kit: Kit): ResourceGroupRow[] => [
  defaultResourceGroup(kit),
  group(kit, 'production', '2019-12-02T09:00:00Z'),
  group(kit, 'development', '2019-12-02T09:05:00Z'),
]
