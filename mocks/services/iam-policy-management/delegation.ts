import { serviceNamed } from '../../catalog/index.ts'
import { firstTag, nextTag } from '../../kernel/etag.ts'
import { equals } from '../access-policy.ts'
import type { Context } from '../operation.ts'
import { invalidBody } from './manners.ts'
import type { PolicyRow } from './model.ts'
import { valueOf } from './model.ts'
import type { PolicyDraft } from './policy-draft.ts'
import { identityOf } from './policy-draft.ts'

/**
 * The role by which a source may pass on what it is authorized to do. It is in authorizations only, beside another role
 * (IBM documentation of Event Streams and Key Protect, the policies that they ask for).
 */
export const DELEGATOR = {
  crn: 'crn:v1:bluemix:public:iam::::role:AuthorizationDelegator',
  display_name: 'Authorization Delegator',
  description: 'The source passes its access to the target on to the services that it depends on.',
}

/** The services that a source can pass its access on to; none for all services of a resource group. */
export const dependentsOf = (source: string | null | undefined): readonly string[] =>
  serviceNamed(source ?? '')?.dependents ?? []

/** Throws 400 where nothing can be passed on. */
export function checkDelegation({ type, subject, roles }: PolicyDraft): void {
  if (!roles.includes(DELEGATOR.crn)) return
  if (type === 'access') invalidBody(`The role ${DELEGATOR.display_name} is for authorizations only.`)
  if (roles.length === 1)
    invalidBody(`The role ${DELEGATOR.display_name} passes other roles on: name at least one.`)
  const source = valueOf(subject, 'serviceName')
  if (dependentsOf(source).length === 0)
    invalidBody(`${source ?? 'A resource group'} has no dependent services to delegate an authorization to.`)
}

/** What a source authorizes its dependent services to do, by an authorization of its own. */
function passedOn({ id, subject, resource, tags, roles, type, state }: PolicyRow): readonly PolicyDraft[] {
  if (type !== 'authorization' || state !== 'active' || !roles.includes(DELEGATOR.crn)) return []
  const source = valueOf(subject, 'serviceName')
  return dependentsOf(source).map((dependent) => ({
    type,
    subject: [equals('accountId', valueOf(subject, 'accountId') ?? ''), equals('serviceName', dependent)],
    resource,
    tags,
    roles: roles.filter((crn) => crn !== DELEGATOR.crn),
    description: `Created by ${source} for a service that it depends on, by the authorization ${id}`,
  }))
}

const same = (one: PolicyDraft, other: PolicyDraft): boolean =>
  identityOf(one) === identityOf(other) && one.roles.join() === other.roles.join()

/**
 * Makes the source of an authorization authorize its dependent services, and take back what it gave them by what the
 * authorization was before. What they are authorized to do already is left alone.
 */
export function delegate({ state, now, ids }: Context<unknown>, row: PolicyRow): void {
  const wanted = passedOn(row)
  const source = valueOf(row.subject, 'serviceName') ?? ''
  const by = `crn:v1:bluemix:public:${source}::a/${row.account_id}:${valueOf(row.subject, 'serviceInstance') ?? ''}::`
  const active = state.policies.find('authorizations', row.account_id).filter((one) => one.state === 'active')
  const given = active.filter((one) => one.delegated_by === row.id)
  for (const old of given)
    if (!wanted.some((draft) => same(draft, old)))
      state.policies.update(old.id, {
        state: 'deleted',
        entity_tag: nextTag(old.entity_tag, old.id),
        last_modified_at: now,
        last_modified_by_id: by,
      })
  for (const draft of wanted) {
    const known = active.find((one) => identityOf(one) === identityOf(draft))
    if (known !== undefined && (known.delegated_by !== row.id || same(draft, known))) continue
    const id = ids.uuid()
    state.policies.insert({
      ...draft,
      id,
      entity_tag: firstTag(id),
      account_id: row.account_id,
      delegated_by: row.id,
      state: 'active',
      created_at: now,
      created_by_id: by,
      last_modified_at: now,
      last_modified_by_id: by,
    })
  }
}
