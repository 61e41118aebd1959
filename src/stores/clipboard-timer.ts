import { create } from 'zustand'
import { announce } from './announcer.ts'
import { notify } from './toasts.ts'

const SECONDS = 60

interface ClipboardTimer {
  /** Seconds until the clipboard is overwritten; `undefined` while nothing is planned. */
  readonly left: number | undefined
  readonly start: () => void
  readonly stop: () => void
}

let timer: ReturnType<typeof setInterval> | undefined

/**
 * Overwrites the clipboard a minute after a value was copied, if asked to. It knows nothing of the value; it can only
 * overwrite, and only while this page has the focus.
 */
export const useClipboardTimer = create<ClipboardTimer>((set, get) => ({
  left: undefined,
  start: () => {
    clearInterval(timer)
    set({ left: SECONDS })
    timer = setInterval(() => {
      const left = (get().left ?? 1) - 1
      if (left > 0) {
        set({ left })
        return
      }
      get().stop()
      void clear()
    }, 1000)
  },
  stop: () => {
    clearInterval(timer)
    set({ left: undefined })
  },
}))

async function clear(): Promise<void> {
  try {
    if (!document.hasFocus()) throw new Error('another window has the focus')
    await navigator.clipboard.writeText('')
    announce('Clipboard cleared')
    notify({
      kind: 'success',
      title: 'Clipboard cleared',
      text: 'A clipboard history of your system may still have the value.',
    })
  } catch {
    notify({
      kind: 'error',
      title: 'The clipboard was not cleared',
      text: 'This page did not have the focus when the time came. Copy something else to overwrite it.',
    })
  }
}
