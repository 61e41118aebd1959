import type { FailureFields } from '../kernel/failure.ts'

/** The error body of IAM's services (api-contract.md, 1.7): policies, access groups, resource groups, users, authorization. */
export function iamEnvelope(failure: FailureFields, transactionId: string): unknown {
  return {
    trace: transactionId,
    errors: [
      {
        code: failure.code,
        message: failure.message,
        ...(failure.details === undefined && failure.data === undefined
          ? {}
          : { details: failure.data ?? failure.details }),
      },
    ],
    status_code: failure.status,
  }
}
