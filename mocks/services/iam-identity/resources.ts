import type { Resource } from '../../access/model.ts'
import type { State } from '../state.ts'
import type { ApiKeyRow, ServiceIdGroupRow, ServiceIdRow } from './model.ts'
import type { ProfileRow } from './profiles/model.ts'

/** What IAM Identity's things are called in policies: the attributes that `access.need` compares. */

export const identityService = (accountId: string): Resource => ({ accountId, serviceName: 'iam-identity' })

/** Service IDs of the account, whichever: the question "may the caller do this with all of them?". */
export const serviceIdSpace = (accountId: string): Resource => ({
  ...identityService(accountId),
  resourceType: 'serviceid',
})

export const serviceIdResource = (row: Pick<ServiceIdRow, 'id' | 'account_id'>): Resource => ({
  ...serviceIdSpace(row.account_id),
  resource: row.id,
})

export const groupSpace = (accountId: string): Resource => ({
  ...identityService(accountId),
  resourceType: 'serviceid-group',
})

export const groupResource = (row: Pick<ServiceIdGroupRow, 'id' | 'account_id'>): Resource => ({
  ...groupSpace(row.account_id),
  resource: row.id,
})

/** Trusted profiles of the account, whichever. */
export const profileSpace = (accountId: string): Resource => ({
  ...identityService(accountId),
  resourceType: 'profile',
})

export const profileResource = (row: Pick<ProfileRow, 'id' | 'account_id'>): Resource => ({
  ...profileSpace(row.account_id),
  resource: row.id,
})

/** A service ID's key goes with the service ID; a person's key stands for itself. */
export function keyResource(state: State, key: Pick<ApiKeyRow, 'id' | 'account_id' | 'iam_id'>): Resource {
  const owner = state.serviceIds.one('iam_id', key.iam_id)
  return owner === undefined
    ? { ...identityService(key.account_id), resourceType: 'apikey', resource: key.id }
    : serviceIdResource(owner)
}
