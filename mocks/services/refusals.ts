import type { ServiceFailures } from '../kernel/operation.ts'

/** The codes with which a service says what several services say in the same words. */
interface Codes {
  /** No token, or one that is not good. */
  readonly token: string
  readonly forbidden: string
  /** A body that is not right, or too large. */
  readonly body: string
  readonly method: string
  readonly broken: string
}

const PLAIN: Codes = {
  token: 'unauthorized',
  forbidden: 'forbidden',
  body: 'bad_request',
  method: 'bad_request',
  broken: 'internal_error',
}

/**
 * The refusals of the services whose wording is the same and whose codes differ (api-contract.md, 1.7).
 * @param own what this service calls otherwise
 */
export function plainRefusals(own: Partial<Codes> = {}): ServiceFailures {
  const codes = { ...PLAIN, ...own }
  return {
    noToken: () => ({
      status: 401,
      code: codes.token,
      message: 'The request has no authorization header.',
    }),
    badToken: (why) => ({ status: 401, code: codes.token, message: `The provided token is ${why}.` }),
    forbidden: (denial) => ({
      status: 403,
      code: codes.forbidden,
      message: 'You are not authorized to perform this action.',
      details: denial.reason,
      denial,
    }),
    badBody: ({ message }) => ({ status: 400, code: codes.body, message }),
    tooLarge: () => ({ status: 413, code: codes.body, message: 'The request body is too large.' }),
    badMethod: (method) => ({
      status: 405,
      code: codes.method,
      message: `Method ${method} is not allowed here.`,
    }),
    notFound: (what) => ({ status: 404, code: 'not_found', message: what }),
    broken: (status) => ({
      status,
      code: codes.broken,
      message: 'The service could not answer. Try again in a moment.',
    }),
  }
}
