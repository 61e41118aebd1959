import type { Entropy } from '../kernel/random.ts'
import { toHex } from '../kernel/random.ts'

/** Parts of credentials that are no secrets but look as if nobody could guess them. */

/** A version 4 UUID from a source of bytes. */
export function uuidValue(entropy: Entropy): string {
  const hex = toHex(entropy(16))
  const variant = '89ab'[Number.parseInt(hex.charAt(16), 16) & 3] ?? '8'
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`
}

/** A whole number in `[from, to)` that depends only on the text's hex digits. */
export const portOf = (guid: string, from: number, to: number): number =>
  from + (Number.parseInt(guid.replaceAll('-', '').slice(0, 8), 16) % (to - from))
