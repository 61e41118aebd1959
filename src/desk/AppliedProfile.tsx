import { useQuery } from '@tanstack/react-query'
import { assumableProfiles } from '../api/assumable-profiles.ts'
import { session } from '../api/session.ts'
import { useIdentity } from '../app/use-identity.ts'

/** The trusted profiles that the person may act as, and the way back (console-ui.md, 1.1). */
export function AppliedProfile({
  isBusy,
  onApply,
}: {
  readonly isBusy: boolean
  /** Acts as a profile; as oneself again with `undefined`. */
  readonly onApply: (profileId: string | undefined) => void
}) {
  const { accountId, appliedBy } = useIdentity()
  const { data, error } = useQuery(assumableProfiles(accountId))
  const applied = session.profile()
  return (
    <>
      <h2 className="header-menu-heading" id="act-as">
        Act as a trusted profile
      </h2>
      {appliedBy !== undefined && (
        <button type="button" className="profile-choice" disabled={isBusy} onClick={() => onApply(undefined)}>
          <strong>Switch back to {appliedBy.name}</strong>
          <span>You have your own access again, and nothing of the profile’s.</span>
        </button>
      )}
      {error !== null && <p className="header-empty">Which profiles trust you could not be read.</p>}
      {data?.length === 0 && <p className="header-empty">No trusted profile of this account trusts you.</p>}
      <ul aria-labelledby="act-as">
        {data?.map(({ id, name, description }) => (
          <li key={id}>
            <button
              type="button"
              className="profile-choice"
              aria-current={id === applied ? 'true' : undefined}
              disabled={isBusy}
              onClick={() => onApply(id)}
            >
              <strong>{name}</strong>
              <span>{description ?? 'Trusted profile'}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
