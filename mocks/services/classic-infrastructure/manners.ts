import type { FailureFields } from '../../kernel/failure.ts'
import { fail } from '../../kernel/failure.ts'
import type { Service } from '../../kernel/operation.ts'

const PUBLIC = 'SoftLayer_Exception_Public'

/** SoftLayer's error body: one text and one code (api-contract.md, 10). */
const envelope = (failure: FailureFields): unknown => ({
  error: failure.details === undefined ? failure.message : `${failure.message} ${failure.details}`,
  code: failure.code,
})

export const classicInfrastructure: Service = {
  name: 'classic-infrastructure',
  title: 'Classic infrastructure',
  takesBasic: true,
  envelope,
  failures: {
    noToken: () => ({
      status: 401,
      code: PUBLIC,
      message: 'Access Denied.',
      details: 'Send a bearer token, or the user name and its classic infrastructure API key by HTTP Basic.',
    }),
    badToken: (why) => ({ status: 401, code: PUBLIC, message: `The provided token is ${why}.` }),
    forbidden: (denial) => ({
      status: 403,
      code: 'SoftLayer_Exception_PermissionDenied',
      message: 'Access Denied.',
      details: denial.reason,
      denial,
    }),
    badBody: ({ message }) => ({ status: 400, code: PUBLIC, message }),
    tooLarge: () => ({ status: 413, code: PUBLIC, message: 'The request body is too large.' }),
    badMethod: (method) => ({ status: 405, code: PUBLIC, message: `Method ${method} is not allowed here.` }),
    notFound: (what) => ({ status: 404, code: 'SoftLayer_Exception_ObjectNotFound', message: what }),
    broken: (status) => ({
      status,
      code: 'SoftLayer_Exception',
      message: 'The service could not answer. Try again in a moment.',
    }),
  },
}

/** SoftLayer answers a broken rule with status 500 (api-contract.md, 10; the status is not verified). */
export const exception = (message: string): never => fail({ status: 500, code: PUBLIC, message })
