import type { FailureFields } from '../../kernel/failure.ts'
import type { Service } from '../../kernel/operation.ts'
import { iamIdentity } from '../iam-identity/manners.ts'

/** The token endpoint words its errors as no other service does (api-contract.md, 2). */
export const tokenService: Service = {
  ...iamIdentity,
  name: 'iam-token',
  title: 'IAM tokens',
  envelope: (failure: FailureFields, transactionId) => ({
    errorCode: failure.code.split('/').at(-1),
    errorMessage: failure.message,
    ...(failure.details === undefined ? {} : { errorDetails: failure.details }),
    context: { requestId: transactionId, requestType: 'incoming.Identity_Token', locale: 'en_US' },
  }),
}
