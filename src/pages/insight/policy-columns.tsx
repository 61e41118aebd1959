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
): readonly ListColumn<UsedPolicy>[] {
  const nameOf = (policy: UsedPolicy): string => subjects.get(subjectOf(policy)) ?? subjectOf(policy)
  return [
    {
      id: 'subject',
      header: 'Subject',
      isFixed: true,
      text: nameOf,
      cell: (policy) => {
        const page = subjectPage(subjectOf(policy))
        return page === undefined ? (
          <bdi className="cell-name">{nameOf(policy)}</bdi>
        ) : (
          <Link className="cell-name" to={page}>
            {nameOf(policy)}
          </Link>
        )
      },
    },
    {
      id: 'kind',
      header: 'Type',
      text: (policy) => subjectKind(subjectOf(policy)),
      cell: (policy) => subjectKind(subjectOf(policy)),
    },
    { id: 'roles', header: 'Role', text: describeRoles, cell: describeRoles },
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
