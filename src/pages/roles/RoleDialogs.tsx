import './roles.scss'
import type { CustomRole, Role, RoleVersion } from '../../api/roles.ts'
import { CreateRoleDialog } from './CreateRoleDialog.tsx'
import { DeleteRoleDialog } from './DeleteRoleDialog.tsx'
import { EditRoleDialog } from './EditRoleDialog.tsx'
import { RoleFactsDialog } from './RoleFactsDialog.tsx'

/** The dialog that is open over the roles. */
export type OpenDialog =
  | {
      readonly kind: 'create'
      readonly accountId: string
      readonly service: string
      readonly services: ReadonlyMap<string, string>
    }
  | { readonly kind: 'edit'; readonly version: RoleVersion; readonly accountId: string }
  | { readonly kind: 'delete'; readonly role: CustomRole; readonly accountId: string }
  | {
      readonly kind: 'details'
      readonly type: string
      readonly role: Role
      readonly custom: CustomRole | undefined
      readonly serviceName: string | undefined
    }

export default function RoleDialogs({
  dialog,
  onClose,
}: {
  readonly dialog: OpenDialog
  readonly onClose: () => void
}) {
  switch (dialog.kind) {
    case 'create':
      return <CreateRoleDialog {...dialog} onClose={onClose} />
    case 'edit':
      return <EditRoleDialog {...dialog} onClose={onClose} />
    case 'delete':
      return <DeleteRoleDialog {...dialog} onClose={onClose} />
    case 'details':
      return <RoleFactsDialog {...dialog} onClose={onClose} />
    default:
      return dialog satisfies never
  }
}
