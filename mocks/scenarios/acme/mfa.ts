import type { Factor, MfaFactorsRow } from '../../services/iam-identity/mfa/model.ts'
import type { MemberName } from './people.ts'
import { iamIdOf } from './people.ts'

/** What people have set up to sign in with, besides their password. The others have their email address and nothing else. */
const factors: Partial<Record<MemberName, readonly Factor[]>> = {
  owner: ['totp', 'security_key'],
  admin: ['totp'],
  'identity-admin': ['security_key', 'totp'],
  manager: ['totp'],
  auditor: ['totp'],
  suspended: ['totp'],
}

export const mfaFactors = (): MfaFactorsRow[] =>
  (Object.keys(factors) as MemberName[]).map((name) => ({
    iam_id: iamIdOf(name),
    factors: factors[name] ?? [],
  }))
