import { identityService, profileSpace, serviceIdSpace } from '../iam-identity/resources.ts'
import type { Context } from '../operation.ts'
import { accountInPath } from './account.ts'
import type { Withheld } from './parts.ts'
import { part } from './parts.ts'

export interface Total {
  readonly total: number
  /** The most an account may have, where IBM publishes it (console-ui.md, 3.11). */
  readonly limit?: number
}

/** How much the account has of each thing, as far as the caller may list them. */
export interface CountsWire {
  readonly users: Total | Withheld
  readonly trusted_profiles: Total | Withheld
  readonly service_ids: Total | Withheld
  readonly api_keys: Total | Withheld
  readonly access_groups: Total | Withheld
  readonly authorizations: Total | Withheld
  readonly policies: Total | Withheld
  readonly custom_roles: Total
}

export function countsOf(context: Context<unknown>): CountsWire {
  const { state } = context
  const { id, settings } = accountInPath(context)
  const users = () => ({ total: state.users.bucket('account_id', id).length })
  const active = state.policies.bucket('state', `${id}/active`)
  const policies = { accountId: id, serviceName: 'iam-access-management' }
  const read = 'iam-access-management.policy.read'
  const authorizations = (): number => active.filter(({ row }) => row.type === 'authorization').length
  return {
    users:
      settings.restrict_user_list_visibility === 'RESTRICTED'
        ? part(
            context,
            'user-management.user.retrieve',
            { accountId: id, serviceName: 'user-management' },
            users,
          )
        : users(),
    trusted_profiles: part(context, 'iam-identity.profile.get', profileSpace(id), () => ({
      total: state.profiles.bucket('account_id', id).length,
      limit: 2000,
    })),
    service_ids: part(context, 'iam-identity.serviceid.get', serviceIdSpace(id), () => ({
      total: state.serviceIds.bucket('account_id', id).length,
    })),
    api_keys: part(context, 'iam-identity.apikey.manage', identityService(id), () => ({
      total: state.apiKeys.bucket('account_id', id).length,
    })),
    access_groups: part(
      context,
      'iam-groups.groups.list',
      { accountId: id, serviceName: 'iam-groups' },
      () => ({ total: state.accessGroups.find('account_id', id).length, limit: 500 }),
    ),
    authorizations: part(context, read, policies, () => ({ total: authorizations() })),
    policies: part(context, read, policies, () => ({
      total: active.length - authorizations(),
      limit: 4020,
    })),
    custom_roles: { total: state.customRoles.bucket('account_id', id).length, limit: 40 },
  }
}
