import type { FailureFields } from '../../kernel/failure.ts'
import { fail } from '../../kernel/failure.ts'
import type { Service } from '../../kernel/operation.ts'

/** IAM Identity's own way to say no (api-contract.md, 1.7, `ExceptionResponse`). */
function envelope(failure: FailureFields, transactionId: string): unknown {
  const [code, message_code] = failure.code.split('/')
  return {
    errors: [
      {
        code,
        message_code: message_code ?? code,
        message: failure.message,
        ...(failure.details === undefined ? {} : { details: failure.details }),
      },
    ],
    status_code: failure.status,
    trace: transactionId,
  }
}

export const iamIdentity: Service = {
  name: 'iam-identity',
  title: 'IAM Identity Services',
  envelope,
  headers: {
    'Cache-Control': 'no-cache, no-store, must-revalidate',
    'Content-Language': 'en-US',
    'Ibm-Cloud-Service-Name': 'iam-identity',
  },
  failures: {
    noToken: () => ({
      status: 401,
      code: 'unauthorized/BXNIM0308E',
      message: 'No authorization header found',
    }),
    badToken: (why) => ({
      status: 401,
      code: why === 'malformed' ? 'unauthorized/BXNIM0401E' : 'unauthorized/BXNIM0407E',
      message: why === 'malformed' ? 'Provided token is malformed.' : `Provided token is ${why}.`,
    }),
    forbidden: (denial) => ({
      status: 403,
      code: 'not_authorized/BXNIM0513E',
      message: 'You are not authorized to use this API',
      details: denial.reason,
      denial,
    }),
    badBody: ({ kind, message }) => ({
      status: 400,
      code: kind === 'missing' ? 'bad_request/BXNIM0109E' : 'bad_request/BXNIM0106E',
      message: kind === 'missing' ? 'Property missing or empty.' : 'Property validation failed.',
      details: message,
    }),
    tooLarge: () => ({
      status: 413,
      code: 'bad_request/BXNIM0106E',
      message: 'The request body is too large.',
    }),
    badMethod: (method) => ({
      status: 405,
      code: 'method_not_allowed/BXNIM0060E',
      message: `Method ${method} is not allowed here.`,
    }),
    notFound: (what) => ({
      status: 404,
      code: 'not_found/BXNIM0102E',
      message: 'Unable to find object',
      details: what,
    }),
    broken: (status) => ({
      status,
      code: 'internal_error/BXNIM0001E',
      message: 'The service could not answer. Try again in a moment.',
    }),
  },
}

/** The status of a refused change to a locked key or service ID. No source names it (api-contract.md, 14.1): one place to correct it. */
const LOCKED_STATUS = 422

export const objectNotFound = (type: string, id: string): never =>
  fail(iamIdentity.failures.notFound(`Object type: '${type}' with ID: '${id}' not found.`))

export const locked = (type: string, id: string, verb: string): never =>
  fail({
    status: LOCKED_STATUS,
    code: 'locked/BXNIM0910E',
    message: `Unable to ${verb} locked object`,
    details: `Object type: '${type}' with ID: '${id}' is locked. Unlock it first.`,
  })

export const missingProperty = (name: string): never =>
  fail({
    status: 400,
    code: 'bad_request/BXNIM0109E',
    message: 'Property missing or empty.',
    details: `Property '${name}' either missing or empty.`,
  })

export const invalidProperty = (name: string, why: string): never =>
  fail({
    status: 400,
    code: 'bad_request/BXNIM0106E',
    message: 'Property validation failed.',
    details: `Property '${name}' is not valid: ${why}`,
  })

/** Someone else changed it since the caller read it. */
export const staleTag = (type: string, id: string): never =>
  fail({
    status: 409,
    code: 'conflict/BXNIM0109E',
    message: 'The object was changed by another request',
    details: `Object type: '${type}' with ID: '${id}' has another version than the If-Match header names. Read it again and repeat the change.`,
  })
