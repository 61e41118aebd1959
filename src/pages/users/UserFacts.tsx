import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import type { UserProfile } from '../../api/users.ts'
import { userName, users } from '../../api/users.ts'
import { activityBy } from '../../iam/activity/activity-link.ts'
import { ActivityLink } from '../../iam/activity/ActivityLink.tsx'
import { CopyValue } from '../../ui/CopyValue.tsx'
import { Time } from '../../ui/Time.tsx'

/** What is known of a user. */
export function UserFacts({ user }: { readonly user: UserProfile }) {
  const { account_id, iam_id, email, added_on, invited_by, invitation_expires_at, activity } = user
  const names = useQuery(users.names(account_id))
  return (
    <section aria-label="Details">
      <h2 className="user-heading">Details</h2>
      <dl className="facts">
        <dt>Name</dt>
        <dd>{userName(user)}</dd>
        <dt>Email</dt>
        <dd>{email}</dd>
        <dt>IAM ID</dt>
        <dd>
          <CopyValue label="IAM ID" value={iam_id} />
        </dd>
        <dt>Date added</dt>
        <dd>
          <Time at={added_on} />
        </dd>
        {invited_by !== undefined && (
          <>
            <dt>Invited by</dt>
            <dd>{names.data?.get(invited_by) || invited_by}</dd>
          </>
        )}
        {invitation_expires_at === undefined ? (
          <>
            <dt>Last login</dt>
            <dd>{activity?.last_authn === undefined ? 'Never' : <Time at={activity.last_authn} />}</dd>
          </>
        ) : (
          <>
            <dt>Invitation expires</dt>
            <dd>
              <Time at={invitation_expires_at} />
            </dd>
          </>
        )}
      </dl>
      <div className="user-links">
        <ActivityLink id={iam_id} name={userName(user)} />
        <p>
          <Link to={activityBy(iam_id)}>View what {userName(user)} did</Link>
        </p>
      </div>
    </section>
  )
}
