import { uuidOf } from '../../kernel/random.ts'
import { ACCOUNT, OWNER } from '../../scenarios/fixed.ts'
import { entries } from '../../services/global-catalog/entries.ts'
import type { Operation } from '../../services/operation.ts'
import { quotaDefinitions } from '../../services/resource-manager/quotas.ts'
import type { State } from '../../services/state.ts'
import { accessBodies } from './spec-access-bodies.ts'
import type { Draw } from './spec-draw.ts'
import { identityBodies } from './spec-identity-bodies.ts'
import { resourceBodies } from './spec-resource-bodies.ts'

/** A request as it goes to the cloud. */
export interface MadeRequest {
  readonly method: string
  /** Path and query, encoded. */
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: unknown
  /** The body as a form. */
  readonly form?: Readonly<Record<string, string>>
}

/** What makes the body of an operation from what there is. `target` is what the path names. */
export type BodyMaker = (state: State, draw: Draw, target: Readonly<Record<string, string>>) => unknown

const bodies: Readonly<Record<string, BodyMaker>> = {
  ...identityBodies,
  ...accessBodies,
  ...resourceBodies,
}

/** Ids that stand in a path after a segment. Most segments name a table. */
const keysAfter: Readonly<Record<string, (state: State) => readonly string[]>> = {
  apikeys: (state) => state.apiKeys.rows().map(({ id }) => id),
  serviceids: (state) => state.serviceIds.rows().map(({ id }) => id),
  serviceid_groups: (state) => state.serviceIdGroups.rows().map(({ id }) => id),
  profiles: (state) => state.profiles.rows().map(({ id }) => id),
  report: (state) => ['latest', ...state.reports.rows().map(({ reference }) => reference)],
  accounts: () => [ACCOUNT.id],
  loginsettings: () => [ACCOUNT.id],
  idps: (state) => state.idps.rows().map(({ idp_id }) => idp_id),
  resource_instances: (state) => state.instances.rows().map(({ guid }) => guid),
  resource_keys: (state) =>
    state.resourceKeys.rows().flatMap(({ guid, binding }) => (binding === undefined ? [guid] : [])),
  resource_aliases: (state) => state.aliases.rows().map(({ guid }) => guid),
  resource_bindings: (state) =>
    state.resourceKeys.rows().flatMap(({ guid, binding }) => (binding === undefined ? [] : [guid])),
  reclamations: (state) =>
    state.instances
      .rows()
      .filter((row) => row.state === 'pending_reclamation')
      .map(({ guid }) => uuidOf(`reclamation/${guid}`)),
  actions: () => ['restore', 'reclaim'],
  policies: (state) => state.policies.rows().map(({ id }) => id),
  roles: (state) => state.customRoles.rows().map(({ id }) => id),
  groups: (state) => state.accessGroups.rows().map(({ id }) => id),
  users: (state) => state.users.rows().map(({ iam_id }) => iam_id),
  sessions: (state) => state.loginSessions.rows().map(({ id }) => id),
  resource_groups: (state) => state.resourceGroups.rows().map(({ id }) => id),
  quota_definitions: () => quotaDefinitions.map(({ id }) => id),
  v1: () => entries.map(({ id }) => id),
  SoftLayer_User_Customer: (state) => state.users.rows().map(({ classic_id }) => String(classic_id)),
}

/** Ids whose segment before says too little: what they are depends on what comes before that. */
const keysOf: Readonly<
  Record<string, (state: State, target: Readonly<Record<string, string>>) => readonly string[]>
> = {
  rule: (state, { profile, id }) => [
    ...state.profileRules.find('profile_id', profile ?? '').map((row) => row.id),
    ...state.groupRules.find('group_id', id ?? '').map((row) => row.id),
  ],
  link: (state, { profile }) => state.profileLinks.find('profile_id', profile ?? '').map((row) => row.id),
  type: () => ['user', 'serviceid', 'crn'],
  identifier: (state, { profile }) =>
    state.profileIdentities.find('profile_id', profile ?? '').map((row) => row.identifier),
  iam_id: (state, { account, id }) =>
    account !== undefined
      ? state.profiles.rows().map((row) => row.iam_id)
      : (id === undefined ? state.users.rows() : state.groupMembers.find('group_id', id)).map(
          (row) => row.iam_id,
        ),
  consumer: (state, { idp }) => state.idpConsumers.find('idp', idp ?? '').map((row) => row.consumer_id),
  service: () => ['console'],
  preference: () => ['landing_page', 'global_left_navigation'],
  kind: () => ['plan', 'deployment', '*'],
}

