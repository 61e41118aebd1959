import type { State } from '../../state.ts'
import { fullName } from '../../user-management/model.ts'
import type { ReportRow, SeenKey } from './model.ts'

type Content = Pick<ReportRow, 'users' | 'apikeys' | 'serviceids' | 'profiles'>

/** Every identity of the account that has not authenticated since a moment, or never did. */
export function inactiveSince(state: State, accountId: string, since: number): Content {
  const isInactive = ({ last_authn }: { readonly last_authn?: number | undefined }): boolean =>
    last_authn === undefined || last_authn < since
  const ownerOf = (iamId: string): SeenKey['owner'] => {
    const serviceId = state.serviceIds.one('iam_id', iamId)
    if (serviceId !== undefined) return { id: serviceId.id, name: serviceId.name }
    const user = state.users.get(iamId)
    return {
      id: iamId,
      name: user === undefined ? iamId : fullName(user),
      username: user?.user_id ?? '',
      email: user?.email ?? '',
    }
  }
  return {
    users: state.users
      .find('account_id', accountId)
      .filter(isInactive)
      .map((row) => ({
        id: row.iam_id,
        name: fullName(row),
        username: row.user_id,
        email: row.email,
        last_authn: row.last_authn,
      })),
    apikeys: state.apiKeys
      .find('account_id', accountId)
      .filter(isInactive)
      .map(({ id, name, iam_id, last_authn }) => ({ id, name, owner: ownerOf(iam_id), last_authn })),
    serviceids: state.serviceIds
      .find('account_id', accountId)
      .filter(isInactive)
      .map(({ id, name, last_authn }) => ({ id, name, last_authn })),
    profiles: state.profiles
      .find('account_id', accountId)
      .filter(isInactive)
      .map(({ id, name, last_authn }) => ({ id, name, last_authn })),
  }
}
