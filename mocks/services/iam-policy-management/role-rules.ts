import { serviceNamed } from '../../catalog/index.ts'
import { platformRoles } from '../../catalog/platform-roles.ts'
import { fail } from '../../kernel/failure.ts'
import { nextTag } from '../../kernel/etag.ts'
import type { State } from '../state.ts'
import { invalidBody, roleNotFound } from './manners.ts'
import type { CustomRoleRow } from './model.ts'

/** Custom roles an account may have (IAM documentation, limits). */
const ROLES_PER_ACCOUNT = 40

export const customRoleOf = (state: State, id: string): CustomRoleRow =>
  state.customRoles.get(id) ?? roleNotFound(id)

/** What a role may be made of on a service: what the service defines, and what the platform does. */
function actionsOf(serviceName: string): {
  readonly own: ReadonlySet<string>
  readonly all: ReadonlySet<string>
} {
  const service = serviceNamed(serviceName)
  if (service === undefined)
    return invalidBody(
      `There is no service ${serviceName}. A custom role belongs to one service of the catalogue.`,
    )
  const own = new Set([
    ...service.roles.flatMap(({ actions }) => actions),
    ...Object.values(service.platformActions ?? {}).flat(),
  ])
  const platform = service.type === 'platform_service' ? [] : platformRoles.flatMap(({ actions }) => actions)
  return { own, all: new Set([...own, ...platform]) }
}

/** Throws 400 unless every action is one of the service, and at least one is defined by the service itself. */
export function checkActions(serviceName: string, actions: readonly string[]): void {
  const { own, all } = actionsOf(serviceName)
  const unknown = actions.find((action) => !all.has(action))
  if (unknown !== undefined) invalidBody(`The service ${serviceName} has no action ${unknown}.`)
  if (!actions.some((action) => own.has(action)))
    invalidBody(`A custom role needs at least one action that the service ${serviceName} defines itself.`)
}

const sameActions = (a: readonly string[], b: readonly string[]): boolean => {
  const set = new Set(a)
  return set.size === new Set(b).size && b.every((action) => set.has(action))
}

interface NewRole {
  readonly name: string
  readonly display_name: string
  readonly actions: readonly string[]
}

/** A service's custom roles differ in name, in display name and in what they hold. */
export function checkRoleUnique(
  state: State,
  where: { readonly account_id: string; readonly service_name: string },
  role: NewRole,
  except?: string,
): void {
  const others = state.customRoles
    .find('service', `${where.account_id}/${where.service_name}`)
    .filter(({ id }) => id !== except)
  const conflict = (what: string, other: CustomRoleRow): never =>
    fail({
      status: 409,
      code: 'role_conflict_error',
      message: `The service ${where.service_name} already has a custom role with ${what}: ${other.display_name} (${other.id}).`,
    })
  for (const other of others) {
    if (other.name === role.name) conflict(`the name ${role.name}`, other)
    if (other.display_name.toLowerCase() === role.display_name.toLowerCase())
      conflict('this display name', other)
    if (sameActions(other.actions, role.actions)) conflict('exactly these actions', other)
  }
}

export function checkRoleLimit(state: State, accountId: string): void {
  if (state.customRoles.bucket('account_id', accountId).length >= ROLES_PER_ACCOUNT)
    fail({
      status: 422,
      code: 'unable_to_process',
      message: `The account has ${ROLES_PER_ACCOUNT} custom roles, the most it can have. Delete one that is not used any more.`,
    })
}

/** Takes a role out of every policy; a policy that had no other goes too (console-ui.md, 3.12). */
export function withdrawRole(state: State, crn: string, by: string, now: number): void {
  for (const row of state.policies.rows()) {
    if (!row.roles.includes(crn)) continue
    const roles = row.roles.filter((role) => role !== crn)
    state.policies.update(row.id, {
      ...(roles.length === 0 ? { state: 'deleted' } : { roles }),
      entity_tag: nextTag(row.entity_tag, row.id),
      last_modified_at: now,
      last_modified_by_id: by,
    })
  }
}
