import { fail } from '../../kernel/failure.ts'
import type { Context } from '../operation.ts'
import type { State } from '../state.ts'
import { objectNotFound } from './manners.ts'
import type { ServiceIdGroupRow, ServiceIdRow } from './model.ts'
import { identityService, serviceIdResource, serviceIdSpace } from './resources.ts'

/** Service IDs a group may have (console-ui.md, 2.6.2). */
const SERVICE_IDS_PER_GROUP = 2000

export const serviceIdOf = (state: State, id: string): ServiceIdRow =>
  state.serviceIds.get(id) ?? objectNotFound('ServiceId', id)

export function needOnServiceId(
  { access }: Context<unknown>,
  row: ServiceIdRow,
  action: 'get' | 'update' | 'delete',
): void {
  access.need(`iam-identity.serviceid.${action}`, serviceIdResource(row))
}

/** Everyone may create, unless creation is restricted: then the creator role is needed, by the account owner too. */
export function needToCreateServiceId({ access, actor, state }: Context<unknown>): void {
  const { settings } = state.accounts.get(actor.account_id) ?? {}
  if (settings?.restrict_create_service_id === 'RESTRICTED')
    access.need('iam-identity.serviceid.create', identityService(actor.account_id))
}

/** Which service IDs a list shows its caller: all of the account, or those the caller was given access to. */
export function visibleTo({ access }: Context<unknown>, accountId: string): (row: ServiceIdRow) => boolean {
  return access.can('iam-identity.serviceid.get', serviceIdSpace(accountId))
    ? () => true
    : (row) => access.can('iam-identity.serviceid.get', serviceIdResource(row))
}

/** The group that new service IDs go to when none is named; scenarios make one with `defaultServiceIdGroup`. */
export function defaultGroupOf(state: State, accountId: string): ServiceIdGroupRow {
  const row = state.serviceIdGroups.find('account_id', accountId).find(({ isDefault }) => isDefault)
  if (row === undefined) throw new Error(`Account ${accountId} has no default service ID group`)
  return row
}

export function checkServiceIdLimit(state: State, group: ServiceIdGroupRow): void {
  if (state.serviceIds.bucket('group_id', group.id).length >= SERVICE_IDS_PER_GROUP)
    fail({
      status: 409,
      code: 'limit_exceeded/BXNIM0911E',
      message: 'Limit of service IDs reached',
      details: `Group '${group.name}' has ${SERVICE_IDS_PER_GROUP.toLocaleString('en')} service IDs, the most a group can have. Use another group, or delete service IDs that are not used any more.`,
    })
}

/** A service ID takes its API keys with it, so a locked key keeps it (api-contract.md, 1.7, BXNIM0105E). */
export function checkKeysDeletable(state: State, row: ServiceIdRow): void {
  const kept = state.apiKeys.find('iam_id', row.iam_id).filter((key) => key.locked)
  if (kept.length > 0)
    fail({
      status: 409,
      code: 'delete_not_possible/BXNIM0105E',
      message: 'Unable to delete object',
      details: `Object type: 'ServiceId' with ID: '${row.id}' cannot be deleted: its API ${kept.length === 1 ? 'key' : 'keys'} ${kept.map(({ name }) => `'${name}'`).join(', ')} ${kept.length === 1 ? 'is' : 'are'} locked. Unlock first.`,
    })
}
