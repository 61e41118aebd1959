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
