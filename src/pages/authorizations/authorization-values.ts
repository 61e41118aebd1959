import type { Policy, PolicyAttribute, PolicyContent } from '../../api/policies.ts'
import { rowsFrom, rowsOf, rowsProblem } from '../../iam/policy-form/attribute-rows.ts'
import { ApiError } from '../../lib/api-error.ts'
import type { ResourceValues } from '../../iam/policy-form/ResourceChoice.tsx'

/** What is typed about an authorization. */
export interface AuthorizationValues {
  /** Empty: this account. */
  readonly account: string
  readonly isOtherAccount: boolean
  /** A service's name, or every service of a resource group. */
  readonly source: string
  readonly scope: 'all' | 'resource-group' | 'instance'
  /** Resource group ID or instance GUID, by the scope. */
  readonly within: string
  readonly target: ResourceValues
  readonly roles: readonly string[]
  /** The source passes its access on to the services that it depends on. */
  readonly isDelegated: boolean
  /** What an edited authorization had beside what is typed. */
  readonly description?: string
}

/** The role that says so (IBM documentation of Key Protect, "Granting access between services"). */
export const DELEGATOR = 'crn:v1:bluemix:public:iam::::role:AuthorizationDelegator'

export const NOTHING: AuthorizationValues = {
  account: '',
  isOtherAccount: false,
  source: '',
  scope: 'all',
  within: '',
  target: { target: '', isSpecific: false, rows: [] },
  roles: [],
  isDelegated: false,
}

/** A source that is every service in a resource group. */
export const ALL = 'all-services'

const equals = (key: string, value: string): PolicyAttribute => ({ key, operator: 'stringEquals', value })

export type Field = 'account' | 'source' | 'within' | 'target' | 'resources' | 'roles'

/** What is missing or wrong, by field. */
export function problemsOf(values: AuthorizationValues): Partial<Record<Field, string>> {
  const { account, isOtherAccount, source, scope, within, target, roles } = values
  const resources = target.isSpecific ? rowsProblem(target.rows) : undefined
  return {
    ...(isOtherAccount && !/^[0-9a-f]{32}$/.test(account.trim())
      ? { account: 'Enter an account ID: 32 digits and letters from a to f.' }
      : {}),
    ...(source === '' ? { source: 'Choose the source service.' } : {}),
    ...(scope !== 'all' && within.trim() === ''
      ? { within: scope === 'instance' ? 'Choose an instance.' : 'Choose a resource group.' }
      : {}),
    ...(target.target === '' ? { target: 'Choose the target service.' } : {}),
    ...(resources === undefined ? {} : { resources }),
    ...(roles.length === 0 ? { roles: 'Choose at least one role.' } : {}),
  }
}

/** The authorization that the values stand for, with its roles by their names. */
export function contentOf(
  values: AuthorizationValues,
  accountId: string,
  names: ReadonlyMap<string, string>,
): PolicyContent {
  const { account, isOtherAccount, source, scope, within, target, roles, isDelegated, description } = values
  const { attributes, tags } = rowsOf(target.isSpecific ? target.rows : [])
  return {
    subject: {
      attributes: [
        equals('accountId', isOtherAccount ? account.trim() : accountId),
        ...(source === ALL ? [] : [equals('serviceName', source)]),
        ...(scope === 'resource-group' ? [equals('resourceGroupId', within.trim())] : []),
        ...(scope === 'instance' ? [equals('serviceInstance', within.trim())] : []),
      ],
    },
    control: {
      grant: {
        roles: [
          ...roles.map((role_id) => ({ role_id, display_name: names.get(role_id) ?? role_id })),
          ...(isDelegated ? [{ role_id: DELEGATOR, display_name: 'Authorization Delegator' }] : []),
        ],
      },
    },
    ...(description === undefined ? {} : { description }),
    resource: {
      attributes: [equals('accountId', accountId), equals('serviceName', target.target), ...attributes],
      ...(tags.length === 0 ? {} : { tags }),
    },
  }
}

/** Why an authorization cannot be edited here. */
export const UNTYPED =
  'Its source or its target is said in a way that this page does not have. It can be changed by the API, or removed and granted anew.'

export const noSuchAuthorization = new ApiError({
  status: 404,
  code: 'not_found',
  message: 'There is no such authorization.',
  details: undefined,
  transactionId: undefined,
  operation: '',
})

const TYPED = new Set(['accountId', 'serviceName', 'resourceGroupId', 'serviceInstance'])

/** An authorization as values: the other way round. `undefined` where it says more of its source than can be typed. */
export function valuesOf(policy: Policy, accountId: string): AuthorizationValues | undefined {
  const { subject, resource, control, description } = policy
  const isKnown = subject.attributes.every(
    ({ key, operator, value }) => TYPED.has(key) && operator === 'stringEquals' && typeof value === 'string',
  )
  const valueOf = (attributes: readonly PolicyAttribute[], key: string): string =>
    String(attributes.find((one) => one.key === key)?.value ?? '')
  const of = (key: string): string => valueOf(subject.attributes, key)
  const [group, instance] = [of('resourceGroupId'), of('serviceInstance')]
  const target = valueOf(resource.attributes, 'serviceName')
  if (!isKnown || target === '' || (group !== '' && instance !== '')) return undefined
  const rows = rowsFrom(
    resource.attributes.filter(({ key }) => key !== 'accountId' && key !== 'serviceName'),
    resource.tags,
  )
  const isOtherAccount = of('accountId') !== accountId
  const roles = control.grant.roles.map(({ role_id }) => role_id)
  return {
    account: isOtherAccount ? of('accountId') : '',
    isOtherAccount,
    source: of('serviceName') || ALL,
    scope: group === '' ? (instance === '' ? 'all' : 'instance') : 'resource-group',
    within: group || instance,
    target: { target, isSpecific: rows.length > 0, rows },
    roles: roles.filter((crn) => crn !== DELEGATOR),
    isDelegated: roles.includes(DELEGATOR),
    ...(description === undefined ? {} : { description }),
  }
}
