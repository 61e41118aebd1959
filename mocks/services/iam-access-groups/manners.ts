import { matchesTag } from '../../kernel/etag.ts'
import { fail } from '../../kernel/failure.ts'
import type { Service } from '../../kernel/operation.ts'
import type { HeaderReader } from '../../kernel/wire.ts'
import { iamEnvelope } from '../iam-envelope.ts'

/** IAM Access Groups' own way to say no (api-contract.md, 1.7). */
export const accessGroupService: Service = {
  name: 'iam-groups',
  title: 'IAM Access Groups',
  envelope: iamEnvelope,
  failures: {
    noToken: () => ({
      status: 401,
      code: 'invalid_access_token',
      message: 'The request has no authorization header.',
    }),
    badToken: (why) => ({
      status: 401,
      code: 'invalid_access_token',
      message: `The provided token is ${why}.`,
    }),
    forbidden: (denial) => ({
      status: 403,
      code: 'forbidden',
      message: 'You are not authorized to perform this action.',
      details: denial.reason,
      denial,
    }),
    badBody: ({ kind, message }) => ({
      status: 400,
      code: kind === 'missing' ? 'missing_field' : 'invalid_field',
      message,
    }),
    tooLarge: () => ({ status: 413, code: 'invalid_field', message: 'The request body is too large.' }),
    badMethod: (method) => ({
      status: 405,
      code: 'method_not_allowed',
      message: `Method ${method} is not allowed here.`,
    }),
    notFound: (what) => ({ status: 404, code: 'not_found', message: what }),
    broken: (status) => ({
      status,
      code: 'internal_error',
      message: 'The service could not answer. Try again in a moment.',
    }),
  },
}

export const groupNotFound = (id: string): never =>
  fail({ status: 404, code: 'group_not_found', message: `Access group with Id ${id} not found.` })

export const ruleNotFound = (id: string): never =>
  fail({ status: 404, code: 'rule_not_found', message: `Rule with Id ${id} not found.` })

export const noAccount = (id: string): never =>
  fail({ status: 404, code: 'account_not_found', message: `Account with Id ${id} not found.` })

export const memberNotFound = (message: string): never =>
  fail({ status: 404, code: 'member_not_found', message })

export const missingQuery = (name: string): never =>
  fail({ status: 400, code: 'missing_field', message: `Query parameter '${name}' is required.` })

export const invalidQuery = (name: string, why: string): never =>
  fail({ status: 400, code: 'invalid_field', message: `Query parameter '${name}' is not valid: ${why}` })

/** The Public Access group is IBM's own: every account has it, as it is. */
export const reserved = (what: string): never =>
  fail({ status: 400, code: 'reserved_value', message: `The Public Access group ${what}.` })

/** Whether a second group of the same name is refused is not published for certain (api-contract.md, 6). */
export const nameTaken = (name: string): never =>
  fail({
    status: 409,
    code: 'conflict',
    message: `An access group named '${name}' already exists in this account. Names are compared without regard to case; choose another.`,
  })

export const notEmpty = (name: string, members: number): never =>
  fail({
    status: 400,
    code: 'group_not_empty',
    message: `Access group '${name}' has ${members === 1 ? '1 member' : `${members} members`}. Remove the members first, or delete with force=true.`,
  })

export const limitReached = (message: string): never => fail({ status: 409, code: 'limit_exceeded', message })

/** The status of a stale If-Match is not published (api-contract.md, 14.3): one place to correct it. */
const STALE_STATUS = 412

/**
 * Throws unless the caller's If-Match names this version.
 * @param what the thing, in words: `Access group 'Operations'`
 */
export function checkTag(headers: HeaderReader, entityTag: string, what: string): void {
  const tag = headers.get('If-Match')
  if (tag === null || tag === '')
    fail({
      status: 400,
      code: 'missing_field',
      message: `${what} was not changed because the request has no If-Match header. Read it first and send its ETag.`,
    })
  else if (!matchesTag(tag, entityTag))
    fail({
      status: STALE_STATUS,
      code: 'precondition_failed',
      message: `${what} was changed by another request since you read it. Read it again and repeat the change.`,
    })
}
