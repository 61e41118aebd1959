import { count } from '../../lib/text.ts'
import { BulkDialog } from '../../ui/BulkDialog.tsx'
import type { InactiveKind, InactiveRow } from './inactive-kinds.ts'

/** Removes or disables identities that are not used, with a result for each. */
export default function InactiveDialog({
  kind,
  rows,
  verb,
  accountId,
  onClose,
}: {
  readonly kind: InactiveKind
  readonly rows: readonly InactiveRow[]
  readonly verb: 'remove' | 'disable'
  readonly accountId: string
  /** To how many it was done. */
  readonly onClose: (done: number) => void
}) {
  const { disable } = kind
  const one = kind.things.slice(0, -1)
  const what = count(rows.length, one)
  return verb === 'disable' && disable !== undefined ? (
    <BulkDialog
      title={`Disable ${what}`}
      items={rows}
      words={['Disable', 'disabling', 'disabled']}
      isDanger={false}
      act={disable}
      onClose={onClose}
    >
      <p>Nobody can sign in with them until they are enabled again. They stay in the report.</p>
    </BulkDialog>
  ) : (
    <BulkDialog
      title={`Remove ${what}`}
      items={rows}
      words={['Remove', 'removing', 'removed']}
      act={(id) => kind.remove(accountId, id)}
      onClose={onClose}
    >
      <p>{kind.warning}</p>
    </BulkDialog>
  )
}
