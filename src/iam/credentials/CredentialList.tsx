import './credentials.scss'
import { Add, Renew } from '@carbon/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useCan } from '../../api/authz.ts'
import { catalog } from '../../api/catalog.ts'
import type { Instance, ResourceKey } from '../../api/resource-controller.ts'
import { resourceKeys } from '../../api/resource-controller.ts'
import { roles } from '../../api/roles.ts'
import { announce } from '../../stores/announcer.ts'
import { Action } from '../../ui/Action.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import type { Faces } from '../../ui/ListFaces.tsx'
import { ListPages, PAGE_SIZES } from '../../ui/ListPages.tsx'
import { ListToolbar } from '../../ui/ListToolbar.tsx'
import { listState } from '../../ui/list-state.ts'
import { SelectionBar } from '../../ui/SelectionBar.tsx'
import { useListAddress } from '../../ui/use-list-address.ts'
import { useListTools } from '../../ui/use-list-tools.tsx'
import { useWarm } from '../../ui/use-warm.ts'
import { warmLazy } from '../../ui/warm-lazy.tsx'
import { denied, instanceResource } from '../instances/instance-access.ts'
import type { OpenCredentialDialog } from './CredentialDialogs.tsx'
import { credentialColumns, viewCredentials } from './columns.tsx'
import { suggestedName } from './suggested-name.ts'
import { shownCredentials } from './shown-credentials.ts'

const CredentialDialogs = warmLazy(() => import('./CredentialDialogs.tsx'))

/** Name of the list in the preferences. */
const LIST = 'service-credentials'

const NONE: ReadonlySet<string> = new Set()

/** Why credentials cannot be created on an instance now, whoever asks. */
function stateReason({ state, name }: Instance, hasCredentials: boolean): string | undefined {
  if (state !== 'active')
    return `${name} is not active. Credentials can be created for an active instance only.`
  return hasCredentials ? undefined : 'This service has no credentials.'
}

/** The service credentials of an instance, with everything that can be done to them. */
export function CredentialList({ instance }: { readonly instance: Instance }) {
  const address = useListAddress({ column: 'created_at', isDescending: true }, LIST)
  const [selected, setSelected] = useState(NONE)
  const [dialog, setDialog] = useState<OpenCredentialDialog>()
  useWarm(CredentialDialogs.warm)
  const resource = instanceResource(instance)
  const can = useCan({
    create: { action: 'resource-controller.key.create', resource },
    update: { action: 'resource-controller.key.update', resource },
    delete: { action: 'resource-controller.key.delete', resource },
  })
  const list = useQuery(resourceKeys.ofInstance(instance.guid))
  const services = useQuery(catalog.services())
  const known = useQuery(roles.ofService(instance.account_id, instance.service_name))
  const service = services.data?.get(instance.service_name)
  const all = list.data ?? []
  const shown = shownCredentials(all, address, known.data)
  const state = listState({
    rows: list.data === undefined ? undefined : shown.page,
    error: list.error,
    refetch: list.refetch,
    isFiltered: address.text !== '',
  })
  const tools = useListTools({
    list: LIST,
    things: 'credentials',
    columns: credentialColumns(known.data, service?.title ?? instance.service_name, (key) =>
      setDialog({ kind: 'role', key }),
    ),
    readAll: list.data && (() => shown.found),
  })
  const chosen = all.filter(({ guid }) => selected.has(guid))
  const reasons = {
    create: denied(instance, can.create) ?? stateReason(instance, service?.hasCredentials ?? true),
    update: denied(instance, can.update),
    delete: denied(instance, can.delete),
  }
  const select = (ids: ReadonlySet<string>): void => {
    setSelected(ids)
    announce(`${ids.size} selected${ids.size === 0 ? '' : '. The actions are above the table.'}`)
  }
  const createButton = (
    <Action
      label="Create credential"
      icon={Add}
      reason={reasons.create}
      onAct={() => setDialog({ kind: 'create', name: suggestedName(all.map(({ name }) => name)) })}
    />
  )
  const faces: Faces = {
    empty: {
      title: 'There are no credentials yet',
      text: `A credential lets an app or another consumer connect to ${instance.name}. Create one for each, so that each can be taken away alone.`,
      action: createButton,
    },
    noMatch: {
      text: `No credential here has "${address.text}" in its name.`,
      onClear: () => address.setText(''),
    },
    forbidden: 'You cannot view the credentials of this instance',
  }
  return (
    <div className="list">
      <ListToolbar label="Search" text={address.text} onText={address.setText} tools={tools}>
        <button
          type="button"
          className="list-toolbar-icon"
          aria-label="Refresh the list"
          title="Refresh"
          onClick={() => void list.refetch().then(() => announce('The list was refreshed'))}
        >
          <Renew aria-hidden />
        </button>
        {createButton}
      </ListToolbar>
      {chosen.length > 0 && (
        <SelectionBar
          count={chosen.length}
          label="Delete"
          reason={reasons.delete}
          onAct={() => setDialog({ kind: 'delete', keys: chosen })}
          onCancel={() => select(NONE)}
        />
      )}
      <DataTable<ResourceKey>
        label="Service credentials"
        columns={tools.columns}
        state={state}
        faces={faces}
        idOf={({ guid }) => guid}
        nameOf={({ name }) => name}
        sort={address.sort}
        onSort={address.setSort}
        isRefreshing={list.isFetching}
        selection={{ ids: selected, onChange: select, things: 'credentials' }}
        expansion={viewCredentials(instance, known.data)}
        menu={(key) => [
          { label: 'Rename', reason: reasons.update, onAct: () => setDialog({ kind: 'rename', key }) },
          {
            label: 'Delete',
            isDanger: true,
            reason: reasons.delete,
            onAct: () => setDialog({ kind: 'delete', keys: [key] }),
          },
        ]}
      />
      {state.kind === 'rows' && all.length > PAGE_SIZES[0] && (
        <ListPages
          page={shown.at}
          pageSize={address.pageSize}
          onPageSize={address.setPageSize}
          onPrevious={shown.at > 1 ? () => address.goTo(shown.at - 1, undefined) : undefined}
          onNext={shown.hasNext ? () => address.goTo(shown.at + 1, undefined) : undefined}
        />
      )}
      {dialog !== undefined && (
        <CredentialDialogs
          dialog={dialog}
          instance={instance}
          roles={known.data}
          onOpen={setDialog}
          onClose={() => setDialog(undefined)}
        />
      )}
    </div>
  )
}
