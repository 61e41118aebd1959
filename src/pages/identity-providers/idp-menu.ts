import type { IdpUse, UsedIdp } from '../../api/idps.ts'
import { idps } from '../../api/idps.ts'
import type { MenuAction } from '../../ui/ActionMenu.tsx'
import { doNow } from '../../ui/do-now.ts'
import type { OpenIdpDialog } from './IdpDialogs.tsx'
import { newUse } from './idp-words.ts'

function setUse(accountId: string, idp: UsedIdp, changes: Partial<IdpUse>, done: string): void {
  void doNow(
    async () => {
      // One that is switched off itself would be of no use to the account.
      if (changes.active === true && !idp.active) await idps.update(idp, { active: true })
      await idps.setUse(accountId, idp.idp_id, { ...newUse, ...idp.use, ...changes })
    },
    `${idp.name} ${done}`,
    `${idp.name} was not changed`,
  )
}

/** What can be done to an identity provider wherever it is shown. */
export function idpMenu({
  accountId,
  idp,
  reason,
  onOpen,
  onRemoved,
}: {
  readonly accountId: string
  readonly idp: UsedIdp
  /** Why it cannot be changed. */
  readonly reason: string | undefined
  readonly onOpen: (dialog: OpenIdpDialog) => void
  readonly onRemoved?: () => void
}): readonly MenuAction[] {
  const isDefault = idp.use?.ui_default === true
  const set = (changes: Partial<IdpUse>, done: string) => () => setUse(accountId, idp, changes, done)
  return [
    { label: 'Edit', reason, onAct: () => onOpen({ kind: 'edit', idp }) },
    ...(idp.type === 'saml'
      ? [{ label: 'Set up', reason, onAct: () => onOpen({ kind: 'setup', idp }) }]
      : []),
    idp.active && idp.use?.active === true
      ? { label: 'Disable', reason, onAct: set({ active: false }, 'was disabled for account login') }
      : { label: 'Enable', reason, onAct: set({ active: true }, 'was enabled for account login') },
    {
      label: 'Set as default',
      reason: reason ?? (isDefault ? 'It is the default.' : undefined),
      onAct: set({ ui_default: true }, 'is the default now'),
    },
    {
      label: 'Remove',
      isDanger: true,
      reason,
      onAct: () => onOpen({ kind: 'remove', idp, ...(onRemoved === undefined ? {} : { onRemoved }) }),
    },
  ]
}
