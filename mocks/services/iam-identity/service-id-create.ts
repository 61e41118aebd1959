import { firstTag } from '../../kernel/etag.ts'
import { ADMINISTRATOR, accessPolicy, equals } from '../access-policy.ts'
import type { Context } from '../operation.ts'
import { historyItem } from './history.ts'
import { invalidProperty } from './manners.ts'
import type { ServiceIdRow } from './model.ts'
import { serviceIdResource } from './resources.ts'
import { checkServiceIdLimit, defaultGroupOf } from './service-id-rules.ts'

/** What is said about a new service ID, whoever makes it: a person, or the creation of a service credential. */
export interface NewServiceId {
  readonly name: string
  readonly description?: string | undefined
  readonly account_id: string
  /** The account's default group when absent. */
  readonly group_id?: string | undefined
  readonly unique_instance_crns?: readonly string[] | undefined
  readonly locked?: boolean
  /** GUID of the service credential that it is generated for. */
  readonly generated_for?: string | undefined
}

type Maker = Pick<Context<unknown>, 'state' | 'actor' | 'now' | 'ids' | 'access'>

/**
 * Makes a service ID, of which its creator becomes administrator. Whether the caller may is the operation's question:
 * a service ID that is generated for a credential is not held back by restricted creation (console-ui.md, 3.4).
 */
export function createServiceId(context: Maker, wanted: NewServiceId): ServiceIdRow {
  const { state, actor, now, ids } = context
  const group =
    wanted.group_id === undefined
      ? defaultGroupOf(state, wanted.account_id)
      : (state.serviceIdGroups.get(wanted.group_id) ??
        invalidProperty('group_id', `there is no service ID group '${wanted.group_id}'.`))
  checkServiceIdLimit(state, group)
  const id = `ServiceId-${ids.uuid()}`
  const row = state.serviceIds.insert({
    id,
    iam_id: `iam-${id}`,
    entity_tag: firstTag(id),
    account_id: wanted.account_id,
    group_id: group.id,
    name: wanted.name,
    description: wanted.description === '' ? undefined : wanted.description,
    locked: wanted.locked ?? false,
    unique_instance_crns: wanted.unique_instance_crns ?? [],
    created_at: now,
    created_by: actor.iam_id,
    modified_at: now,
    generated_for: wanted.generated_for,
    authn_count: 0,
    history: [historyItem(actor, now, 'create')],
  })
  makeAdministrator(context, row)
  return row
}

/** The creator administers the service ID (seed 003, "Required access"), by a policy unless something gives it already. */
function makeAdministrator({ state, actor, now, ids, access }: Maker, row: ServiceIdRow): void {
  // Of the platform roles on IAM Identity, Administrator alone holds this action.
  if (access.can('iam-identity.apikey.manage', serviceIdResource(row))) return
  state.policies.insert(
    accessPolicy({
      id: ids.uuid(),
      account_id: row.account_id,
      subject: actor.iam_id,
      resource: [
        equals('accountId', row.account_id),
        equals('serviceName', 'iam-identity'),
        equals('resourceType', 'serviceid'),
        equals('resource', row.id),
      ],
      roles: [ADMINISTRATOR],
      now,
      by: actor.iam_id,
    }),
  )
}
