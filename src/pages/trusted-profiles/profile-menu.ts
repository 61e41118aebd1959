import type { MenuAction } from '../../ui/ActionMenu.tsx'
import type { ProfileReasons } from './powers.ts'

interface Needs {
  readonly reasons: ProfileReasons
  readonly onEdit: () => void
  readonly onDelete: () => void
}

/** What can be done to a profile wherever it is shown. */
export const changesMenu = ({ reasons, onEdit, onDelete }: Needs): readonly MenuAction[] => [
  { label: 'Edit', reason: reasons.update, onAct: onEdit },
  { label: 'Remove', isDanger: true, reason: reasons.delete, onAct: onDelete },
]
