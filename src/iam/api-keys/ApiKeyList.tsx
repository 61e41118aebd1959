import { Add } from '@carbon/icons-react'
import type { ReactNode } from 'react'
import { useState } from 'react'
import type { ApiKeyScope } from '../../api/iam-identity.ts'
import type { ApiKey } from '../../api/iam-identity.ts'
import { apiKeys } from '../../api/iam-identity.ts'
import { dayOf, useNow } from '../../api/clock.ts'
import { Action } from '../../ui/Action.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import { doNow } from '../../ui/do-now.ts'
import type { Faces } from '../../ui/ListFaces.tsx'
import { ALL, ListPages } from '../../ui/ListPages.tsx'
import { ListToolbar } from '../../ui/ListToolbar.tsx'
import { listState } from '../../ui/list-state.ts'
import { useWarm } from '../../ui/use-warm.ts'
import { warmLazy } from '../../ui/warm-lazy.tsx'
import { BY_NAME, useListAddress } from '../../ui/use-list-address.ts'
import { useListTools } from '../../ui/use-list-tools.tsx'
import { apiKeyColumns } from './columns.tsx'
import type { KeyOwner } from './CreateApiKeyDialog.tsx'
import type { OpenDialog } from './ApiKeyDialogs.tsx'
import { keyMenu } from './key-menu.ts'
import { everyKey, useKeyPages } from './use-key-pages.ts'

const ApiKeyDialogs = warmLazy(() => import('./ApiKeyDialogs.tsx'))

export interface ApiKeyListProps {
  /** The list's name in the preferences. */
  readonly list: string
  readonly label: string
  readonly scope: ApiKeyScope
  /** Words of the lists' own faces. */
  readonly empty: { readonly title: string; readonly text: string }
  /** Absent where keys are not created. */
  readonly create?: {
    readonly owner: KeyOwner
    readonly title: string
    readonly buttonName: string
    readonly reason: string | undefined
  }
  /** Why keys here cannot be changed or deleted, apart from locks. */
  readonly reasons: { readonly update: string | undefined; readonly delete: string | undefined }
  readonly isServiceId: boolean
  readonly owners?: ReadonlyMap<string, string>
  readonly ownerHeader?: string
  /** The service ID page's menu has longer words and can rotate a key. */
  readonly menuKind: 'own' | 'service-id'
  readonly lead?: ReactNode
}

/** A list of API keys with everything that can be done to them. */
export function ApiKeyList(props: ApiKeyListProps) {
  const { label, scope, empty, create, reasons, isServiceId, owners, ownerHeader, menuKind } = props
  const address = useListAddress(BY_NAME, props.list)
  const now = useNow()
  useWarm(ApiKeyDialogs.warm)
  const [dialog, setDialog] = useState<OpenDialog>()
  const list = useKeyPages(scope, address)
  const state = listState({ ...list, isFiltered: address.text !== '' })

  const setEnabled = (key: ApiKey, isEnabled: boolean): void => {
    const verb = isEnabled ? 'enabled' : 'disabled'
    void doNow(
      () => apiKeys.setEnabled(key.id, isEnabled),
      `API key ${key.name} was ${verb}`,
      `API key ${key.name} was not ${verb}`,
    )
  }
  const setLocked = (key: ApiKey, isLocked: boolean): void => {
    const verb = isLocked ? 'locked' : 'unlocked'
    void doNow(
      () => apiKeys.setLocked(key.id, isLocked),
      `API key ${key.name} was ${verb}`,
      `API key ${key.name} was not ${verb}`,
    )
  }

  const tools = useListTools({
    list: props.list,
    things: 'API keys',
    columns: apiKeyColumns({
      now,
      owners,
      ...(ownerHeader === undefined ? {} : { ownerHeader }),
      updateReason: () => reasons.update,
      onEnabled: setEnabled,
      onDetails: menuKind === 'service-id' ? (key) => setDialog({ kind: 'details', key }) : undefined,
    }),
    readAll: (signal) => everyKey(scope, address, signal),
  })
  const createButton = create !== undefined && (
    <Action
      label="Create"
      name={create.buttonName}
      icon={Add}
      reason={create.reason}
      onAct={() => setDialog({ kind: 'create', owner: create.owner, title: create.title })}
    />
  )
  const faces: Faces = {
    empty,
    noMatch: {
      text: `No API key here has "${address.text}" in its name or description.`,
      onClear: () => address.setText(''),
    },
    forbidden: 'You cannot view these API keys',
  }
  const { previous, next } = list
  return (
    <div className="list">
      <ListToolbar
        label="Filter by API key name or description"
        text={address.text}
        onText={address.setText}
        tools={tools}
      >
        {createButton}
      </ListToolbar>
      <DataTable
        label={label}
        columns={tools.columns}
        state={state}
        faces={faces}
        idOf={(key) => key.id}
        nameOf={(key) => key.name}
        sort={address.sort}
        onSort={address.setSort}
        isRefreshing={list.isRefreshing}
        isLong={address.isAll}
        menu={(key) =>
          keyMenu({
            key,
            reasons: { ...reasons, create: create?.reason },
            kind: menuKind,
            onLocked: setLocked,
            onOpen: setDialog,
          })
        }
      />
      {state.kind === 'rows' && (
        <ListPages
          page={address.page}
          pageSize={address.isAll ? ALL : address.pageSize}
          onPageSize={address.setPageSize}
          onPrevious={previous && (() => address.goTo(Math.max(1, address.page - 1), previous.token))}
          onNext={next && (() => address.goTo(address.page + 1, next.token))}
          all={list.all}
        />
      )}
      {dialog !== undefined && (
        <ApiKeyDialogs
          dialog={dialog}
          isServiceId={isServiceId}
          today={dayOf(now)}
          onOpen={setDialog}
          onClose={() => setDialog(undefined)}
        />
      )}
    </div>
  )
}
