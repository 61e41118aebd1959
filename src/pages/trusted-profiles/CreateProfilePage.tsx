import './trusted-profiles.scss'
import { Link } from 'react-router'
import { useCan } from '../../api/authz.ts'
import { definePage } from '../../app/define-page.tsx'
import { paths } from '../../app/paths.ts'
import { Explain } from '../../ui/Explain.tsx'
import { useWarm } from '../../ui/use-warm.ts'
import { warmLazy } from '../../ui/warm-lazy.tsx'
import { profileResource } from './powers.ts'

const WAITING = <span className="skeleton-line" aria-busy />

const CreateProfile = warmLazy(() => import('./CreateProfile.tsx'), WAITING)

function CreateProfilePage() {
  useWarm(CreateProfile.warm)
  const can = useCan({
    create: { action: 'iam-identity.profile.create', resource: profileResource() },
  })
  return (
    <div className="page">
      <nav className="page-crumbs" aria-label="Breadcrumb">
        <ol>
          <li>
            <Link to={paths.trustedProfiles}>Trusted profiles</Link>
          </li>
        </ol>
      </nav>
      <h1>Create trusted profile</h1>
      {can.isAsking ? (
        WAITING
      ) : can.create.permitted ? (
        <CreateProfile />
      ) : (
        <div className="list">
          <div className="list-face">
            <h2>You cannot create trusted profiles</h2>
            <p>{can.create.reason}</p>
            <Explain reason={can.create.reason} />
          </div>
        </div>
      )}
    </div>
  )
}

export const page = definePage({
  path: paths.createTrustedProfile,
  title: 'Create trusted profile',
  Page: CreateProfilePage,
})
