import type { Resource } from '../../access/model.ts'
import { ok } from '../../kernel/operation.ts'
import { z } from '../../kernel/schema.ts'
import { denialOf } from '../access.ts'
import type { Operation } from '../operation.ts'
import { operationOf } from '../operation.ts'
import type { State } from '../state.ts'
import { policyService } from './manners.ts'

const operation = operationOf(policyService)

const question = z.object({
  subject: z.optional(z.object({ attributes: z.optional(z.object({ id: z.optional(z.string()) })) })),
  action: z.string().check(z.minLength(1)),
  resource: z.object({ attributes: z.record(z.string(), z.string()) }),
})
type AuthzQuestion = z.infer<typeof question>

/** What is asked about, with what the cloud knows of the instance that it names. */
function resourceOf(state: State, accountId: string, attributes: Readonly<Record<string, string>>): Resource {
  const instance = state.instances.get(attributes['serviceInstance'] ?? '')
  return {
    accountId,
    serviceName: instance?.service_name ?? '',
    ...(instance === undefined
      ? {}
      : { resourceGroupId: instance.resource_group_id, region: instance.region_id, tags: instance.tags }),
    ...attributes,
  }
}

const questions = z.array(question).check(z.minLength(1), z.maxLength(1000))

/**
 * The decision point: each question gets its own answer, with IBM's `authorizationDecision` and, beside it, what
 * decided (`because`) or what is missing (`denial`). Anyone may ask about themselves; asking about another needs the
 * right to read policies.
 */
export const authorizationOperations: readonly Operation[] = [
  operation<AuthzQuestion[]>('POST /v2/authz', {
    id: 'authorize',
    who: 'Any identity about itself; about others: who may read policies',
    writes: false,
    body: (input) => {
      const result = questions.safeParse(input)
      return result.success
        ? { value: result.data }
        : {
            problem: {
              property: '',
              kind: 'invalid',
              message: 'The body is not an array of 1 to 1,000 questions.',
            },
          }
    },
    authorize: ({ body, actor, access }) => {
      const others = body.some(({ subject }) => (subject?.attributes?.id ?? actor.iam_id) !== actor.iam_id)
      if (others)
        access.need('iam-access-management.policy.read', {
          accountId: actor.account_id,
          serviceName: 'iam-access-management',
        })
    },
    handle: ({ body, actor, access, state }) => {
      const responses = body.map(({ subject, action, resource }) => {
        const attributes = resourceOf(state, actor.account_id, resource.attributes)
        const decision = access.decideFor(subject?.attributes?.id ?? actor.iam_id, action, attributes)
        return {
          status: '200',
          authorizationDecision: {
            permitted: decision.permit,
            reason: decision.permit ? 'Permit' : 'Context',
            because: decision.because,
            ...(decision.permit ? {} : { denial: denialOf(decision) }),
          },
        }
      })
      return ok({ responses })
    },
  }),
]
