import { request } from './http.ts'
import { mutation, query } from './query.ts'

/** IAM Policy Management: the roles there are. Shapes: what the console reads. */
export interface Role {
  readonly crn: string
  readonly display_name: string
  readonly description: string
  readonly actions: readonly string[]
}

/** One of the account's own roles. It is for one service, and its name is a part of its CRN. */
export interface CustomRole extends Role {
  readonly id: string
  readonly name: string
  readonly service_name: string
  readonly created_at: string
  readonly last_modified_at: string
}

/** Roles by where they come from. */
export interface Roles {
  readonly service_roles: readonly Role[]
  readonly custom_roles: readonly CustomRole[]
  readonly system_roles: readonly Role[]
}

/** What can be changed of a custom role. */
export interface RoleContent {
  readonly display_name: string
  readonly description: string
  readonly actions: readonly string[]
}

export interface NewRole extends RoleContent {
  readonly account_id: string
  readonly name: string
  readonly service_name: string
}

/** A custom role, and the version that a change is made to. */
export interface RoleVersion {
  readonly role: CustomRole
  readonly etag: string
}

const SELDOM = 60_000
const pathOf = (id: string): string => `/v2/roles/${encodeURIComponent(id)}`

const listed = (accountId: string, serviceName: string | undefined, serviceGroup?: string) =>
  query(
    'roles',
    'listRoles',
    { accountId, serviceName, serviceGroup },
    async (signal) =>
      (
        await request<Roles>('listRoles', '/v2/roles', {
          query: { account_id: accountId, service_name: serviceName, service_group_id: serviceGroup },
          signal,
        })
      ).data,
    SELDOM,
  )

export const roles = {
  /** The roles that can be had on a service: its own, the account's custom ones for it, and the platform's. */
  ofService: (accountId: string, serviceName: string) => listed(accountId, serviceName),
  /** The roles that can be had on a group of account management services, such as `IAM`. */
  ofServiceGroup: (accountId: string, group: string) => listed(accountId, undefined, group),
  /** The platform's roles, the three that nearly every service has (without actions), and all custom ones. */
  general: (accountId: string) => listed(accountId, undefined),
  /** The roles that a source can be authorized with on a target: it may be able to pass its access on. */
  ofAuthorization: (accountId: string, source: string, target: string) =>
    query(
      'roles',
      'listRoles',
      { accountId, source, target },
      async (signal) =>
        (
          await request<Roles>('listRoles', '/v2/roles', {
            query: {
              account_id: accountId,
              service_name: target,
              source_service_name: source,
              policy_type: 'authorization',
            },
            signal,
          })
        ).data,
      SELDOM,
    ),
  /** Reads one anew, with the version that a change must name. */
  read: async (id: string): Promise<RoleVersion> => {
    const { data, etag = '*' } = await request<CustomRole>('getRole', pathOf(id))
    return { role: data, etag }
  },
  /** @throws ApiError 409 when the service has one of the same name or actions, 422 when the account has 40 */
  create: mutation(
    ['roles'],
    async (role: NewRole): Promise<CustomRole> =>
      (await request<CustomRole>('createRole', '/v2/roles', { method: 'POST', body: role })).data,
  ),
  /** Replaces it; who has it has the new actions at once. @throws ApiError 412 when it was changed since */
  replace: mutation(
    ['roles', 'access', 'policies'],
    async ({ role, etag }: RoleVersion, content: RoleContent): Promise<void> => {
      await request('replaceRole', pathOf(role.id), {
        method: 'PUT',
        body: content,
        headers: { 'If-Match': etag },
      })
    },
  ),
  /** Deletes it, and takes it out of every policy. */
  remove: mutation(['roles', 'access', 'policies'], async (id: string): Promise<void> => {
    await request('deleteRole', pathOf(id), { method: 'DELETE' })
  }),
}
