import type { PolicyAttribute, PolicyContent } from '../../api/policies.ts'
import { rowsOf, rowsProblem } from '../../iam/policy-form/attribute-rows.ts'
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
}

export const NOTHING: AuthorizationValues = {
  account: '',
  isOtherAccount: false,
  source: '',
  scope: 'all',
  within: '',
  target: { target: '', isSpecific: false, rows: [] },
  roles: [],
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

/** The authorization that the values stand for. */
export function contentOf(values: AuthorizationValues, accountId: string): PolicyContent {
  const { account, isOtherAccount, source, scope, within, target, roles } = values
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
    control: { grant: { roles: roles.map((role_id) => ({ role_id })) } },
    resource: {
      attributes: [equals('accountId', accountId), equals('serviceName', target.target), ...attributes],
      ...(tags.length === 0 ? {} : { tags }),
    },
  }
}
