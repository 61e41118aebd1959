import type { Policy, PolicyAttribute, PolicyContent, PolicyRole, PolicyRule } from '../../api/policies.ts'
import type { Principal } from '../../iam/access/principal.ts'
import type { AttributeRow } from '../../iam/policy-form/attribute-rows.ts'
import { rowsFrom, rowsOf } from '../../iam/policy-form/attribute-rows.ts'
import type { ServiceGroup } from '../../iam/policy-form/targets.ts'
import { isServiceGroup } from '../../iam/policy-form/targets.ts'
import type { ResourceRule } from '../../iam/policy-resource-rule.ts'
import { resourceRuleOf, ruleOfResources } from '../../iam/policy-resource-rule.ts'
import type { PolicyTime } from '../../iam/policy-time.ts'
import { ruleOf, timeOf } from '../../iam/policy-time.ts'

/** What is typed about a policy. */
export interface PolicyValues {
  /** A service's name, one of the groups of services, or nothing yet. */
  readonly target: string
  readonly isSpecific: boolean
  readonly rows: readonly AttributeRow[]
  /** A role on the resource group itself; empty for none. */
  readonly groupRole: string
  /** CRNs. */
  readonly roles: readonly string[]
  readonly time: PolicyTime | undefined
  /** Conditions on what is asked for; instead of times, as a policy has one pattern. */
  readonly advanced?: ResourceRule | undefined
  /** Conditions that this form does not know: kept as they are. */
  readonly kept?: { readonly pattern: string; readonly rule: PolicyRule }
  /** What an edited policy had beside what is typed. */
  readonly description?: string
}

export const NOTHING: PolicyValues = {
  target: '',
  isSpecific: false,
  rows: [],
  groupRole: '',
  roles: [],
  time: undefined,
}

const equals = (key: string, value: string): PolicyAttribute => ({ key, operator: 'stringEquals', value })

/** The one value that a row names. */
export const equalTo = ({ rows, isSpecific }: PolicyValues, key: string): string | undefined =>
  isSpecific ? rows.find((row) => row.key === key && row.operator === 'stringEquals')?.value : undefined

const targets: Readonly<Record<ServiceGroup, PolicyAttribute | undefined>> = {
  'all-services': equals('serviceType', 'service'),
  'all-account': equals('serviceType', 'platform_service'),
  'all-iam': equals('service_group_id', 'IAM'),
  'resource-groups': equals('resourceType', 'resource-group'),
}

function resourceOf(values: PolicyValues, accountId: string): Policy['resource'] {
  const rows = values.isSpecific ? values.rows : []
  const target = isServiceGroup(values.target) ? targets[values.target] : equals('serviceName', values.target)
  const { attributes, tags } = rowsOf(rows)
  return {
    attributes: [equals('accountId', accountId), ...(target === undefined ? [] : [target]), ...attributes],
    ...(tags.length === 0 ? {} : { tags }),
  }
}

export const subjectOf = ({ kind, id }: Principal): PolicyContent['subject'] => ({
  attributes: [equals(kind === 'group' ? 'access_group_id' : 'iam_id', id)],
})

/** Roles by CRN with what they are called. */
export type RoleNames = ReadonlyMap<string, string>

const roleOf =
  (names: RoleNames) =>
  (role_id: string): PolicyRole => ({ role_id, display_name: names.get(role_id) ?? role_id })

const conditionsOf = ({ time, advanced, kept }: PolicyValues) => {
  if (time !== undefined) return ruleOf(time)
  return advanced === undefined ? kept : ruleOfResources(advanced)
}

/**
 * The policies that the values stand for: one, and another one on the resource group itself where a role on it is
 * chosen. `groupId` is the resource group that the target is in.
 */
export function contentsOf(
  values: PolicyValues,
  {
    principal,
    accountId,
    names,
    groupId,
  }: {
    readonly principal: Principal
    readonly accountId: string
    readonly names: RoleNames
    readonly groupId: string | undefined
  },
): readonly PolicyContent[] {
  const subject = subjectOf(principal)
  const { description } = values
  const conditions = conditionsOf(values)
  const main: PolicyContent = {
    subject,
    control: { grant: { roles: values.roles.map(roleOf(names)) } },
    resource: resourceOf(values, accountId),
    ...(description === undefined ? {} : { description }),
    ...conditions,
  }
  if (values.groupRole === '' || groupId === undefined) return [main]
  const onGroup: PolicyContent = {
    subject,
    control: { grant: { roles: [roleOf(names)(values.groupRole)] } },
    resource: {
      attributes: [
        equals('accountId', accountId),
        equals('resourceType', 'resource-group'),
        equals('resource', groupId),
      ],
    },
  }
  return [main, onGroup]
}

/** Conditions that are no times: as they are built here, else as they are. One by itself is not built (console-ui.md, 2.4). */
function otherConditions(rule: PolicyRule | undefined, pattern: string): Partial<PolicyValues> {
  if (rule === undefined) return {}
  const advanced = resourceRuleOf(rule)
  return advanced !== undefined && advanced.parts.length > 1 ? { advanced } : { kept: { pattern, rule } }
}

/** A policy as values: the other way round. */
export function valuesOf({ resource, control, rule, pattern = '', description }: Policy): PolicyValues {
  const rest = resource.attributes.filter(({ key }) => key !== 'accountId')
  const service = rest.find(({ key, operator }) => key === 'serviceName' && operator === 'stringEquals')
  const group = (Object.keys(targets) as ServiceGroup[]).find((name) =>
    rest.some((one) => one.key === targets[name]?.key && one.value === targets[name]?.value),
  )
  const name = typeof service?.value === 'string' ? service.value : undefined
  const target = name ?? group ?? 'all-services'
  const own = name === undefined ? group && targets[group]?.key : 'serviceName'
  const rows = rowsFrom(
    rest.filter(({ key }) => key !== own),
    resource.tags,
  )
  const time = rule === undefined ? undefined : timeOf(rule)
  return {
    target,
    isSpecific: rows.length > 0,
    rows,
    groupRole: '',
    roles: control.grant.roles.map(({ role_id }) => role_id),
    time,
    ...otherConditions(time === undefined ? rule : undefined, pattern),
    ...(description === undefined ? {} : { description }),
  }
}
