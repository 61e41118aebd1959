import type { Change } from '../../kernel/table.ts'
import type { State } from '../state.ts'
import { nameOf } from './names.ts'

/** What an event is about: its kind, as the first part of an action, and what it is called. */
export interface Target {
  readonly kind: string
  readonly id: string
  readonly name: string
  /** What was done to it is said by these names in place of those of its properties. */
  readonly parts?: readonly string[]
}

type Fields = Readonly<Record<string, unknown>>
type Describe = (row: Fields, state: State) => Target

const text = (row: Fields, name: string): string => {
  const value = row[name]
  return typeof value === 'string' ? value : ''
}

/** A thing with an id and a name of its own. */
const own =
  (kind: string, id: string): Describe =>
  (row) => ({ kind, id: text(row, id), name: text(row, 'name') })

/** A part of something else: of that it is told. */
const partOf =
  (kind: string, owner: string, part: string): Describe =>
  (row, state) => {
    const id = text(row, owner)
    return { kind, id, name: nameOf(state, id), parts: [nameOf(state, text(row, part))] }
  }

const settings =
  (kind: string, id: string): Describe =>
  (row, state) => ({
    kind,
    id: text(row, id),
    name: state.accounts.get(text(row, id))?.name ?? '',
  })

/** What concerns an identity provider, and is told of that. No source has the names of such events. */
const ofIdp =
  (kind: string, part?: string): Describe =>
  (row, state) => {
    const id = text(row, 'idp_id')
    const parts = part === undefined ? {} : { parts: [text(row, part)] }
    return { kind, id, name: state.idps.get(id)?.name ?? id, ...parts }
  }

const subject = (row: Fields): string => {
  const [first] = row['subject'] as readonly { readonly value: unknown }[]
  return typeof first?.value === 'string' ? first.value : ''
}

/**
 * What a change of a table's row is about. The tables stand in the order in which a request is about them: who deletes
 * a service ID deletes a service ID, whatever goes with it.
 */
export const targets: Readonly<Record<string, Describe>> = {
  resourceKeys: own('resource-controller.key', 'guid'),
  aliases: own('resource-controller.alias', 'guid'),
  instances: own('resource-controller.instance', 'guid'),
  users: (row, state) => {
    const id = text(row, 'iam_id')
    const name = nameOf(state, id)
    return { kind: 'user-management.user', id, name: name === id ? text(row, 'email') : name }
  },
  accessGroups: own('iam-groups.group', 'id'),
  profiles: own('iam-identity.account-profile', 'id'),
  serviceIds: own('iam-identity.account-serviceid', 'id'),
  serviceIdGroups: own('iam-identity.account-serviceid-group', 'id'),
  customRoles: (row) => ({
    kind: 'iam-am.custom-role',
    id: text(row, 'id'),
    name: text(row, 'display_name'),
  }),
  policies: (row, state) => ({
    kind: 'iam-am.policy',
    id: text(row, 'id'),
    name: nameOf(state, subject(row)),
  }),
  apiKeys: (row) => ({
    kind: `iam-identity.${text(row, 'iam_id').startsWith('iam-ServiceId-') ? 'serviceid' : 'user'}-apikey`,
    id: text(row, 'id'),
    name: text(row, 'name'),
  }),
  profileRules: partOf('iam-identity.account-profile', 'profile_id', 'name'),
  profileLinks: partOf('iam-identity.account-profile', 'profile_id', 'name'),
  profileIdentities: partOf('iam-identity.account-profile', 'profile_id', 'identifier'),
  groupMembers: partOf('iam-groups.member', 'group_id', 'iam_id'),
  groupRules: partOf('iam-groups.rule', 'group_id', 'name'),
  groupSettings: settings('iam-groups.account-settings', 'account_id'),
  accessManagementSettings: settings('iam-am.account-settings', 'account_id'),
  accounts: settings('iam-identity.account-settings', 'id'),
  idps: own('iam-identity.idp', 'idp_id'),
  idpConsumers: ofIdp('iam-identity.idp-consumer', 'consumer_id'),
  idpSettings: ofIdp('iam-identity.idp-settings'),
  loginSettings: settings('iam-identity.login-settings', 'account_id'),
  resourceGroups: own('resource-controller.resource-group', 'id'),
  classicKeys: (row, state) => ({
    kind: 'classic-infrastructure.apikey',
    id: text(row, 'iam_id'),
    name: nameOf(state, text(row, 'iam_id')),
  }),
  classicPermissions: (row, state) => ({
    kind: 'classic-infrastructure.permission',
    id: text(row, 'iam_id'),
    name: nameOf(state, text(row, 'iam_id')),
  }),
  loginSessions: (row, state) => ({
    kind: 'iam-identity.session',
    id: text(row, 'iam_id'),
    name: nameOf(state, text(row, 'iam_id')),
  }),
  mfaReports: (row) => ({ kind: 'iam-identity.mfa-report', id: text(row, 'reference'), name: '' }),
  reports: (row) => ({ kind: 'iam-identity.report', id: text(row, 'reference'), name: '' }),
  preferences: own('iam-identity.preference', 'id'),
}

/** The tables whose keys stand in paths, by the segment before them. */
const inPaths = {
  apikeys: 'apiKeys',
  serviceids: 'serviceIds',
  serviceid_groups: 'serviceIdGroups',
  profiles: 'profiles',
  idps: 'idps',
  policies: 'policies',
  roles: 'customRoles',
  groups: 'accessGroups',
  users: 'users',
  resource_groups: 'resourceGroups',
  resource_instances: 'instances',
  resource_keys: 'resourceKeys',
  resource_aliases: 'aliases',
  accounts: 'accounts',
} as const

/** The thing that a path names, the last one of several; none when it is not there. */
export function inPath(
  state: State,
  pattern: string,
  path: Readonly<Record<string, string>>,
): Target | undefined {
  const segments = pattern.split('/')
  for (let at = segments.length - 1; at > 0; at--) {
    const variable = /^\{(.+)\}$/.exec(segments[at] ?? '')?.[1]
    const table = inPaths[segments[at - 1] as keyof typeof inPaths] as string | undefined
    if (variable === undefined || table === undefined) continue
    const row = state[table as keyof State].get(path[variable] ?? '')
    if (row !== undefined) return targets[table]?.(row as unknown as Fields, state)
  }
  return undefined
}

const order = Object.keys(targets)

/** The changes that a request is about, among all that it made. */
export function aboutWhat(changes: readonly Change[]): readonly Change[] {
  const first = order.find((name) => changes.some(({ table }) => table === name))
  return changes.filter(({ table }) => table === first)
}
