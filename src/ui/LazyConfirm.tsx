import type { ConfirmDialogProps } from './ConfirmDialog.tsx'
import { warmLazy } from './warm-lazy.tsx'

const Confirm = warmLazy<ConfirmDialogProps>(async () => ({
  default: (await import('./ConfirmDialog.tsx')).ConfirmDialog,
}))

/** Fetches the confirmation ahead, for pages that may ask for one. */
export const warmConfirm = Confirm.warm

/** A `ConfirmDialog` for pages that have no other dialog in their chunk: it comes when it opens. */
export function LazyConfirm(props: ConfirmDialogProps) {
  return <Confirm {...props} />
}
