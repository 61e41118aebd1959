import '../../iam/details/details.scss'
import { useQuery } from '@tanstack/react-query'
import type { AccessGroupFacts } from '../../api/access-groups.ts'
import { users } from '../../api/users.ts'
import { ActivityLink } from '../../iam/activity/ActivityLink.tsx'
import { CopyValue } from '../../ui/CopyValue.tsx'
import { Time } from '../../ui/Time.tsx'

/** The Details tab of an access group. */
export function GroupFacts({
  group,
  accountId,
}: {
  readonly group: AccessGroupFacts
  readonly accountId: string
}) {
  const names = useQuery(users.names(accountId))
  const nameOf = (iamId: string): string => names.data?.get(iamId) ?? iamId
  return (
    <section className="list details-facts" aria-label="Details">
      <dl className="facts">
        <dt>Name</dt>
        <dd>{group.name}</dd>
        <dt>Description</dt>
        <dd>{group.description === undefined || group.description === '' ? 'None' : group.description}</dd>
        <dt>ID</dt>
        <dd>
          <CopyValue label="ID" value={group.id} />
        </dd>
        {group.crn !== undefined && (
          <>
            <dt>CRN</dt>
            <dd>
              <CopyValue label="CRN" value={group.crn} />
            </dd>
          </>
        )}
        <dt>Dynamic rules</dt>
        <dd>{group.is_federated === true ? 'Yes' : 'No'}</dd>
        <dt>Created</dt>
        <dd>
          <Time at={group.created_at} /> by {nameOf(group.created_by_id)}
        </dd>
        <dt>Last modified</dt>
        <dd>
          <Time at={group.last_modified_at} /> by {nameOf(group.last_modified_by_id)}
        </dd>
      </dl>
      <ActivityLink id={group.id} name={group.name} />
    </section>
  )
}
