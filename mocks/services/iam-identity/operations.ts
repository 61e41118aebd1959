import type { Operation } from '../operation.ts'
import { reportOperations } from './activity/report-operations.ts'
import { idpConsumerOperations } from './idps/consumer-operations.ts'
import { idpOperations } from './idps/idp-operations.ts'
import { idpTestOperations } from './idps/test-operations.ts'
import { loginOperations } from './idps/login-operations.ts'
import { limitOperations } from './limits/limit-operations.ts'
import { mfaOperations } from './mfa/mfa-operations.ts'
import { trustedProfileOperations } from './profiles/operations.ts'
import { serviceIdGroupOperations } from './service-id-group-operations.ts'
import { serviceIdOperations } from './service-id-operations.ts'
import { templateOperations } from './template-operations.ts'

/** Service IDs and their groups. API keys and account settings are a space of their own: the first page asks for them. */
export const serviceIdSpace: readonly Operation[] = [...serviceIdOperations, ...serviceIdGroupOperations]

/** Trusted profiles, and what else there is about the account's identities. */
export const accountIdentitySpace: readonly Operation[] = [
  ...trustedProfileOperations,
  ...reportOperations,
  ...mfaOperations,
  ...idpOperations,
  ...idpTestOperations,
  ...idpConsumerOperations,
  ...loginOperations,
  ...limitOperations,
  ...templateOperations,
]
