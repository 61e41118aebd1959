import { Add } from '@carbon/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useCan } from '../../api/authz.ts'
import { policies } from '../../api/policies.ts'
import { href, paths } from '../../app/paths.ts'
import { useIdentity } from '../../app/use-identity.ts'
import { useAssignable } from '../../iam/access/use-assignable.ts'
import { usePolicyNames } from '../../iam/use-policy-names.ts'
import { Action } from '../../ui/Action.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import { ListPages } from '../../ui/ListPages.tsx'
import { ListToolbar } from '../../ui/ListToolbar.tsx'
import { listState } from '../../ui/list-state.ts'
import type { ListColumn } from '../../ui/table-props.ts'
import { useListAddress } from '../../ui/use-list-address.ts'
import { useListTools } from '../../ui/use-list-tools.tsx'
import { useLocalPages } from '../../ui/use-local-pages.ts'
import { useWarm } from '../../ui/use-warm.ts'
import { warmLazy } from '../../ui/warm-lazy.tsx'
import type { OpenAuthorization } from './AuthorizationDialogs.tsx'
import type { AuthorizationRow } from './authorization-row.ts'
import { UNTYPED, valuesOf } from './authorization-values.ts'
import { inOrder, matches, nameOf, rowOf } from './authorization-row.ts'

const LIST = 'authorizations'
const AuthorizationDialogs = warmLazy(() => import('./AuthorizationDialogs.tsx'))

const READ = {
  read: { action: 'iam-access-management.policy.read', resource: { serviceName: 'iam-access-management' } },
}

const column = (
  id: 'source' | 'target' | 'roles' | 'type' | 'sourceAccount',
  header: string,
  isFixed = false,
): ListColumn<AuthorizationRow> => ({
  id,
  header,
  isSortable: true,
  ...(isFixed ? { isFixed } : {}),
  cell: (row) => (isFixed ? <span className="cell-name">{row[id]}</span> : row[id]),
  text: (row) => row[id],
})

const columns = [
  column('source', 'Source', true),
  column('target', 'Target'),
  column('roles', 'Roles'),
  column('type', 'Type'),
  column('sourceAccount', 'Source account'),
]

/** What one service may do with another (console-ui.md, 2.10). */
export function AuthorizationList() {
  const { accountId } = useIdentity()
  const navigate = useNavigate()
  const address = useListAddress({ column: 'source', isDescending: false }, LIST)
  const [dialog, setDialog] = useState<OpenAuthorization>()
  useWarm(AuthorizationDialogs.warm)
  const list = useQuery(policies.authorizations(accountId))
  const names = usePolicyNames(accountId, list.data ?? [])
  const assignable = useAssignable((list.data ?? []).map(({ id }) => id))
  const can = useCan(READ)
  const all = list.data?.map(rowOf(accountId, names)).filter(matches(address.text))
  const found = all && inOrder(all, address.sort)
  const { rows, footer } = useLocalPages(found ?? [], LIST)
  const tools = useListTools({
    list: LIST,
    things: 'authorizations',
    columns,
    readAll: found && (() => found),
  })
  return (
    <div className="list">
      <ListToolbar
        label="Filter by source, target or role"
        text={address.text}
        onText={address.setText}
        tools={tools}
      >
        <Action
          label="Create"
          name="Create authorization"
          icon={Add}
          reason={assignable.policies}
          onAct={() => void navigate(paths.createAuthorization)}
        />
      </ListToolbar>
      <DataTable
        label="Authorizations"
        columns={tools.columns}
        state={listState({
          rows: found && rows,
          error: list.error,
          refetch: list.refetch,
          isFiltered: address.text !== '' && (list.data?.length ?? 0) > 0,
        })}
        faces={{
          empty: can.read.permitted
            ? {
                title: 'No authorizations',
                text: 'No service may use another one on its own behalf until it is authorized to.',
              }
            : {
                title: 'No authorizations that you can view',
                text: `You can view authorizations about what you administer. ${can.read.reason}`,
              },
          noMatch: {
            text: `No authorization has "${address.text}" in its source, target or roles.`,
            onClear: () => address.setText(''),
          },
          forbidden: 'You cannot view the authorizations',
        }}
        idOf={({ policy }) => policy.id}
        nameOf={nameOf}
        sort={address.sort}
        onSort={address.setSort}
        menu={(row) => [
          { label: 'View details', onAct: () => setDialog({ kind: 'details', row }) },
          {
            label: 'Edit',
            reason:
              assignable.change(row.policy.id) ??
              (valuesOf(row.policy, accountId) === undefined ? UNTYPED : undefined),
            onAct: () => void navigate(href(paths.createAuthorization, undefined, { policy: row.policy.id })),
          },
          {
            label: 'Remove',
            isDanger: true,
            reason: assignable.change(row.policy.id),
            onAct: () => setDialog({ kind: 'remove', row }),
          },
        ]}
      />
      {footer !== undefined && found !== undefined && found.length > 0 && <ListPages {...footer} />}
      {dialog !== undefined && (
        <AuthorizationDialogs
          dialog={{
            kind: dialog.kind,
            // Its names may have come since it was opened.
            row: found?.find(({ policy }) => policy.id === dialog.row.policy.id) ?? dialog.row,
          }}
          onClose={() => setDialog(undefined)}
        />
      )}
    </div>
  )
}
