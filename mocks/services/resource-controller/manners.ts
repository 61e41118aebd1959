import type { FailureFields } from '../../kernel/failure.ts'
import { fail } from '../../kernel/failure.ts'
import type { Service } from '../../kernel/operation.ts'

/** Error codes that were seen on the wire (api-contract.md, 1.7). */
export const DATABASE = 'RC-DatabaseErrorResponse'
export const IAM = 'RC-IamErrorResponse'
export const BROKER = 'RC-ServiceBrokerErrorResponse'
/** The code of a request that the controller itself refuses. No source names it: one place to correct it. */
export const REQUEST = 'RC-BadRequestErrorResponse'

/** Resource Controller's own way to say no: one flat object. */
const envelope = (failure: FailureFields, transactionId: string): unknown => ({
  error_code: failure.code,
  message: failure.message,
  ...(failure.details === undefined ? {} : { details: failure.details }),
  status_code: failure.status,
  transaction_id: transactionId,
})

export const resourceController: Service = {
  name: 'resource-controller',
  title: 'Resource Controller',
  envelope,
  // Answers may carry credentials.
  headers: { 'Cache-Control': 'no-cache, no-store, must-revalidate' },
  failures: {
    noToken: () => ({
      status: 401,
      code: IAM,
      message: 'Token is missing',
      details: 'No authorization header found.',
    }),
    badToken: (why) => ({
      status: 401,
      code: IAM,
      message: why === 'expired' ? 'Token is expired' : `Token is ${why}`,
    }),
    forbidden: (denial) => ({
      status: 403,
      code: IAM,
      message: 'You are not authorized to perform this action.',
      details: denial.reason,
      denial,
    }),
    badBody: ({ message }) => ({ status: 400, code: REQUEST, message }),
    tooLarge: () => ({ status: 413, code: REQUEST, message: 'The request body is too large.' }),
    badMethod: (method) => ({ status: 405, code: REQUEST, message: `Method ${method} is not allowed here.` }),
    notFound: (what) => ({
      status: 404,
      code: DATABASE,
      message: what,
      details: 'status_code=404 error=not_found reason=missing',
    }),
    broken: (status) => ({
      status,
      code: DATABASE,
      message: 'The service could not answer. Try again in a moment.',
    }),
  },
}

/** What the controller keeps, in the words of its messages. */
export type Thing = 'instance' | 'key' | 'alias' | 'binding' | 'reclamation'

export const notFound = (thing: Thing, id: string): never =>
  fail(resourceController.failures.notFound(`The resource ${thing} cannot be found: ${id}`))

export const gone = (thing: Thing, id: string): never =>
  fail({
    status: 410,
    code: DATABASE,
    message: `The resource ${thing} is removed already: ${id}`,
    details: 'status_code=410 error=gone reason=removed',
  })

/** The request is not one that the controller can take. */
export const badRequest = (message: string, details?: string): never =>
  fail({ status: 400, code: REQUEST, message, ...(details === undefined ? {} : { details }) })

/** The service behind the instance refuses. */
export const brokerRefuses = (message: string, details?: string): never =>
  fail({ status: 400, code: BROKER, message, ...(details === undefined ? {} : { details }) })

/** The thing is in a state in which this cannot be done to it. */
export const unprocessable = (message: string, details?: string): never =>
  fail({ status: 422, code: DATABASE, message, ...(details === undefined ? {} : { details }) })
