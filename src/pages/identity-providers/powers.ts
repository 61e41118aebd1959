import { useCan } from '../../api/authz.ts'
import { reasonOf } from '../../iam/reasons.ts'

const CHANGE = {
  change: { action: 'iam-identity.account.update', resource: { serviceName: 'iam-identity' } },
}

/** Why identity providers cannot be changed by whoever is signed in; `undefined` where they can. */
export const useChangeReason = (): string | undefined => reasonOf(useCan(CHANGE).change)
