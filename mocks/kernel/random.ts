import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'

/** Gives `length` bytes. Hosts pass real randomness for secrets; tests pass a seeded source. */
export type Entropy = (length: number) => Uint8Array

/** The same seed gives the same bytes, in the same order. */
export function seededEntropy(seed: string): Entropy {
  let block = 0
  let rest = new Uint8Array(0)
  return (length) => {
    const out = new Uint8Array(length)
    let filled = 0
    while (filled < length) {
      if (rest.length === 0) rest = new Uint8Array(sha256(utf8ToBytes(`${seed}/${block++}`)))
      const part = rest.subarray(0, length - filled)
      out.set(part, filled)
      filled += part.length
      rest = rest.slice(part.length)
    }
    return out
  }
}

export const toHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

/** The fingerprint of a text, as hex; the only form in which a one-time value is kept. */
export const fingerprint = (salt: string, value: string): string =>
  toHex(sha256(utf8ToBytes(`${salt}:${value}`)))

/** 32 bits from a text (FNV-1a): fast, for ids that only need to look random. */
function mix(text: string, start: number): number {
  let hash = start | 0
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b)
  return (hash ^ (hash >>> 13)) >>> 0
}

/** `length` hex digits (at most 32) that depend only on `text`. */
export function hexOf(text: string, length: number): string {
  let out = ''
  for (let i = 0; out.length < length; i++)
    out += mix(text, 0x811c9dc5 + i * 0x9e3779b9)
      .toString(16)
      .padStart(8, '0')
  return out.slice(0, length)
}

/** Eight hex digits for a number, others for each of the first 2^32: neighbours do not look alike. */
export const spread = (number: number): string =>
  (Math.imul(number, 0x9e3779b1) >>> 0).toString(16).padStart(8, '0')

/** A version 4 UUID that depends only on `text`. */
export function uuidOf(text: string): string {
  const hex = hexOf(text, 32)
  const variant = '89ab'[Number.parseInt(hex.charAt(16), 16) & 3] ?? '8'
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`
}

/** A whole number in `[0, limit)` that depends only on `text`. */
export const numberOf = (text: string, limit: number): number => mix(text, 0x811c9dc5) % limit
