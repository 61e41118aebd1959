import type { Facts, GroupFacts, RoleFacts } from '../access/model.ts'
import { serviceNamed, services } from '../catalog/index.ts'
import type { PlatformRole } from '../catalog/platform-roles.ts'
import { platformRoles } from '../catalog/platform-roles.ts'
import { PUBLIC_ACCESS_GROUP } from './iam-access-groups/model.ts'
import type { CustomRoleRow } from './iam-policy-management/model.ts'
import type { State } from './state.ts'

const NONE: ReadonlySet<string> = new Set()

function systemRole(role: PlatformRole): RoleFacts {
  const perService = new Map<string, ReadonlySet<string>>()
  return {
    crn: role.crn,
    display_name: role.display_name,
    kind: 'system',
    actionsOn(serviceName) {
      const known = perService.get(serviceName)
      if (known !== undefined) return known
      const service = serviceNamed(serviceName)
      const own = service?.platformActions?.[role.display_name] ?? []
      const actions = new Set(service?.type === 'platform_service' ? own : [...role.actions, ...own])
      perService.set(serviceName, actions)
      return actions
    },
  }
}

/** Reader, Writer and Manager have one CRN for all services, with other actions on each. */
function serviceRoles(): Map<string, RoleFacts> {
  const byCrn = new Map<string, { display_name: string; actions: Map<string, ReadonlySet<string>> }>()
  for (const service of services)
    for (const role of service.roles) {
      const entry = byCrn.get(role.crn) ?? { display_name: role.display_name, actions: new Map() }
      entry.actions.set(service.name, new Set(role.actions))
      byCrn.set(role.crn, entry)
    }
  return new Map(
    Array.from(byCrn, ([crn, { display_name, actions }]) => [
      crn,
      { crn, display_name, kind: 'service', actionsOn: (name: string) => actions.get(name) ?? NONE } as const,
    ]),
  )
}

const catalogRoles: ReadonlyMap<string, RoleFacts> = new Map([
  ...platformRoles.map((role) => [role.crn, systemRole(role)] as const),
  ...serviceRoles(),
])

const customRoles = new WeakMap<CustomRoleRow, RoleFacts>()

/** `update_onetime_credential_off` and `…credentials_off` are one right under two spellings (product.md). */
function withBothSpellings(actions: readonly string[]): ReadonlySet<string> {
  const set = new Set(actions)
  for (const action of actions) {
    if (action.endsWith('update_onetime_credential_off'))
      set.add(action.replace('credential_off', 'credentials_off'))
    if (action.endsWith('update_onetime_credentials_off'))
      set.add(action.replace('credentials_off', 'credential_off'))
  }
  return set
}

function customRole(row: CustomRoleRow): RoleFacts {
  const known = customRoles.get(row)
  if (known !== undefined) return known
  const actions = withBothSpellings(row.actions)
  const facts: RoleFacts = {
    crn: row.crn,
    display_name: row.display_name,
    kind: 'custom',
    actionsOn: (name) => (name === row.service_name ? actions : NONE),
  }
  customRoles.set(row, facts)
  return facts
}

const publicGroup: GroupFacts = { id: PUBLIC_ACCESS_GROUP, name: 'Public Access' }

/** The engine's facts, read from the cloud's own tables each time they are asked for; memberships by rule end by `now`. */
export function factsOf(state: State, now: () => number): Facts {
  return {
    policiesOf: (subject) => state.policies.find('deciding', subject),
    groupsOf(iamId) {
      const groups: GroupFacts[] = [publicGroup]
      const ids = new Set(state.groupMembers.find('iam_id', iamId).map(({ group_id }) => group_id))
      for (const { group_id, expires_at } of state.dynamicMembers.find('iam_id', iamId))
        if (expires_at > now()) ids.add(group_id)
      for (const id of ids) {
        const group = state.accessGroups.get(id)
        if (group !== undefined) groups.push({ id: group.id, name: group.name })
      }
      return groups
    },
    role: (crn) => {
      const known = catalogRoles.get(crn)
      if (known !== undefined) return known
      const row = state.customRoles.one('crn', crn)
      return row && customRole(row)
    },
    rolesWith: (action, serviceName) => [
      ...Array.from(catalogRoles.values())
        .filter((role) => role.actionsOn(serviceName).has(action))
        .map((role) => role.display_name),
      ...state.customRoles
        .rows()
        .filter((row) => customRole(row).actionsOn(serviceName).has(action))
        .map((row) => row.display_name),
    ],
    isPlatformService: (name) => serviceNamed(name)?.type === 'platform_service',
    isInServiceGroup: (name, group) => serviceNamed(name)?.group === group,
    ownerOf: (accountId) => state.accounts.get(accountId)?.owner_iam_id,
  }
}
