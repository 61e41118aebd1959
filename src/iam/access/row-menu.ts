import type { MenuAction } from '../../ui/ActionMenu.tsx'

/**
 * The menu of a row of who or what can have access: its page, assigning access, then what can be done to it
 * (console-ui.md, 2.5, 2.6.1 and 2.9).
 */
export const rowMenu = ({
  manage,
  onManage,
  assignReason,
  onAssign,
  changes,
}: {
  /** The first entry, in the words of the documentation: `Manage group`. */
  readonly manage: string
  readonly onManage: () => void
  /** Why nobody can be assigned access. */
  readonly assignReason: string | undefined
  readonly onAssign: () => void
  readonly changes: readonly MenuAction[]
}): readonly MenuAction[] => [
  { label: manage, onAct: onManage },
  { label: 'Assign access', reason: assignReason, onAct: onAssign },
  ...changes,
]
