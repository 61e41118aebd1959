import { fail } from '../../kernel/failure.ts'
import type { Service } from '../../kernel/operation.ts'
import { iamEnvelope } from '../iam-envelope.ts'

/**
 * What the account tells about itself. IBM has no API of this kind: its console puts such pages together by itself, and
 * Activity Tracker is a product of its own. The manners are those of IAM's other services.
 */
export const insightService: Service = {
  name: 'insight',
  title: 'Account insight (of this simulation)',
  envelope: iamEnvelope,
  failures: {
    noToken: () => ({
      status: 401,
      code: 'invalid_token',
      message: 'The request has no authorization header.',
    }),
    badToken: (why) => ({ status: 401, code: 'invalid_token', message: `The provided token is ${why}.` }),
    forbidden: (denial) => ({
      status: 403,
      code: 'forbidden',
      message: 'You are not authorized to perform this action.',
      details: denial.reason,
      denial,
    }),
    badBody: ({ message }) => ({ status: 400, code: 'bad_request', message }),
    tooLarge: () => ({ status: 413, code: 'bad_request', message: 'The request body is too large.' }),
    badMethod: (method) => ({
      status: 405,
      code: 'bad_request',
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

export const invalidQuery = (name: string, why: string): never =>
  fail({ status: 400, code: 'bad_request', message: `Query parameter '${name}' is not valid: ${why}` })
