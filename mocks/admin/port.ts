import type { Cloud } from '../cloud.ts'
import type { Store } from '../kernel/store.ts'
import type { WireResponse } from '../kernel/wire.ts'
import { CLOUD_MARK } from '../kernel/wire.ts'

/** What the control plane works on. */
export interface AdminPort {
  readonly cloud: Cloud
  readonly store: Store
  readonly changed: (operation: string) => void
  /** Keeps an exception that nothing threw on purpose. */
  readonly bug: (call: string, error: unknown) => void
}

/** A call to the control plane that cannot be followed; its message says what would be right. */
export class Unclear extends Error {}

const HEADERS = { 'Cache-Control': 'no-store', [CLOUD_MARK]: '1' }

export const json = (body: unknown, status = 200): WireResponse => ({
  status,
  headers: { ...HEADERS, 'Content-Type': 'application/json' },
  body: JSON.stringify(body),
})

export const noContent = (): WireResponse => ({ status: 204, headers: HEADERS })

export const problem = (status: number, message: string): WireResponse =>
  json({ errors: [{ code: 'admin', message }], status_code: status }, status)
