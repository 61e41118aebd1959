import type { FailureFields } from '../../kernel/failure.ts'
import { fail } from '../../kernel/failure.ts'
import type { Service } from '../../kernel/operation.ts'
import { plainRefusals } from '../refusals.ts'

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
  failures: plainRefusals({ method: 'method_not_allowed' }),
}

export const badRequest = (message: string): never => fail({ status: 400, code: 'bad_request', message })

export const conflict = (message: string, details?: string): never =>
  fail({ status: 409, code: 'conflict', message, ...(details === undefined ? {} : { details }) })

export const notFound = (what: string): never => fail(userManagement.failures.notFound(what))
