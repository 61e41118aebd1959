import { fail } from '../../kernel/failure.ts'
import type { Service } from '../../kernel/operation.ts'
import { iamEnvelope } from '../iam-envelope.ts'

/** Global Catalog's own way to say no. Its public entries are read without a token, so nothing else is refused. */
export const globalCatalog: Service = {
  name: 'global-catalog',
  title: 'Global Catalog',
  envelope: iamEnvelope,
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
      code: 'bad_request',
      message: `Method ${method} is not allowed here. The catalog of this simulation is read only.`,
    }),
    notFound: (what) => ({ status: 404, code: 'not_found', message: what }),
    broken: (status) => ({
      status,
      code: 'internal_error',
      message: 'The service could not answer. Try again in a moment.',
    }),
  },
}

export const entryNotFound = (id: string): never =>
  fail(globalCatalog.failures.notFound(`There is no catalog entry '${id}'.`))

export const badQuery = (message: string): never => fail({ status: 400, code: 'bad_request', message })

export const notSimulated = (what: string): never =>
  fail({ status: 501, code: 'not_implemented', message: `The simulated cloud does not do this: ${what}.` })
