import { create } from 'zustand'

export interface Toast {
  readonly id: number
  readonly kind: 'success' | 'error' | 'info'
  readonly title: string
  readonly text?: string
}

interface Toasts {
  readonly toasts: readonly Toast[]
  /** Everything that was shown, newest first, for the notification panel. */
  readonly past: readonly Toast[]
  readonly show: (toast: Omit<Toast, 'id'>) => void
  readonly dismiss: (id: number) => void
}

const KEPT = 50
let count = 0

/** Notices of what was done. Never a value that is shown once, never server data. */
export const useToasts = create<Toasts>((set) => ({
  toasts: [],
  past: [],
  show: (toast) =>
    set(({ toasts, past }) => {
      const next = { ...toast, id: ++count }
      return { toasts: [...toasts, next], past: [next, ...past].slice(0, KEPT) }
    }),
  dismiss: (id) => set(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) })),
}))

/** For code that is no component. */
export const notify = (toast: Omit<Toast, 'id'>): void => useToasts.getState().show(toast)
