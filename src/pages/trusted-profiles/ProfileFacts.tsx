import '../../iam/details/details.scss'
import type { TrustedProfile } from '../../api/profiles.ts'
import { ActivityLink } from '../../iam/activity/ActivityLink.tsx'
import { CopyValue } from '../../ui/CopyValue.tsx'
import { Time } from '../../ui/Time.tsx'

/** The Details tab of a trusted profile (console-ui.md, 2.5). */
export function ProfileFacts({ profile }: { readonly profile: TrustedProfile }) {
  const { activity } = profile
  return (
    <section className="list details-facts" aria-label="Details">
      <dl className="facts">
        <dt>Name</dt>
        <dd>{profile.name}</dd>
        <dt>Email</dt>
        <dd>{profile.email ?? 'None'}</dd>
        <dt>Description</dt>
        <dd>{profile.description ?? 'None'}</dd>
        <dt>ID</dt>
        <dd>
          <CopyValue label="ID" value={profile.id} />
        </dd>
        <dt>IAM ID</dt>
        <dd>
          <CopyValue label="IAM ID" value={profile.iam_id} />
        </dd>
        <dt>CRN</dt>
        <dd>
          <CopyValue label="CRN" value={profile.crn} />
        </dd>
        <dt>Created</dt>
        <dd>
          <Time at={profile.created_at} />
        </dd>
        <dt>Last modified</dt>
        <dd>
          <Time at={profile.modified_at} />
        </dd>
        <dt>Last applied</dt>
        <dd>{activity?.last_authn === undefined ? 'Never' : <Time at={activity.last_authn} />}</dd>
      </dl>
      <ActivityLink id={profile.id} name={profile.name} />
    </section>
  )
}
