import { Add } from '@carbon/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useCan } from '../../api/authz.ts'
import { everyPage } from '../../api/every-page.ts'
import { MOST_A_PAGE } from '../../api/iam-identity.ts'
import { profiles } from '../../api/profiles.ts'
import { href, paths } from '../../app/paths.ts'
import { useIdentity } from '../../app/use-identity.ts'
import { assignHref } from '../../iam/access/principal.ts'
import { rowMenu } from '../../iam/access/row-menu.ts'
import { useAssignReason } from '../../iam/access/use-assignable.ts'
import { reasonOf } from '../../iam/reasons.ts'
import { listParameters } from '../../iam/identities/list-parameters.ts'
import { Action } from '../../ui/Action.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import type { Faces } from '../../ui/ListFaces.tsx'
import { ListPages } from '../../ui/ListPages.tsx'
import { ListToolbar } from '../../ui/ListToolbar.tsx'
import { listState } from '../../ui/list-state.ts'
import { BY_NAME, useListAddress } from '../../ui/use-list-address.ts'
import { useListTools } from '../../ui/use-list-tools.tsx'
import { usePageWithRows } from '../../ui/use-page-with-rows.ts'
import { useWarm } from '../../ui/use-warm.ts'
import { warmLazy } from '../../ui/warm-lazy.tsx'
import { profileColumns, withConditions } from './columns.tsx'
import { profileResource, useProfileReasons } from './powers.ts'
import { changesMenu } from './profile-menu.ts'
import type { OpenDialog } from './ProfileDialogs.tsx'

/** Name of the list in the preferences. */
export const PROFILES = 'trusted-profiles'

const loadDetails = () => import('./TrustedProfilePage.tsx')
const ProfileDialogs = warmLazy(() => import('./ProfileDialogs.tsx'))

/** The trusted profiles of the account, with everything that can be done to them. */
export function ProfileList() {
  const { accountId } = useIdentity()
  const address = useListAddress(BY_NAME, PROFILES)
  const navigate = useNavigate()
  const assignReason = useAssignReason()
  const [dialog, setDialog] = useState<OpenDialog>()
  useWarm(ProfileDialogs.warm)
  useWarm(loadDetails)
  const { text, sort, page, pageSize, goTo } = address
  const parameters = listParameters(address)
  const list = useQuery({
    ...profiles.list(accountId, parameters),
    placeholderData: keepPreviousData,
  })
  const can = useCan({
    create: { action: 'iam-identity.profile.create', resource: profileResource() },
    view: { action: 'iam-identity.profile.get', resource: profileResource() },
  })
  const { data } = list
  const rows = data?.rows
  usePageWithRows(address, rows)
  const tools = useListTools({
    list: PROFILES,
    things: 'trusted profiles',
    columns: profileColumns,
    readAll: (signal) =>
      everyPage((token) =>
        profiles.page(accountId, { ...parameters, pageSize: MOST_A_PAGE, pageToken: token }, signal),
      ),
  })
  const reasonsOf = useProfileReasons(rows ?? [])
  const open = (id: string): void => void navigate(href(paths.trustedProfile, { profileId: id }))
  const state = listState({ rows, error: list.error, refetch: list.refetch, isFiltered: text !== '' })
  const createButton = (
    <Action
      label="Create"
      name="Create trusted profile"
      icon={Add}
      reason={reasonOf(can.create)}
      onAct={() => void navigate(paths.createTrustedProfile)}
    />
  )
  const faces: Faces = {
    empty: {
      ...(can.view.permitted || can.isAsking
        ? {
            title: 'No trusted profiles yet',
            text: 'A trusted profile gives people and applications access for a limited time, without credentials that can leak.',
          }
        : {
            title: 'No trusted profiles that you can view',
            text: `You can view those that you were given access to. ${can.view.reason}`,
          }),
      action: createButton,
    },
    noMatch: {
      text: `No trusted profile has "${text}" in its name or description.`,
      onClear: () => address.setText(''),
    },
    forbidden: 'You cannot view these trusted profiles',
  }
  return (
    <div className="list">
      <ListToolbar
        label="Filter by trusted profile name or description"
        text={text}
        onText={address.setText}
        tools={tools}
      >
        {state.kind !== 'empty' && createButton}
      </ListToolbar>
      <DataTable
        label="Trusted profiles"
        columns={withConditions(tools.columns)}
        state={state}
        faces={faces}
        idOf={({ id }) => id}
        nameOf={({ name }) => name}
        sort={sort}
        onSort={address.setSort}
        isRefreshing={list.isPlaceholderData}
        menu={(profile) =>
          rowMenu({
            manage: 'Manage',
            onManage: () => open(profile.id),
            assignReason,
            onAssign: () =>
              void navigate(assignHref({ kind: 'profile', id: profile.iam_id, name: profile.name })),
            changes: changesMenu({
              reasons: reasonsOf(profile),
              onEdit: () => setDialog({ kind: 'edit', profile }),
              onDelete: () => setDialog({ kind: 'remove', profile }),
            }),
          })
        }
      />
      {state.kind === 'rows' && (
        <ListPages
          page={page}
          pageSize={pageSize}
          onPageSize={address.setPageSize}
          onPrevious={
            data?.hasPrevious === true ? () => goTo(Math.max(1, page - 1), data.previous) : undefined
          }
          onNext={data?.next === undefined ? undefined : () => goTo(page + 1, data.next)}
        />
      )}
      {dialog !== undefined && <ProfileDialogs dialog={dialog} onClose={() => setDialog(undefined)} />}
    </div>
  )
}
