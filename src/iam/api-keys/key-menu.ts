import type { ApiKey } from '../../api/iam-identity.ts'
import type { MenuAction } from '../../ui/ActionMenu.tsx'
import type { OpenDialog } from './ApiKeyDialogs.tsx'

interface MenuNeeds {
  readonly key: ApiKey
  readonly reasons: {
    readonly update: string | undefined
    readonly delete: string | undefined
    /** Rotating makes a key. */
    readonly create?: string | undefined
  }
  readonly kind: 'own' | 'service-id'
  readonly onLocked: (key: ApiKey, isLocked: boolean) => void
  readonly onOpen: (dialog: OpenDialog) => void
}

const LOCKED = 'The key is locked. Unlock it first.'

/** The menu of a key, in the order and words of the documentation (console-ui.md, 2.6.3 and 2.7.5). */
export function keyMenu({ key, reasons, kind, onLocked, onOpen }: MenuNeeds): readonly MenuAction[] {
  const whenLocked = key.locked ? LOCKED : undefined
  const isService = kind === 'service-id'
  return [
    {
      label: isService ? 'Edit name & description' : 'Edit',
      reason: reasons.update ?? whenLocked,
      onAct: () => onOpen({ kind: 'edit', key }),
    },
    {
      label: `${key.locked ? 'Unlock' : 'Lock'}${isService ? ' API key' : ''}`,
      reason: reasons.update,
      onAct: () => onLocked(key, !key.locked),
    },
    ...(isService
      ? [
          {
            label: 'Rotate',
            reason: reasons.create ?? reasons.update ?? whenLocked,
            onAct: () => onOpen({ kind: 'rotate', key }),
          },
        ]
      : []),
    { label: 'Details', onAct: () => onOpen({ kind: 'details', key }) },
    {
      label: 'Delete',
      isDanger: true,
      reason: reasons.delete ?? whenLocked,
      onAct: () => onOpen({ kind: 'delete', key }),
    },
  ]
}
