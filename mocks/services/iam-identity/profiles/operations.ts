import type { Operation } from '../../operation.ts'
import { claimRuleOperations } from './claim-rule-operations.ts'
import { profileIdentityOperations } from './identity-operations.ts'
import { linkOperations } from './link-operations.ts'
import { preferenceOperations } from './preference-operations.ts'
import { profileOperations } from './profile-operations.ts'

/** Trusted profiles with whom they trust, and what the console shows who takes one on. */
export const trustedProfileOperations: readonly Operation[] = [
  ...profileOperations,
  ...claimRuleOperations,
  ...linkOperations,
  ...profileIdentityOperations,
  ...preferenceOperations,
]
