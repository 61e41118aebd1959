import './users.scss'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import type { UserProfile } from '../../api/users.ts'
import { userName, users } from '../../api/users.ts'
import { definePage } from '../../app/define-page.tsx'
import { paths } from '../../app/paths.ts'
import { useIdentity } from '../../app/use-identity.ts'
import { AccessTab } from '../../iam/access/AccessTab.tsx'
import { useAssignLink, useAssignReason } from '../../iam/access/use-assignable.ts'
import { DetailsHead } from '../../iam/details/DetailsHead.tsx'
import { isRefusal, NotShown } from '../../iam/details/NotShown.tsx'
import { SessionList } from '../../iam/sessions/SessionList.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { useWarm } from '../../ui/use-warm.ts'
import { warmLazy } from '../../ui/warm-lazy.tsx'
import { ClassicTab } from './ClassicTab.tsx'
import { isOwner } from './columns.tsx'
import { LoginSettings } from './LoginSettings.tsx'
import { useUserReasons } from './powers.ts'
import { StatusForm } from './StatusForm.tsx'
import type { OpenDialog } from './UserDialogs.tsx'
import { changesMenu } from './user-menu.ts'
import { isInvited } from './user-status.ts'
import { UserFacts } from './UserFacts.tsx'

const UserDialogs = warmLazy(() => import('./UserDialogs.tsx'))

const LIST = { label: 'Users', to: paths.users }

function DetailsTab({
  user,
  reasons,
}: {
  readonly user: UserProfile
  readonly reasons: ReturnType<typeof useUserReasons>
}) {
  return (
    <div className="page-sections">
      <UserFacts user={user} />
      <StatusForm user={user} reason={reasons.setState(user)} />
      {!isInvited(user) && (
        <>
          <LoginSettings user={user} reason={reasons.update} />
          <div>
            <h2 className="user-heading">Login sessions</h2>
            <SessionList iamId={user.iam_id} name={userName(user)} />
          </div>
        </>
      )}
    </div>
  )
}

function Content({ user, onRemoved }: { readonly user: UserProfile; readonly onRemoved: () => void }) {
  const { iamId } = useIdentity()
  const [search, setSearch] = useSearchParams()
  const navigate = useNavigate()
  const [dialog, setDialog] = useState<OpenDialog>()
  useWarm(UserDialogs.warm)
  const reasons = useUserReasons(iamId)
  const name = userName(user)
  const principal = { kind: 'user', id: user.iam_id, name } as const
  const assign = useAssignLink(principal)
  const assignReason = useAssignReason()
  return (
    <div className="page">
      <DetailsHead
        list={LIST}
        title={name}
        mark={isOwner(user) ? <span className="user-tag user-tag-head">owner</span> : undefined}
        actions={() =>
          changesMenu({
            user,
            reasons,
            assignReason,
            onAssign: () => assign(),
            onReport: () => setDialog({ kind: 'report', user }),
            onRemove: () =>
              setDialog({
                kind: 'remove',
                user,
                isMe: user.iam_id === iamId,
                onRemoved: () => {
                  onRemoved()
                  void navigate(paths.users)
                },
              }),
          })
        }
      />
      <Tabs
        label={name}
        selected={search.get('tab') ?? 'details'}
        onSelect={(tab) => setSearch({ tab }, { preventScrollReset: true })}
        tabs={[
          { id: 'details', label: 'User details', panel: <DetailsTab user={user} reasons={reasons} /> },
          { id: 'iam', label: 'Access', panel: <AccessTab principal={principal} /> },
          { id: 'classic', label: 'Classic infrastructure', panel: <ClassicTab user={user} /> },
        ]}
      />
      {dialog !== undefined && <UserDialogs dialog={dialog} onClose={() => setDialog(undefined)} />}
    </div>
  )
}

/** The navigation has begun to read it; what came of that is shown, and not asked again at once. */
const useUser = (accountId: string, iamId: string) =>
  useQuery({ ...users.get(accountId, iamId), retryOnMount: false })

function UserPage({ params }: { readonly params: { readonly user: string } }) {
  const { accountId } = useIdentity()
  const { data, error, refetch } = useUser(accountId, params.user)
  // One that was just removed from here stays until the list is shown.
  const [isLeaving, setLeaving] = useState(false)
  if (error !== null && !isLeaving && (data === undefined || isRefusal(error)))
    return <NotShown what="user" list={LIST} error={error} onRetry={() => void refetch()} />
  if (data === undefined)
    return (
      <div className="page" aria-busy>
        <span className="skeleton-line" />
      </div>
    )
  return <Content key={data.iam_id} user={data} onRemoved={() => setLeaving(true)} />
}

export const page = definePage({
  path: paths.user,
  title: 'User',
  useTitle: ({ user }) => {
    const { data } = useUser(useIdentity().accountId, user)
    return data === undefined ? undefined : userName(data)
  },
  Page: UserPage,
})
