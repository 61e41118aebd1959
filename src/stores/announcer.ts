import { create } from 'zustand'

/** Text for screen readers. The number makes the same text speak again. */
interface Announcer {
  readonly text: string
  readonly count: number
  readonly announce: (text: string) => void
}

export const useAnnouncer = create<Announcer>((set) => ({
  text: '',
  count: 0,
  announce: (text) => set(({ count }) => ({ text, count: count + 1 })),
}))

export const announce = (text: string): void => useAnnouncer.getState().announce(text)
