import { policies } from '../../api/policies.ts'
import { count } from '../../lib/text.ts'
import type { BulkItem } from '../../ui/BulkDialog.tsx'
import { BulkDialog } from '../../ui/BulkDialog.tsx'

/** Removes policies, with a result for each. */
export default function RemovePolicies({
  items,
  onClose,
}: {
  readonly items: readonly BulkItem[]
  readonly onClose: (done: number) => void
}) {
  return (
    <BulkDialog
      title={`Remove ${count(items.length, 'policy', 'policies')}`}
      items={items}
      words={['Remove', 'removing', 'removed']}
      act={policies.remove}
      onClose={onClose}
    >
      <p>Who has them loses the access that they alone give.</p>
    </BulkDialog>
  )
}
