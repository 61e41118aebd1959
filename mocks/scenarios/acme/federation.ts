import type { Claims, FederatedClaimsRow } from '../../services/federation/model.ts'
import type { MemberName } from './people.ts'
import { iamIdOf } from './people.ts'

/** Acme's own identity provider, as rules name it. */
export const REALM = 'https://sso.acme.example/saml2'

/** What it says of those who sign in with it; owner, contractor and the newest people have an IBMid of their own. */
const claims: Partial<Record<MemberName, Claims>> = {
  admin: { department: 'Platform', groups: ['platform', 'on-call'] },
  'identity-admin': { department: 'Security', groups: ['security', 'on-call'] },
  manager: { department: 'Orders', groups: ['orders', 'on-call'] },
  writer: { department: 'Orders', groups: ['orders'] },
  reader: { department: 'Orders', groups: ['orders'] },
  'content-reader': { department: 'Marketing', groups: ['marketing'] },
  auditor: { department: 'Audit', groups: ['audit'] },
  analyst: { department: 'Finance', groups: ['finance'] },
}

export const federatedClaims = (): FederatedClaimsRow[] =>
  (Object.keys(claims) as MemberName[]).map((name) => ({
    iam_id: iamIdOf(name),
    realm_name: REALM,
    claims: claims[name] ?? {},
  }))
