import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import type { TrustedProfile } from '../../api/profiles.ts'
import { profiles } from '../../api/profiles.ts'
import { definePage } from '../../app/define-page.tsx'
import { paths } from '../../app/paths.ts'
import { AccessTab } from '../../iam/access/AccessTab.tsx'
import { DetailsHead } from '../../iam/details/DetailsHead.tsx'
import { isRefusal, NotShown } from '../../iam/details/NotShown.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { useWarm } from '../../ui/use-warm.ts'
import { warmLazy } from '../../ui/warm-lazy.tsx'
import { useProfilePowers } from './powers.ts'
import { changesMenu } from './profile-menu.ts'
import type { OpenDialog } from './ProfileDialogs.tsx'
import { ProfileFacts } from './ProfileFacts.tsx'
import { TrustTab } from './TrustTab.tsx'

const ProfileDialogs = warmLazy(() => import('./ProfileDialogs.tsx'))

const LIST = { label: 'Trusted profiles', to: paths.trustedProfiles }

function Content({
  profile,
  onRemoved,
}: {
  readonly profile: TrustedProfile
  readonly onRemoved: () => void
}) {
  const [search, setSearch] = useSearchParams()
  const navigate = useNavigate()
  const [dialog, setDialog] = useState<OpenDialog>()
  useWarm(ProfileDialogs.warm)
  const reasons = useProfilePowers(profile)
  return (
    <div className="page">
      <DetailsHead
        list={LIST}
        title={profile.name}
        actions={() =>
          changesMenu({
            reasons,
            onEdit: () => setDialog({ kind: 'edit', profile }),
            onDelete: () =>
              setDialog({
                kind: 'remove',
                profile,
                onRemoved: () => {
                  onRemoved()
                  void navigate(paths.trustedProfiles)
                },
              }),
          })
        }
      />
      {profile.description !== undefined && <p className="page-description">{profile.description}</p>}
      <Tabs
        label={profile.name}
        selected={search.get('tab') ?? 'trust'}
        onSelect={(tab) => setSearch({ tab }, { preventScrollReset: true })}
        tabs={[
          {
            id: 'trust',
            label: 'Trust relationship',
            panel: <TrustTab profile={profile} reason={reasons.update} />,
          },
          {
            id: 'access',
            label: 'Access',
            panel: <AccessTab principal={{ kind: 'profile', id: profile.iam_id, name: profile.name }} />,
          },
          { id: 'details', label: 'Details', panel: <ProfileFacts profile={profile} /> },
        ]}
      />
      {dialog !== undefined && <ProfileDialogs dialog={dialog} onClose={() => setDialog(undefined)} />}
    </div>
  )
}

/** The navigation has begun to read it; what came of that is shown, and not asked again at once. */
const useProfile = (id: string) => useQuery({ ...profiles.get(id), retryOnMount: false })

function TrustedProfilePage({ params }: { readonly params: { readonly profileId: string } }) {
  const { data, error, refetch } = useProfile(params.profileId)
  // One that was just removed from here stays until the list is shown.
  const [isLeaving, setLeaving] = useState(false)
  if (error !== null && !isLeaving && (data === undefined || isRefusal(error)))
    return <NotShown what="trusted profile" list={LIST} error={error} onRetry={() => void refetch()} />
  if (data === undefined)
    return (
      <div className="page" aria-busy>
        <span className="skeleton-line" />
      </div>
    )
  return <Content key={data.id} profile={data} onRemoved={() => setLeaving(true)} />
}

export const page = definePage({
  path: paths.trustedProfile,
  title: 'Trusted profile',
  useTitle: ({ profileId }) => useProfile(profileId).data?.name,
  prefetch: ({ params }) => [profiles.get(params.profileId)],
  Page: TrustedProfilePage,
})
