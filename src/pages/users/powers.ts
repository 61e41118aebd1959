import type { Verdict } from '../../api/authz.ts'
import { useCan } from '../../api/authz.ts'
import type { User } from '../../api/users.ts'
import { reasonOf } from '../../iam/reasons.ts'
import { isOwner } from './columns.tsx'
import { isInvited } from './user-status.ts'

const USERS = { serviceName: 'user-management' }

/** Why something cannot be done to a user; `undefined` where it can. */
export interface UserReasons {
  readonly invite: string | undefined
  readonly update: string | undefined
  readonly report: string | undefined
  /** Removing this one. */
  readonly remove: (user: User) => string | undefined
  /** Another status for this one. */
  readonly setState: (user: User) => string | undefined
}

/** What whoever is signed in may do with users: the cloud asks about all of them alike. */
export function useUserReasons(myIamId: string): UserReasons {
  const can = useCan({
    invite: { action: 'user-management.user.create', resource: USERS },
    update: { action: 'user-management.user.update', resource: USERS },
    remove: { action: 'user-management.user.delete', resource: USERS },
    report: { action: 'user-management.user.report', resource: USERS },
    policyReport: {
      action: 'iam-access-management.policy.report',
      resource: { serviceName: 'iam-access-management' },
    },
  })
  const either = (a: Verdict, b: Verdict): string | undefined => (b.permitted ? undefined : reasonOf(a))
  const update = reasonOf(can.update)
  return {
    invite: reasonOf(can.invite),
    update,
    report: either(can.report, can.policyReport),
    remove: (user) => {
      if (isOwner(user)) return 'The owner of the account cannot be removed.'
      return user.iam_id === myIamId ? undefined : reasonOf(can.remove)
    },
    setState: (user) => {
      if (isOwner(user)) return 'The owner of the account stays active.'
      return isInvited(user) ? 'The status changes when the invitation is accepted.' : update
    },
  }
}
