import type { FailureFields } from '../../kernel/failure.ts'
import type { Actor, Reply } from '../../kernel/operation.ts'
import type { Change } from '../../kernel/table.ts'
import type { Access } from '../access.ts'
import { recordPermits } from '../iam-policy-management/permits.ts'
import type { Operation } from '../operation.ts'
import type { State } from '../state.ts'
import { addEvent } from './add-event.ts'
import type { ActivityEventRow } from './model.ts'
import type { Target } from './targets.ts'
import { aboutWhat, inPath, targets } from './targets.ts'

interface Deed {
  readonly operation: Operation
  readonly actor: Actor
  readonly now: number
  readonly requestId: string
}

type Fields = Readonly<Record<string, unknown>>

/** Of no interest to who asks what was changed: they follow from any change. */
const FOLLOWING =
  /^(entity_tag|history|settings_history|seal|v1|identities_tag|last_operation|.*modified_.*|updated_.*)$/
/** A thing that is kept for a while after it was deleted. */
const GONE = new Set<unknown>(['removed', 'deleted', 'pending_reclamation'])

function verbOf(before: Fields | undefined, after: Fields | undefined): 'create' | 'update' | 'delete' {
  if (before === undefined) return 'create'
  const isGone = after === undefined || (GONE.has(after['state']) && !GONE.has(before['state']))
  return isGone ? 'delete' : 'update'
}

const changedIn = (before: Fields | undefined, after: Fields | undefined): readonly string[] =>
  before === undefined || after === undefined
    ? []
    : Object.keys({ ...before, ...after }).filter(
        (name) => !FOLLOWING.test(name) && JSON.stringify(before[name]) !== JSON.stringify(after[name]),
      )

/**
 * Records what a request did, as a part of the same transaction: one event for each thing that it is about, and with them
 * which policies permitted it. A request that changed nothing leaves nothing.
 */
export function recordDone(
  state: State,
  deed: Deed,
  changes: readonly Change[],
  { reply: { status }, permits }: { readonly reply: Reply; readonly permits: Access['permits'] },
): void {
  if (changes.some(({ table }) => table !== state.meta.name)) recordPermits(state, permits, deed.now)
  const events = new Map<string, Partial<ActivityEventRow> & { readonly changed: readonly string[] }>()
  for (const { table, before, after } of aboutWhat(changes)) {
    const [was, is] = [before as Fields | undefined, after as Fields | undefined]
    const target: Target | undefined = targets[table]?.(is ?? was ?? {}, state)
    if (target === undefined) continue
    const key = `${target.kind}/${target.id}`
    const known = events.get(key)
    events.set(key, {
      action: `${target.kind}.${verbOf(was, is)}`,
      target_id: target.id,
      target_name: target.name,
      status,
      ...known,
      changed: [...new Set([...(known?.changed ?? []), ...(target.parts ?? changedIn(was, is))])].slice(
        0,
        20,
      ),
    })
  }
  for (const event of events.values()) addEvent(state, deed, event)
}

const VERBS = { POST: 'create', PUT: 'update', PATCH: 'update', DELETE: 'delete' } as const
const SWITCHES = /^(lock|unlock|enable|disable)/

/** Kinds of what is not there yet, by the operation that would have made it. */
const MADE: Readonly<Record<string, string>> = {
  createApiKey: 'iam-identity.user-apikey',
  createServiceId: 'iam-identity.account-serviceid',
  createServiceIdGroup: 'iam-identity.account-serviceid-group',
  createProfile: 'iam-identity.account-profile',
  createIdp: 'iam-identity.idp',
  createAccessGroup: 'iam-groups.group',
  createPolicy: 'iam-am.policy',
  createV2Policy: 'iam-am.policy',
  createRole: 'iam-am.custom-role',
  createResourceKey: 'resource-controller.key',
  createResourceInstance: 'resource-controller.instance',
  inviteUsers: 'user-management.user',
}

/** What a service decides against; what is malformed or not there is no decision. */
const DECIDED = new Set([403, 409, 412, 422])

export const isRefusal = ({ status }: FailureFields): boolean => DECIDED.has(status)

/** Records that a change was refused. */
export function recordRefused(
  state: State,
  deed: Deed,
  path: Readonly<Record<string, string>>,
  { status, message, denial }: FailureFields,
): void {
  const { id, method } = deed.operation
  const made = MADE[id]
  const target = made === undefined ? inPath(state, deed.operation.pattern, path) : undefined
  const verb = SWITCHES.test(id) ? 'update' : VERBS[method as keyof typeof VERBS]
  addEvent(state, deed, {
    action: `${made ?? target?.kind ?? deed.operation.service.name}.${verb}`,
    target_id: target?.id ?? '',
    target_name: target?.name ?? '',
    outcome: 'failure',
    status,
    reason: denial?.action ? `${message} The action '${denial.action}' was missing.` : message,
  })
}
