import { ACCOUNT_SERVICES } from '../account-services.ts'
import { TAG } from './attribute-rows.ts'

/** What a policy can be on beside one service (console-ui.md, 2.4, step 1). */
export const GROUPS_OF_SERVICES = {
  'all-services': 'All Identity and Access enabled services',
  'all-account': 'All Account Management services',
  'all-iam': 'All IAM Account Management services',
  'resource-groups': 'Resource group only',
} as const

export type ServiceGroup = keyof typeof GROUPS_OF_SERVICES

export const isServiceGroup = (target: string): target is ServiceGroup => target in GROUPS_OF_SERVICES

export interface AttributeType {
  readonly key: string
  readonly label: string
}

/** What resources can be told apart by, on each target (console-ui.md, 2.4, step 2). */
export function attributesOf(target: string): readonly AttributeType[] {
  if (target === 'resource-groups') return [{ key: 'resource', label: 'Resource group' }]
  const placed: readonly AttributeType[] = [
    { key: 'resourceGroupId', label: 'Resource group' },
    { key: 'region', label: 'Location' },
    { key: TAG, label: 'Access management tag' },
  ]
  const own: readonly AttributeType[] = [
    { key: 'resourceType', label: 'Resource type' },
    { key: 'resource', label: 'Resource ID' },
  ]
  if (target === 'all-services') return placed
  if (isServiceGroup(target)) return []
  const parts = conditionAttributesOf(target).filter(({ key }) => key !== 'delimiter')
  return ACCOUNT_SERVICES.has(target)
    ? own
    : [{ key: 'serviceInstance', label: 'Service instance' }, ...placed, ...own, ...parts]
}

/**
 * What of a request conditions can be about: of Object Storage, the prefix and the delimiter of a list of objects and
 * the path of an object (IAM documentation, "Resource attribute-based conditions").
 */
export const conditionAttributesOf = (target: string): readonly AttributeType[] =>
  target === 'cloud-object-storage'
    ? [
        { key: 'path', label: 'Path' },
        { key: 'prefix', label: 'Prefix' },
        { key: 'delimiter', label: 'Delimiter' },
      ]
    : []
