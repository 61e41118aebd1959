import type { FailureFields } from '../../kernel/failure.ts'
import { fail } from '../../kernel/failure.ts'
import type { Service } from '../../kernel/operation.ts'

/** User Management's own way to say no (api-contract.md, 1.7). */
const envelope = (failure: FailureFields, transactionId: string): unknown => ({
  trace: transactionId,
  errors: [{ code: failure.code, message: failure.message, more_info: failure.details ?? ' ' }],
  status_code: failure.status,
})

export const userManagement: Service = {
  name: 'user-management',
  title: 'User Management',
  envelope,
  failures: {
    noToken: () => ({
      status: 401,
      code: 'unauthorized',
      message: 'The request has no authorization header.',
    }),
    badToken: (why) => ({ status: 401, code: 'unauthorized', message: `The provided token is ${why}.` }),
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

export const badRequest = (message: string): never => fail({ status: 400, code: 'bad_request', message })

export const conflict = (message: string, details?: string): never =>
  fail({ status: 409, code: 'conflict', message, ...(details === undefined ? {} : { details }) })

export const notFound = (what: string): never => fail(userManagement.failures.notFound(what))
