import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import type { AccessGroupVersion, GroupSettings } from '../../api/access-groups.ts'
import { accessGroups, groupSettings } from '../../api/access-groups.ts'
import { definePage } from '../../app/define-page.tsx'
import { paths } from '../../app/paths.ts'
import { useIdentity } from '../../app/use-identity.ts'
import { AccessTab } from '../../iam/access/AccessTab.tsx'
import { DetailsHead } from '../../iam/details/DetailsHead.tsx'
import { isRefusal, NotShown } from '../../iam/details/NotShown.tsx'
import type { Tab } from '../../ui/Tabs.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { useWarm } from '../../ui/use-warm.ts'
import { warmLazy } from '../../ui/warm-lazy.tsx'
import type { OpenDialog } from './AccessGroupDialogs.tsx'
import { changesMenu } from './group-menu.ts'
import { GroupFacts } from './GroupFacts.tsx'
import { memberWords } from './member-words.ts'
import { MembersTab } from './MembersTab.tsx'
import { isPublic, useGroupPowers } from './powers.ts'
import { PublicAccess } from './PublicAccess.tsx'
import { RulesTab } from './RulesTab.tsx'

const AccessGroupDialogs = warmLazy(() => import('./AccessGroupDialogs.tsx'))

const LIST = { label: 'Access groups', to: paths.accessGroups }

const whyKept = (settings: GroupSettings | undefined): string | undefined =>
  settings?.public_access_enabled === false ? 'Public access is disabled in this account.' : undefined

function Content({
  group,
  onDeleted,
}: {
  readonly group: AccessGroupVersion
  readonly onDeleted: () => void
}) {
  const { accountId } = useIdentity()
  const [search, setSearch] = useSearchParams()
  const navigate = useNavigate()
  const [dialog, setDialog] = useState<OpenDialog>()
  useWarm(AccessGroupDialogs.warm)
  const powers = useGroupPowers(group)
  const settings = useQuery({ ...groupSettings.get(accountId), enabled: isPublic(group) })
  const members = (['user', 'service', 'profile'] as const).map((kind): Tab => ({
    id: kind,
    label: memberWords[kind].tab,
    panel: (
      <MembersTab
        key={kind}
        group={group}
        accountId={accountId}
        kind={kind}
        reasons={{ add: powers.addMembers, remove: powers.removeMembers }}
      />
    ),
  }))
  const rules: Tab = {
    id: 'rules',
    label: 'Dynamic rules',
    panel: (
      <RulesTab
        group={group}
        reasons={{ create: powers.createRules, update: powers.updateRules, delete: powers.deleteRules }}
      />
    ),
  }
  const access: Tab = {
    id: 'access',
    label: 'Access',
    panel: (
      <AccessTab
        principal={{ kind: 'group', id: group.id, name: group.name }}
        kept={isPublic(group) ? whyKept(settings.data) : undefined}
      />
    ),
  }
  const details: Tab = {
    id: 'details',
    label: 'Details',
    panel: <GroupFacts group={group} accountId={accountId} />,
  }
  return (
    <div className="page">
      <DetailsHead
        list={LIST}
        title={group.name}
        actions={() =>
          changesMenu({
            reasons: powers,
            onEdit: () => setDialog({ kind: 'edit', group }),
            onDelete: () =>
              setDialog({
                kind: 'delete',
                group,
                onDeleted: () => {
                  onDeleted()
                  void navigate(paths.accessGroups)
                },
              }),
          })
        }
      />
      {group.description !== undefined && group.description !== '' && (
        <p className="page-description">{group.description}</p>
      )}
      {isPublic(group) && <PublicAccess accountId={accountId} reason={powers.changeSettings} />}
      <Tabs
        label={group.name}
        selected={search.get('tab') ?? 'user'}
        onSelect={(tab) => setSearch({ tab }, { preventScrollReset: true })}
        // Everybody is in Public Access: there is nobody to list, to add or to take out.
        tabs={isPublic(group) ? [access, details] : [...members, rules, access, details]}
      />
      {dialog !== undefined && (
        <AccessGroupDialogs dialog={dialog} accountId={accountId} onClose={() => setDialog(undefined)} />
      )}
    </div>
  )
}

/** The navigation has begun to read it; what came of that is shown, and not asked again at once. */
const useGroup = (id: string) => useQuery({ ...accessGroups.get(id), retryOnMount: false })

function AccessGroupPage({ params }: { readonly params: { readonly groupId: string } }) {
  const { data, error, refetch } = useGroup(params.groupId)
  // One that was just deleted from here stays until the list is shown.
  const [isLeaving, setLeaving] = useState(false)
  if (error !== null && !isLeaving && (data === undefined || isRefusal(error)))
    return <NotShown what="access group" list={LIST} error={error} onRetry={() => void refetch()} />
  if (data === undefined)
    return (
      <div className="page" aria-busy>
        <span className="skeleton-line" />
      </div>
    )
  return <Content key={data.id} group={data} onDeleted={() => setLeaving(true)} />
}

export const page = definePage({
  path: paths.accessGroup,
  title: 'Access group',
  useTitle: ({ groupId }) => useGroup(groupId).data?.name,
  prefetch: ({ params }) => [accessGroups.get(params.groupId)],
  Page: AccessGroupPage,
})
