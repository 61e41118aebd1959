import type { Policy } from '../../api/policies.ts'
import type { PolicyNames } from '../../iam/describe-policy.ts'
import { describeResource, describeRoles } from '../../iam/describe-policy.ts'
import { has } from '../../lib/text.ts'
import type { Sort } from '../../ui/table-props.ts'

/** An authorization in words. */
export interface AuthorizationRow {
  readonly policy: Policy
  readonly source: string
  readonly target: string
  readonly roles: string
  readonly type: 'User-defined' | 'Created by a service'
  readonly sourceAccount: string
}

/** The account of the source is an attribute of the subject. */
const accountOf = ({ subject }: Policy): string =>
  String(subject.attributes.find(({ key }) => key === 'accountId')?.value ?? '')

export const rowOf =
  (accountId: string, names: PolicyNames) =>
  (policy: Policy): AuthorizationRow => {
    const account = accountOf(policy)
    return {
      policy,
      source: describeResource(policy.subject, names),
      target: describeResource(policy.resource, names),
      roles: describeRoles(policy),
      // Services act by CRN, people and service IDs by an IAM ID.
      type: policy.created_by_id.startsWith('crn') ? 'Created by a service' : 'User-defined',
      sourceAccount: account === accountId ? 'This account' : account,
    }
  }

export const matches =
  (text: string) =>
  ({ source, target, roles }: AuthorizationRow): boolean =>
    [source, target, roles].some((words) => has(words, text))

/** Names an authorization in a sentence. */
export const nameOf = ({ source, target }: AuthorizationRow): string => `${source} to ${target}`

const isText = (column: string): column is Exclude<keyof AuthorizationRow, 'policy'> =>
  ['source', 'target', 'roles', 'type', 'sourceAccount'].includes(column)

/** In the order of one of the columns. */
export function inOrder(
  rows: readonly AuthorizationRow[],
  { column, isDescending }: Sort,
): readonly AuthorizationRow[] {
  const word = (row: AuthorizationRow): string => (isText(column) ? row[column] : '')
  const sorted = rows.toSorted((a, b) => word(a).localeCompare(word(b), 'en'))
  return isDescending ? sorted.toReversed() : sorted
}
