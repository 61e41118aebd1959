import type { Operation } from '../operation.ts'
import { accessGroupOperations } from './group-operations.ts'
import { groupMemberOperations } from './member-operations.ts'
import { groupRuleOperations } from './rule-operations.ts'
import { groupSettingsOperations } from './settings-operations.ts'

export const accessGroupsOperations: readonly Operation[] = [
  ...accessGroupOperations,
  ...groupMemberOperations,
  ...groupRuleOperations,
  ...groupSettingsOperations,
]
