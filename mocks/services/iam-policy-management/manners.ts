import { fail } from '../../kernel/failure.ts'
import type { Service } from '../../kernel/operation.ts'
import { iamEnvelope } from '../iam-envelope.ts'
import { plainRefusals } from '../refusals.ts'

/** IAM Policy Management's own way to say no (api-contract.md, 1.7). */
export const policyService: Service = {
  name: 'iam-policy-management',
  title: 'IAM Policy Management',
  envelope: iamEnvelope,
  failures: plainRefusals({
    token: 'invalid_token',
    // Spelled as IBM spells it.
    forbidden: 'insufficent_permissions',
    body: 'invalid_body',
    method: 'not_found',
    broken: 'request_not_processed',
  }),
}

export const invalidBody = (message: string): never => fail({ status: 400, code: 'invalid_body', message })

export const missingQuery = (name: string): never =>
  fail({
    status: 400,
    code: 'missing_required_query_parameter',
    message: `Query parameter '${name}' is required.`,
  })

export const invalidQuery = (name: string, why: string): never =>
  fail({ status: 400, code: 'unable_to_process', message: `Query parameter '${name}' is not valid: ${why}` })

export const policyNotFound = (id: string): never =>
  fail({ status: 404, code: 'policy_not_found', message: `Policy with Id ${id} not found.` })

export const roleNotFound = (id: string): never =>
  fail({ status: 404, code: 'role_not_found', message: `Role with Id ${id} not found.` })

/** The status of a missing or stale If-Match is not published (api-contract.md, 14.3): one place to correct it. */
const PRECONDITION_STATUS = 412

export const missingTag = (what: string): never =>
  fail({
    status: PRECONDITION_STATUS,
    code: 'request_not_processed',
    message: `${what} was not changed because the request has no If-Match header. Read it first and send its ETag.`,
  })

export const staleTag = (what: string): never =>
  fail({
    status: PRECONDITION_STATUS,
    code: 'request_not_processed',
    message: `${what} was changed by another request since you read it. Read it again and repeat the change.`,
  })

/** Nor is the status of a policy call that a locked service ID refuses. */
const LOCKED_STATUS = 422

export const subjectLocked = (id: string): never =>
  fail({
    status: LOCKED_STATUS,
    code: 'unable_to_process',
    message: `Service ID ${id} is locked. Its access policies cannot be created, changed or removed. Unlock it first.`,
  })

/** Text and status: IAM troubleshooting documentation, "maximum policies quota". */
export const quotaExceeded = (what: string, limit: number): never =>
  fail({
    status: 422,
    code: 'unable_to_process',
    message: `Exceeded maximum policies quota error: ${what} has ${limit} policies, the most it can have. Remove policies that are not used, or put identities into access groups.`,
  })
