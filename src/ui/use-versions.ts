import { useState } from 'react'
import { saveOver } from './save-over.ts'

export interface Versions<Version> {
  /** What is saved over. */
  readonly base: Version
  /** Somebody else's, which says otherwise than the one that the form began with: to be shown beside what is in the form. */
  readonly theirs: Version | undefined
  /**
   * Saves over the version that the form began with, or that was taken since.
   * @returns false when somebody else's came between
   */
  readonly save: (save: (over: Version) => Promise<unknown>, over?: Version) => Promise<boolean>
  /** Goes on from theirs: what is saved next replaces it. */
  readonly take: (theirs: Version) => void
}

/** The versions of something that a form edits. */
export function useVersions<Version>(
  version: Version,
  known: { readonly read: () => Promise<Version>; readonly shown: (version: Version) => unknown },
): Versions<Version> {
  const [base, setBase] = useState(version)
  const [theirs, setTheirs] = useState<Version>()
  return {
    base,
    theirs,
    save: async (save, over = base) => {
      const other = await saveOver(over, { ...known, save })
      setTheirs(other)
      return other === undefined
    },
    take: (taken) => {
      setBase(taken)
      setTheirs(undefined)
    },
  }
}
