import { authorityOf } from '../../access/decide.ts'
import type { Resource, Scope } from '../../access/model.ts'
import { Failure, fail } from '../../kernel/failure.ts'
import { matchesTag } from '../../kernel/etag.ts'
import type { HeaderReader } from '../../kernel/wire.ts'
import { ADMINISTRATOR, equals } from '../access-policy.ts'
import type { Context } from '../operation.ts'
import { resourceGroupResource } from '../resource-manager/model.ts'
import type { State } from '../state.ts'
import {
  missingTag,
  policyNotFound,
  policyService,
  quotaExceeded,
  staleTag,
  subjectLocked,
} from './manners.ts'
import type { PolicyRow } from './model.ts'
import { subjectOf, valueOf } from './model.ts'
import type { PolicyDraft } from './policy-draft.ts'
import { identityOf } from './policy-draft.ts'

type Caller = Pick<Context<unknown>, 'state' | 'access' | 'actor' | 'now'>

/** Policies an account, and one subject, may have (IAM documentation, limits). */
const POLICIES_PER_ACCOUNT = 4020
const POLICIES_PER_SUBJECT = 1000

export const accessManagement = (accountId: string): Resource => ({
  accountId,
  serviceName: 'iam-access-management',
})

/** A scope with what the cloud knows about the instance that it names: its resource group and place. */
function known(state: State, scope: Scope): Scope {
  const instance = state.instances.get(valueOf(scope.resource, 'serviceInstance') ?? '')
  if (instance === undefined) return scope
  const has = (key: string): boolean => scope.resource.some((attribute) => attribute.key === key)
  return {
    tags: scope.tags,
    resource: [
      ...scope.resource,
      ...(has('resourceGroupId') ? [] : [equals('resourceGroupId', instance.resource_group_id)]),
      ...(has('region') ? [] : [equals('region', instance.region_id)]),
    ],
  }
}

type About = Pick<PolicyRow, 'resource' | 'tags'>

const scopeOf = (policy: About): Scope => ({
  resource: policy.resource,
  // What is not tagged is not narrowed: an empty list of tags is none.
  ...(policy.tags.length === 0 ? {} : { tags: policy.tags }),
})

/** Tells of one policy after another whether the caller is Administrator on everything that it is about. */
function administratorOf({ state, access, actor, now }: Caller): (policy: About) => boolean {
  const authority = authorityOf({ subject: actor.iam_id, role: ADMINISTRATOR, at: now }, access.facts)
  return (policy) => {
    const because = authority(known(state, scopeOf(policy)))
    access.permitted(because)
    return because.length > 0
  }
}

/** The name of the instance, or of the resource group, that a policy is about, for who may see it. */
function nameIn({ state, access }: Caller, { resource }: About): string | undefined {
  const instance = state.instances.get(valueOf(resource, 'serviceInstance') ?? '')
  if (instance !== undefined) {
    const { account_id: accountId, service_name: serviceName, guid: serviceInstance } = instance
    const { resource_group_id: resourceGroupId, region_id: region, tags } = instance
    const place = { accountId, serviceName, serviceInstance, resourceGroupId, region, tags }
    return access.can('resource-controller.instance.retrieve', place) ? instance.name : undefined
  }
  const group = state.resourceGroups.get(valueOf(resource, 'resourceGroupId') ?? '')
  if (group === undefined || valueOf(resource, 'serviceName') !== undefined) return undefined
  return access.can('resource-controller.group.retrieve', resourceGroupResource(group))
    ? `the resource group ${group.name}`
    : undefined
}

type Verb = 'create' | 'update' | 'delete'

/**
 * Tells of one policy after another why the caller may not make, change or remove it; `undefined` where it may: as
 * Administrator on the resource, or who holds the action on access management of the account.
 */
