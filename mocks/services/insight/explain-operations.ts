import type { AccessPolicy, Resource } from '../../access/model.ts'
import { explain } from '../../access/explain.ts'
import { fail } from '../../kernel/failure.ts'
import { ok } from '../../kernel/operation.ts'
import { denialOf } from '../access.ts'
import type { Context, Operation } from '../operation.ts'
import { operationOf } from '../operation.ts'
import type { State } from '../state.ts'
import { accountInPath } from './account.ts'
import { grantorsOf } from './grantors.ts'
import { insightService, invalidQuery } from './manners.ts'
import { nameOf } from './names.ts'

const operation = operationOf(insightService)

interface Named {
  readonly id: string
  readonly name: string
}

/** A policy that decided, or came near. */
interface PolicyFactsWire {
  readonly id: string
  readonly description: string
  readonly roles: readonly string[]
  readonly resource: { readonly attributes: AccessPolicy['resource'] }
  readonly has_conditions: boolean
  readonly group?: Named | undefined
}

export interface ExplanationWire {
  readonly subject: Named
  readonly action: string
  readonly resource: Readonly<Record<string, string>>
  readonly permitted: boolean
  readonly because: readonly (
    | { readonly kind: 'owner' }
    | { readonly kind: 'policy'; readonly role: string; readonly policy: PolicyFactsWire }
  )[]
  /** When refused. */
  readonly missing?: {
    readonly reason: string
    /** Roles that hold the action, by display name. */
    readonly roles: readonly string[]
    readonly near: readonly {
      readonly lacks: 'time' | 'role' | 'resource'
      readonly policy: PolicyFactsWire
    }[]
  }
  readonly grantors: {
    readonly owner: Named
    /** Others who may assign it, for who may read policies; else why they are not named. */
    readonly others: readonly Named[]
    readonly withheld?: string
  }
}

/** Attributes of a resource that a question may name, as `POST /v2/authz` takes them. */
const ATTRIBUTES = ['serviceName', 'serviceInstance', 'resourceType', 'resource', 'resourceGroupId'] as const
const NEAR = 10

const given = (query: URLSearchParams): Readonly<Record<string, string>> =>
  Object.fromEntries(
    ATTRIBUTES.flatMap((name) => {
      const value = query.get(name)
      return value === null || value === '' ? [] : [[name, value] as const]
    }),
  )

/** What is asked about, with what the cloud knows of the instance that it names. */
function resourceOf(state: State, accountId: string, attributes: Readonly<Record<string, string>>): Resource {
  const instance = state.instances.get(attributes['serviceInstance'] ?? '')
  const known =
    instance === undefined
      ? {}
      : { resourceGroupId: instance.resource_group_id, region: instance.region_id, tags: instance.tags }
  return { accountId, serviceName: instance?.service_name ?? '', ...known, ...attributes }
}

const readPolicies = (accountId: string): Resource => ({ accountId, serviceName: 'iam-access-management' })
const READ = 'iam-access-management.policy.read'

const subjectOf = ({ query, actor }: Context<unknown>): string => query.get('subject') || actor.iam_id

function answer(context: Context<unknown>): ExplanationWire {
  const { state, access, actor, query, now } = context
  const account = accountInPath(context)
  const { facts } = access
  const action = query.get('action') ?? ''
  if (action === '') return invalidQuery('action', 'it must name an action.')
  const attributes = given(query)
  if (attributes['serviceName'] === undefined && attributes['serviceInstance'] === undefined)
    return invalidQuery('serviceName', 'it must name a service, or serviceInstance an instance.')
  const subject = subjectOf(context)
  const isKnown = nameOf(state, subject) !== subject
  if (!isKnown) fail(insightService.failures.notFound(`There is no identity '${subject}' in the account.`))
  const resource = resourceOf(state, account.id, attributes)
  const { decision, near } = explain({ subject, action, resource, at: now }, facts)
  // For oneself, other rules than policies count, too: an account may shut out identities of others.
  const decided = subject === actor.iam_id ? access.decide(action, resource) : decision
  const policyWire = (policy: AccessPolicy, group?: Named): PolicyFactsWire => ({
    id: policy.id,
    description: state.policies.get(policy.id)?.description ?? '',
    roles: policy.roles.map((crn) => facts.role(crn)?.display_name ?? crn),
    resource: { attributes: policy.resource },
    has_conditions: policy.rule !== undefined,
    group,
  })
  const mayRead = access.decide(READ, readPolicies(account.id))
  const isHidden =
    account.settings.restrict_user_list_visibility === 'RESTRICTED' &&
    !access.can('user-management.user.retrieve', { accountId: account.id, serviceName: 'user-management' })
  const named = (id: string): Named => ({
    id,
    name: isHidden && state.users.has(id) ? id : nameOf(state, id),
  })
  const owner = account.owner_iam_id
  return {
    subject: { id: subject, name: nameOf(state, subject) },
    action,
    resource: attributes,
    permitted: decided.permit,
    because: decided.because.flatMap(({ kind, policy_id, role = '', group }): ExplanationWire['because'] => {
      if (kind === 'owner') return [{ kind: 'owner' }]
      const policy = state.policies.get(policy_id ?? '')
      return policy === undefined ? [] : [{ kind: 'policy', role, policy: policyWire(policy, group) }]
    }),
    ...(decided.permit
      ? {}
      : {
          missing: {
            reason: denialOf(decided).reason,
            roles: [...new Set(decided.missing?.roles)],
            near: near.slice(0, NEAR).map(({ policy, group, lacks }) => ({
              lacks,
              policy: policyWire(policy, group),
            })),
          },
        }),
    grantors: {
      owner: named(owner),
      ...(mayRead.permit
        ? {
            others: grantorsOf(state, facts, resource)
              .filter((id) => id !== owner)
              .map(named),
          }
        : { others: [], withheld: denialOf(mayRead).reason }),
    },
  }
}

/** Why somebody may, or may not, do something: what decided, what is missing, who can grant it. */
export const explainOperations: readonly Operation[] = [
  operation('GET /v1/insight/accounts/{account}/explanation', {
    id: 'explainAccess',
    who: 'Any identity about itself; about others: who may read policies',
    authorize: (context) => {
      const { id } = accountInPath(context)
      if (subjectOf(context) !== context.actor.iam_id) context.access.need(READ, readPolicies(id))
    },
    fidelity: 'shape',
    handle: (context) => ok(answer(context)),
  }),
]
