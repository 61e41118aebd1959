import { create } from 'zustand'

export type ThemeChoice = 'system' | 'g10' | 'g100'

/** How a list is shown: what was chosen for it, and nothing of what is in it. */
export interface ListPreferences {
  readonly pageSize?: number
  /** IDs of the columns that are not shown. */
  readonly hidden?: readonly string[]
}

interface Kept {
  readonly theme: ThemeChoice
  /** By the name of the list. */
  readonly lists: Readonly<Record<string, ListPreferences>>
}

interface Preferences extends Kept {
  readonly setTheme: (theme: ThemeChoice) => void
  readonly setList: (list: string, change: ListPreferences) => void
}

const KEY = 'preferences'
const PAGE_SIZE = 25
const defaults: Kept = { theme: 'system', lists: {} }

function read(): Kept {
  try {
    return { ...defaults, ...(JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Kept>) }
  } catch {
    // Storage may be refused or hold something else; the defaults will do.
    return defaults
  }
}

function keep({ theme, lists }: Kept): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ theme, lists }))
  } catch {
    // Then the choice lasts as long as the page.
  }
}

/** How this person likes the console; nothing that the cloud knows. */
export const usePreferences = create<Preferences>((set, get) => ({
  ...read(),
  setTheme: (theme) => {
    set({ theme })
    keep(get())
  },
  setList: (list, change) => {
    const { lists } = get()
    set({ lists: { ...lists, [list]: { ...lists[list], ...change } } })
    keep(get())
  },
}))

/** How many rows of a list are on a page. */
export const pageSizeOf = ({ lists }: Kept, list: string): number => lists[list]?.pageSize ?? PAGE_SIZE

const NONE: readonly string[] = []

/** Which columns of a list are not shown. */
export const hiddenIn = ({ lists }: Kept, list: string): readonly string[] => lists[list]?.hidden ?? NONE
