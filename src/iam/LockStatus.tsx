import { Locked, Unlocked } from '@carbon/icons-react'
import { lockWord } from './lock-word.ts'

/** The padlock in the Status column of IAM's tables, closed or open. */
export function LockStatus({ isLocked }: { readonly isLocked: boolean }) {
  const Icon = isLocked ? Locked : Unlocked
  const word = lockWord(isLocked)
  return (
    <span className="cell-note" title={word}>
      <Icon aria-hidden />
      <span className="visually-hidden">{word}</span>
    </span>
  )
}
