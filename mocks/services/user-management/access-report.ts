import type { Attribute } from '../../access/model.ts'
import type { Reply } from '../../kernel/operation.ts'
import { ok } from '../../kernel/operation.ts'
import { policyTime } from '../../kernel/timestamps.ts'
import type { Context } from '../operation.ts'
import { fullName } from './model.ts'
import { accountIn, userIn, usersOf } from './user-rules.ts'

/** One policy that works for the user. */
interface ReportedAccess {
  readonly policy_id: string
  /** The access group that it comes through; absent when the policy is the user's own. */
  readonly access_group?: { readonly id: string; readonly name: string } | undefined
  readonly roles: readonly string[]
  readonly resource: readonly Attribute[]
  readonly tags: readonly string[]
  /** The pattern of its time conditions. */
  readonly pattern?: string | undefined
  readonly created_at: string
  readonly last_permit_at?: string | undefined
}

/** What a user may do in the account, and through what. */
export interface AccessReportWire {
  readonly user: {
    readonly iam_id: string
    readonly name: string
    readonly email: string
    readonly state: string
  }
  readonly created_at: string
  /** The owner of an account may do everything in it, by no policy. */
  readonly is_account_owner: boolean
  readonly access: readonly ReportedAccess[]
}

const WHAT = 'user-management.user.report'

/** Editor on User Management or on IAM Access Management (console-ui.md, 2.3.1). */
export function needToReport(context: Context<unknown>): void {
  const { access } = context
  const { id } = accountIn(context)
  if (
    access.can('iam-access-management.policy.report', { accountId: id, serviceName: 'iam-access-management' })
  )
    return
  access.need(WHAT, usersOf(id))
}

/** The policies of the user's own first, then those of each access group that the user is in now. */
export function accessReport(context: Context<unknown>): Reply {
  const { state, access, now } = context
  const user = userIn(context)
  const through = [
    { subject: user.iam_id, group: undefined },
    ...access.facts.groupsOf(user.iam_id).map((group) => ({ subject: group.id, group })),
  ]
  const reported = through.flatMap(({ subject, group }) =>
    access.facts.policiesOf(subject).map(({ id, roles, resource, tags = [] }): ReportedAccess => {
      const row = state.policies.get(id)
      return {
        policy_id: id,
        access_group: group && { id: group.id, name: group.name },
        roles: roles.map((crn) => access.facts.role(crn)?.display_name ?? crn),
        resource,
        tags: tags.map(({ key, value }) => `${key}:${value}`),
        pattern: row?.pattern,
        created_at: policyTime(row?.created_at ?? now),
        last_permit_at: row?.last_permit_at === undefined ? undefined : policyTime(row.last_permit_at),
      }
    }),
  )
  return ok({
    user: { iam_id: user.iam_id, name: fullName(user), email: user.email, state: user.state },
    created_at: policyTime(now),
    is_account_owner: state.accounts.get(user.account_id)?.owner_iam_id === user.iam_id,
    access: reported,
  } satisfies AccessReportWire)
}
