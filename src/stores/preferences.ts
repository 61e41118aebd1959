import { create } from 'zustand'

export type ThemeChoice = 'system' | 'g10' | 'g100'

interface Preferences {
  readonly theme: ThemeChoice
  readonly pageSize: number
  readonly setTheme: (theme: ThemeChoice) => void
  readonly setPageSize: (pageSize: number) => void
}

const KEY = 'preferences'
type Kept = Pick<Preferences, 'theme' | 'pageSize'>
const defaults: Kept = { theme: 'system', pageSize: 25 }

function read(): Kept {
  try {
    return { ...defaults, ...(JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Kept>) }
  } catch {
    // Storage may be refused or hold something else; the defaults will do.
    return defaults
  }
}

function keep({ theme, pageSize }: Kept): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ theme, pageSize }))
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
  setPageSize: (pageSize) => {
    set({ pageSize })
    keep(get())
  },
}))