export function grantReasonOf(caller: Caller): (verb: Verb, policy: About) => string | undefined {
  const account = accessManagement(caller.actor.account_id)
  const administers = administratorOf(caller)
  return (verb, policy) => {
    if (caller.access.can(`iam-access-management.policy.${verb}`, account) || administers(policy))
      return undefined
    const where =
      nameIn(caller, policy) ??
      valueOf(policy.resource, 'serviceInstance') ??
      valueOf(policy.resource, 'serviceName') ??
      valueOf(policy.resource, 'resourceGroupId') ??
      'the account'
    return `You can assign access only to what you administer. It needs the role Administrator on ${where}, or on IAM Access Management. Ask an administrator of ${where} or the account owner.`
  }
}

/** Throws 403 where the caller may not grant. */
export function needToGrant(caller: Caller, verb: Verb, policy: About): void {
  const reason = grantReasonOf(caller)(verb, policy)
  if (reason === undefined) return
  const action = `iam-access-management.policy.${verb}`
  throw new Failure(policyService.failures.forbidden({ action, roles: ['Administrator'], reason }))
}

/** Which policies the caller may read: all by the action, else those about the caller or about what the caller administers. */
export function readerOf(caller: Caller): (row: PolicyRow) => boolean {
  const { access, actor } = caller
  const account = accessManagement(actor.account_id)
  if (access.can('iam-access-management.policy.read', account))
    return (row) => row.account_id === actor.account_id
  const administers = administratorOf(caller)
  const mine = new Set([actor.iam_id, ...access.facts.groupsOf(actor.iam_id).map(({ id }) => id)])
  return (row) =>
    row.account_id === actor.account_id &&
    ((row.type === 'access' && mine.has(subjectOf(row) ?? '')) || administers(row))
}

/** The policy that the path names, if the caller may read it; someone else's is not there for the caller. */
export function policyOf(context: Context<unknown>): PolicyRow {
  const id = context.path['id'] ?? ''
  const row = context.state.policies.get(id)
  return row !== undefined && readerOf(context)(row) ? row : policyNotFound(id)
}

/** A locked service ID keeps its policies as they are (api-contract.md, 4.2). */
export function checkUnlocked(state: State, policy: Pick<PolicyRow, 'subject' | 'type'>): void {
  const subject = policy.type === 'access' ? subjectOf(policy) : undefined
  const serviceId = subject === undefined ? undefined : state.serviceIds.one('iam_id', subject)
  if (serviceId?.locked === true) subjectLocked(serviceId.id)
}

export function checkQuota(state: State, accountId: string, draft: PolicyDraft): void {
  if (state.policies.bucket('state', `${accountId}/active`).length >= POLICIES_PER_ACCOUNT)
    quotaExceeded('the account', POLICIES_PER_ACCOUNT)
  const subject = subjectOf(draft)
  if (draft.type !== 'access' || subject === undefined) return
  if (state.policies.bucket('deciding', subject).length >= POLICIES_PER_SUBJECT)
    quotaExceeded(subject, POLICIES_PER_SUBJECT)
}

/** Refuses a second policy with the same attributes, naming the first; `except` is the one that is being replaced. */
export function checkUnique(
  context: Caller,
  draft: PolicyDraft,
  write: (row: PolicyRow) => object,
  except?: string,
): void {
  const { state, actor } = context
  const subject = subjectOf(draft)
  const candidates =
    draft.type === 'access' && subject !== undefined
      ? state.policies.bucket('deciding', subject)
      : state.policies.bucket('authorizations', actor.account_id)
  const identity = identityOf(draft)
  const twin = candidates.find(
    ({ row }) => row.id !== except && row.state === 'active' && identityOf(row) === identity,
  )?.row
  if (twin === undefined) return
  const what = draft.type === 'access' ? 'an access policy' : 'an authorization'
  fail({
    status: 409,
    code: 'policy_conflict_error',
    message: `The policy wasn't created because ${what} with identical attributes already exists. Please update the roles in the existing policy (${twin.id}), or update the one you're trying to assign to include a different attribute assignment.`,
    data: { conflicts_with: { etag: twin.entity_tag, policy: write(twin) } },
  })
}

/** Throws unless the caller's If-Match names this version. */
export function checkTag(headers: HeaderReader, entityTag: string, what: string): void {
  const tag = headers.get('If-Match')
  if (tag === null || tag === '') missingTag(what)
  else if (!matchesTag(tag, entityTag)) staleTag(what)
}
