import { Link } from 'react-router'
import { href, paths } from '../../app/paths.ts'
import type { Column } from '../../ui/DataTable.tsx'
import { Time } from '../../ui/Time.tsx'
import { isV1 } from '../../api/policies.ts'
import type { PolicyNames } from '../describe-policy.ts'
import { describeConditions, describeResource, describeRoles } from '../describe-policy.ts'
import type { AccessPolicy } from './use-access-policies.ts'

/** When a policy holds. The words for v1 are the console's own (IAM documentation, "Conditions in IAM policies"). */
export const conditionsOf = ({ policy }: AccessPolicy): string =>
  describeConditions(policy) ?? (isV1(policy) ? 'Conditions unavailable for v1 policies' : 'None')

/** When a policy permitted something last; never is a dash, as it is for identities that never signed in. */
export function LastPermit({ at }: { readonly at: string | null | undefined }) {
  if (at === undefined) return null
  return at === null ? '-' : <Time at={at} />
}

/** The columns of a list of policies. */
export const policyColumns = (
  names: PolicyNames,
  /** False where no policy can come through a group: the list of a group itself. */
  hasThrough: boolean,
  /** Opens what the roles of a policy are, and what they decide. */
  onRole: (row: AccessPolicy) => void,
): readonly Column<AccessPolicy>[] => [
  {
    id: 'roles',
    header: 'Role',
    cell: (row) => (
      <button
        type="button"
        className="link-button cell-name"
        aria-label={`Role ${describeRoles(row.policy)}`}
        onClick={() => onRole(row)}
      >
        {describeRoles(row.policy)}
      </button>
    ),
  },
  {
    id: 'resource',
    header: 'Resources',
    cell: ({ policy }) => describeResource(policy.resource, names),
  },
  ...(hasThrough
    ? [
        {
          id: 'through',
          header: 'Through',
          cell: ({ through }: AccessPolicy) =>
            through === undefined ? (
              'Direct'
            ) : (
              <Link to={href(paths.accessGroup, { groupId: through.id }, { tab: 'access' })}>
                Access group {through.name}
              </Link>
            ),
        },
      ]
    : []),
  { id: 'conditions', header: 'Conditions', cell: conditionsOf },
  {
    id: 'last_permit_at',
    header: 'Last permit',
    cell: ({ lastPermit }) => <LastPermit at={lastPermit} />,
  },
  {
    id: 'created_at',
    header: 'Date created',
    cell: ({ policy }) => <Time at={policy.created_at} />,
  },
]
