import type { Cloud } from '../../cloud.ts'
import type { State } from '../../services/state.ts'
import { CALLERS_OWN } from './spec-identity-bodies.ts'

/** What must hold of a cloud whatever was done to it. Each answers with what does not; empty when all is well. */

/** Values that at most one row of a table may have, and that more than one has. */
export function shared({ state }: Pick<Cloud, 'state'>): string[] {
  const found: string[] = []
  for (const { name, options, rows } of tablesOf(state))
    for (const [unique, valueOf] of Object.entries(options.unique ?? {})) {
      const seen = new Set<string>()
      for (const row of rows) {
        const value = valueOf(row)
        if (value === undefined) continue
        if (seen.has(value)) found.push(`${name}: ${unique} ${value} stands twice`)
        seen.add(value)
      }
    }
  return found
}

function tablesOf(state: State) {
  return Object.values(state).map((table) => ({
    name: table.name,
    options: table.options,
    rows: table.rows() as readonly object[],
  }))
}

const count = <Row>(rows: readonly Row[], by: (row: Row) => string): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const row of rows) counts.set(by(row), (counts.get(by(row)) ?? 0) + 1)
  return counts
}

const above = (what: string, counts: ReadonlyMap<string, number>, limit: number): string[] =>
  [...counts].filter(([, n]) => n > limit).map(([id, n]) => `${n} ${what} of ${id}, at most ${limit}`)

/** Limits that IBM documents (console-ui.md, 3.11). */
export const beyondLimits = ({ state }: Pick<Cloud, 'state'>): string[] => [
  ...above(
    'API keys',
    count(state.apiKeys.rows(), ({ iam_id }) => iam_id),
    20,
  ),
  ...above(
    'groups',
    count(state.groupMembers.rows(), ({ iam_id }) => iam_id),
    50,
  ),
  ...above(
    'rules',
    count(state.groupRules.rows(), ({ group_id }) => group_id),
    5,
  ),
  ...above(
    'claim rules',
    count(state.profileRules.rows(), ({ profile_id }) => profile_id),
    20,
  ),
  ...above(
    'classic keys',
    count(state.classicKeys.rows(), ({ iam_id }) => iam_id),
    1,
  ),
]

/** What is locked, as a lock keeps it. */
export function lockedThings({ state }: Pick<Cloud, 'state'>): ReadonlyMap<string, string> {
  const things = new Map<string, string>()
  for (const row of state.apiKeys.rows())
    if (row.locked)
      things.set(`apikey ${row.id}`, JSON.stringify([row.name, row.description, row.expires_at, row.iam_id]))
  for (const row of state.serviceIds.rows())
    if (row.locked) {
      const policies = state.policies
        .find('deciding', row.iam_id)
        .map(({ id, entity_tag }) => `${id} ${entity_tag}`)
      things.set(`serviceid ${row.id}`, JSON.stringify([row.name, row.description, policies]))
    }
  for (const row of state.instances.rows())
    if (row.locked)
      things.set(
        `instance ${row.guid}`,
        JSON.stringify([row.name, row.parameters, row.resource_plan_id, row.state, row.onetime_credentials]),
      )
  return things
}

/** A lock is against what people do to the thing itself. The clock, and who removes a user with all the user has, go past it. */
const PAST_LOCKS: ReadonlySet<string> = new Set([
  'clock',
  'unlockApiKey',
  'unlockServiceId',
  'unlockResourceInstance',
  'removeUser',
  'v3RemoveUser',
  // A role that goes is withdrawn from every policy that gives it.
  'deleteRole',
])

/** Locked things that an operation changed or took all the same. */
export function broken(before: ReadonlyMap<string, string>, cloud: Cloud, operation: string): string[] {
  if (PAST_LOCKS.has(operation)) return []
  const after = lockedThings(cloud)
  return [...before]
    .filter(([id, kept]) => after.get(id) !== kept)
    .map(([id, kept]) => `${operation}: ${id} was ${kept}, is ${after.get(id) ?? 'not locked or not there'}`)
}

/** Marks of what is shown once: values of API keys and credentials, and tokens. */
const SECRET = new RegExp(`MOCK_[\\w-]{20,}|eyJ[\\w-]{20,}\\.[\\w-]{20,}|${CALLERS_OWN}`)

/** True when a snapshot or the log holds a value that is shown once. */
export function leaks(cloud: Cloud): string[] {
  const places = {
    snapshot: JSON.stringify(cloud.snapshot()),
    log: JSON.stringify(cloud.log.entries()) + cloud.log.text(),
  }
  return Object.entries(places).flatMap(([place, text]) => {
    const found = SECRET.exec(text)?.[0]
    return found === undefined ? [] : [`${place}: ${found.slice(0, 12)}…`]
  })
}