const queries: Readonly<Record<string, (draw: Draw) => Readonly<Record<string, string>>>> = {
  listServiceIds: () => ({ account_id: ACCOUNT.id }),
  listServiceIdGroup: () => ({ account_id: ACCOUNT.id }),
  listProfiles: () => ({ account_id: ACCOUNT.id }),
  listPolicies: () => ({ account_id: ACCOUNT.id }),
  listV2Policies: () => ({ account_id: ACCOUNT.id }),
  listAccessGroups: () => ({ account_id: ACCOUNT.id }),
  createAccessGroup: () => ({ account_id: ACCOUNT.id }),
  getAccessGroupsAccountSettings: () => ({ account_id: ACCOUNT.id }),
  updateAccessGroupsAccountSettings: () => ({ account_id: ACCOUNT.id }),
  addMemberToMultipleAccessGroups: () => ({ account_id: ACCOUNT.id }),
  removeMemberFromAllAccessGroups: () => ({ account_id: ACCOUNT.id }),
  listIdps: () => ({ account_id: ACCOUNT.id }),
  getMfaStatus: () => ({ iam_id: OWNER.iam_id }),
  deleteLinkByParameters: () => ({ type: 'VSI' }),
  deleteResourceInstance: (draw) => ({ recursive: String(!draw.once(2)) }),
  deleteResourceAlias: (draw) => ({ recursive: String(!draw.once(2)) }),
  deleteAccessGroup: (draw) => ({ force: String(!draw.once(2)) }),
  explainAccess: (draw) => ({
    action: 'iam-identity.serviceid.get',
    serviceName: 'iam-identity',
    ...(draw.once(2) ? {} : { subject: 'IBMid-1200045DHD' }),
  }),
  listApiKeys: (draw) => (draw.once(3) ? { scope: 'account', include_history: 'true' } : {}),
}

/** Values for the variables of a path, of what there is; now and then of what is not. */
export function targetOf(
  { pattern }: Pick<Operation, 'pattern'>,
  state: State,
  draw: Draw,
): Record<string, string> {
  const target: Record<string, string> = {}
  const segments = pattern.split('/')
  for (const [at, segment] of segments.entries()) {
    const name = /^\{(.+)\}$/.exec(segment)?.[1]
    if (name === undefined) continue
    const list = keysOf[name]?.(state, target) ?? keysAfter[segments[at - 1] ?? '']?.(state)
    if (list === undefined) throw new Error(`Nothing is known of {${name}} in ${pattern}`)
    target[name] = draw.once(40) ? 'none' : draw.pick(list, 'none')
  }
  return target
}

/** The path with its variables filled in. */
export const pathOf = (pattern: string, target: Readonly<Record<string, string>>): string =>
  pattern.replaceAll(/\{(\w+)\}/g, (_all, name: string) => encodeURIComponent(target[name] ?? 'none'))

const HEADERS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  getApiKeysDetails: { 'IAM-ApiKey': OWNER.apikey },
}

/** Operations on what has a version of its own, beside its row's. */
const OWN_VERSION: ReadonlySet<string> = new Set(['setProfileIdentities', 'updateSettings'])

/** The version that a change names, where what it changes has one: mostly the right one. */
function versionOf(id: string, state: State, draw: Draw, target: Readonly<Record<string, string>>): string {
  if (OWN_VERSION.has(id)) return '*'
  if (draw.once(10)) return '1-stale'
  if (draw.once(2)) return '*'
  const key = target['idp'] ?? target['rule'] ?? target['id'] ?? target['profile'] ?? target['account'] ?? ''
  const row = [
    state.apiKeys,
    state.serviceIds,
    state.serviceIdGroups,
    state.profileRules,
    state.profiles,
    state.policies,
    state.customRoles,
    state.groupRules,
    state.accessGroups,
    state.accounts,
    state.idps,
  ]
    .map((table) => table.get(key))
    .find((found) => found !== undefined)
  return row?.entity_tag ?? '*'
}

/** A request for an operation that makes sense, made up of what there is. */
export function requestFor(operation: Operation, state: State, draw: Draw): MadeRequest {
  const target = targetOf(operation, state, draw)
  const query = new URLSearchParams(queries[operation.id]?.(draw)).toString()
  const make = bodies[operation.id]
  if (operation.body !== undefined && make === undefined)
    throw new Error(`Nothing is known of the body of ${operation.id}`)
  const body = make?.(state, draw, target)
  const { method } = operation
  return {
    method,
    path: `${pathOf(operation.pattern, target)}${query === '' ? '' : `?${query}`}`,
    headers: {
      ...HEADERS[operation.id],
      ...(method === 'PUT' || method === 'PATCH'
        ? { 'If-Match': versionOf(operation.id, state, draw, target) }
        : {}),
    },
    ...(body === undefined
      ? {}
      : operation.accepts === 'form'
        ? { form: body as Record<string, string> }
        : { body }),
  }
}
