import { request } from './http.ts'
import { query } from './query.ts'

/** IAM Policy Management: the roles there are. Shapes: what the console reads. */
export interface Role {
  readonly crn: string
  readonly display_name: string
  readonly description: string
  readonly actions: readonly string[]
}

/** Roles by where they come from. */
export interface Roles {
  readonly service_roles: readonly Role[]
  readonly custom_roles: readonly Role[]
  readonly system_roles: readonly Role[]
}

const SELDOM = 60_000

export const roles = {
  /** The roles that can be had on a service: its own, the account's custom ones for it, and the platform's. */
  ofService: (accountId: string, serviceName: string) =>
    query(
      'roles',
      'listRoles',
      { accountId, serviceName },
      async (signal) =>
        (
          await request<Roles>('listRoles', '/v2/roles', {
            query: { account_id: accountId, service_name: serviceName },
            signal,
          })
        ).data,
      SELDOM,
    ),
}
