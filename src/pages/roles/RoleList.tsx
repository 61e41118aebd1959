import { Add } from '@carbon/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useCan } from '../../api/authz.ts'
import type { CustomRole } from '../../api/roles.ts'
import { roles } from '../../api/roles.ts'
import { useIdentity } from '../../app/use-identity.ts'
import { reasonOf } from '../../iam/reasons.ts'
import { Action } from '../../ui/Action.tsx'
import type { MenuAction } from '../../ui/ActionMenu.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import { doNow } from '../../ui/do-now.ts'
import { ListPages } from '../../ui/ListPages.tsx'
import { ListToolbar } from '../../ui/ListToolbar.tsx'
import { listState } from '../../ui/list-state.ts'
import { useListAddress } from '../../ui/use-list-address.ts'
import { useListTools } from '../../ui/use-list-tools.tsx'
import { useLocalPages } from '../../ui/use-local-pages.ts'
import { useWarm } from '../../ui/use-warm.ts'
import { warmLazy } from '../../ui/warm-lazy.tsx'
import { roleColumns } from './columns.tsx'
import type { OpenDialog } from './RoleDialogs.tsx'
import type { RoleRow } from './role-rows.ts'
import { roleRows } from './role-rows.ts'

const RoleDialogs = warmLazy(() => import('./RoleDialogs.tsx'))

const LIST = 'roles'
const SPACE = { serviceName: 'iam-access-management' }

const question = (verb: 'create' | 'update' | 'delete') => ({
  action: `iam-access-management.customRole.${verb}`,
  resource: SPACE,
})

const OURS = 'The platform and its services define this role. Only custom roles can be changed.'

/** The roles of a service, or those of all, with what can be done to custom ones. */
export function RoleList({
  service,
  services,
  isReadingServices,
}: {
  /** Programmatic name; empty for all services. */
  readonly service: string
  /** Titles by programmatic name. */
  readonly services: ReadonlyMap<string, string>
  /** True while not all of them are known. */
  readonly isReadingServices: boolean
}) {
  const { accountId } = useIdentity()
  const address = useListAddress({ column: '', isDescending: false }, LIST)
  const [dialog, setDialog] = useState<OpenDialog>()
  useWarm(RoleDialogs.warm)
  const list = useQuery(service === '' ? roles.general(accountId) : roles.ofService(accountId, service))
  const can = useCan({ create: question('create'), update: question('update'), delete: question('delete') })
  const found = list.data && roleRows(list.data, address.text, address.sort)
  const { rows, footer } = useLocalPages(found ?? [], LIST)
  const nameOf = (name: string): string => services.get(name) ?? name
  const show = ({ type, role, custom }: RoleRow): void =>
    setDialog({
      kind: 'details',
      type,
      role,
      custom,
      serviceName: custom && nameOf(custom.service_name),
    })
  /** The list has no versions, and may be old. */
  const edit = ({ id, display_name }: CustomRole): void =>
    void doNow(
      async () => setDialog({ kind: 'edit', version: await roles.read(id), accountId }),
      undefined,
      `Role ${display_name} could not be read`,
    )
  const menu = (row: RoleRow): readonly MenuAction[] => {
    const { custom } = row
    const whyNot = (verb: 'update' | 'delete'): string | undefined =>
      custom === undefined ? OURS : reasonOf(can[verb])
    return [
      { label: 'Details', onAct: () => show(row) },
      {
        label: 'Edit',
        reason: whyNot('update'),
        onAct: () => custom !== undefined && edit(custom),
      },
      {
        label: 'Delete',
        isDanger: true,
        reason: whyNot('delete'),
        onAct: () => custom !== undefined && setDialog({ kind: 'delete', role: custom, accountId }),
      },
    ]
  }
  const columns = roleColumns(nameOf, show).filter(({ id }) => service === '' || id !== 'service')
  const tools = useListTools({ list: LIST, things: 'roles', columns, readAll: found && (() => found) })
  return (
    <div className="list">
      <ListToolbar
        label="Filter by name, description or action"
        text={address.text}
        onText={address.setText}
        tools={tools}
      >
        <Action
          label="Create"
          name="Create custom role"
          icon={Add}
          reason={
            reasonOf(can.create) ??
            (isReadingServices ? 'The services to choose from are being read.' : undefined)
          }
          onAct={() => setDialog({ kind: 'create', accountId, service, services })}
        />
      </ListToolbar>
      <DataTable
        label="Roles"
        columns={tools.columns}
        state={listState({
          rows: found && rows,
          error: list.error,
          refetch: list.refetch,
          isFiltered: address.text !== '',
        })}
        faces={{
          empty: { title: 'No roles', text: 'This service has no roles.' },
          noMatch: {
            text: `No role here has "${address.text}" in its name, description or actions.`,
            onClear: () => address.setText(''),
          },
          forbidden: 'You cannot view the roles',
        }}
        idOf={({ role }) => role.crn}
        nameOf={({ role }) => role.display_name}
        sort={address.sort}
        onSort={address.setSort}
        menu={menu}
      />
      {footer !== undefined && found !== undefined && found.length > 0 && <ListPages {...footer} />}
      {dialog !== undefined && <RoleDialogs dialog={dialog} onClose={() => setDialog(undefined)} />}
    </div>
  )
}
