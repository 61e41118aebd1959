import { profiles } from '../../api/profiles.ts'
import { definePage } from '../../app/define-page.tsx'
import { paths } from '../../app/paths.ts'
import { listParameters } from '../../iam/identities/list-parameters.ts'
import { BY_NAME, listWish } from '../../ui/use-list-address.ts'
import { PROFILES, ProfileList } from './ProfileList.tsx'

function TrustedProfilesPage() {
  return (
    <div className="page">
      <h1>Trusted profiles</h1>
      <p className="page-description">
        A trusted profile is an identity that others take on: federated users, compute resources, services and
        service IDs that it trusts. Who acts as the profile has its access, for a limited time, and nothing of
        their own.{' '}
        <a
          href="https://cloud.ibm.com/docs/account?topic=account-create-trusted-profile"
          target="_blank"
          rel="noopener noreferrer"
        >
          Learn more.
        </a>
      </p>
      <p className="page-description">
        To act as a profile that trusts you, choose it in the profile panel of the header.
      </p>
      <ProfileList />
    </div>
  )
}

export const page = definePage({
  path: paths.trustedProfiles,
  title: 'Trusted profiles',
  prefetch: ({ search, identity: { accountId } }) => [
    profiles.list(accountId, listParameters(listWish(search, BY_NAME, PROFILES))),
  ],
  Page: TrustedProfilesPage,
})
