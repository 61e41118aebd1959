import type { MenuAction } from '../../ui/ActionMenu.tsx'
import type { GroupReasons } from './powers.ts'

interface Needs {
  readonly reasons: GroupReasons
  readonly onEdit: () => void
  readonly onDelete: () => void
}

/** What can be done to a group wherever it is shown. */
export const changesMenu = ({ reasons, onEdit, onDelete }: Needs): readonly MenuAction[] => [
  { label: 'Edit', reason: reasons.update, onAct: onEdit },
  { label: 'Remove group', isDanger: true, reason: reasons.delete, onAct: onDelete },
]

/** The menu of a row, in the words of the documentation (console-ui.md, 2.9). */
export const rowMenu = (
  needs: Needs & {
    readonly onManage: () => void
    /** Why nobody can be assigned access. */
    readonly assignReason: string | undefined
    readonly onAssign: () => void
  },
): readonly MenuAction[] => [
  { label: 'Manage group', onAct: needs.onManage },
  { label: 'Assign access', reason: needs.assignReason, onAct: needs.onAssign },
  ...changesMenu(needs),
]
