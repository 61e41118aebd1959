import { Link } from 'react-router'
import type { UsedPolicy } from '../../api/inactive-policies.ts'
import type { PolicyNames } from '../../iam/describe-policy.ts'
import { describeResource, describeRoles } from '../../iam/describe-policy.ts'
import type { ListColumn } from '../../ui/DataTable.tsx'
import { Time } from '../../ui/Time.tsx'
import { subjectKind, subjectOf, subjectPage } from './use-subject-names.ts'

/** The columns of the inactive policies. */
export function policyColumns(
  subjects: ReadonlyMap<string, string>,
  names: PolicyNames,
  /** Opens what the roles of a policy are, and what they decide. */
  onRole: (policy: UsedPolicy) => void,
): readonly ListColumn<UsedPolicy>[] {
  const nameOf = (policy: UsedPolicy): string => subjects.get(subjectOf(policy)) ?? subjectOf(policy)
  return [
    {
      id: 'subject',
      header: 'Subject',
      isFixed: true,
      text: nameOf,
      cell: (policy) => (
        <Link className="cell-name" to={subjectPage(subjectOf(policy))}>
          <bdi>{nameOf(policy)}</bdi>
        </Link>
      ),
    },
    {
      id: 'kind',
      header: 'Type',
      text: (policy) => subjectKind(subjectOf(policy)),
      cell: (policy) => subjectKind(subjectOf(policy)),
    },
    {
      id: 'roles',
      header: 'Role',
      text: describeRoles,
      cell: (policy) => (
        <button
          type="button"
          className="link-button"
          aria-label={`Role ${describeRoles(policy)} of ${nameOf(policy)}`}
          onClick={() => onRole(policy)}
        >
          {describeRoles(policy)}
        </button>
      ),
    },
    {
      id: 'resource',
      header: 'Resources',
      text: ({ resource }) => describeResource(resource, names),
      cell: ({ resource }) => describeResource(resource, names),
    },
    {
      id: 'last_permit_at',
      header: 'Last permitted',
      isSortable: true,
      text: (policy) => policy.last_permit_at,
      cell: (policy) => <Time at={policy.last_permit_at} />,
    },
  ]
}
