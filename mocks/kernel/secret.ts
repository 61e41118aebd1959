import type { Entropy } from './random.ts'
import { toHex } from './random.ts'

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const MARK = 'MOCK_'
const LENGTH = 44
const CHECK_LENGTH = 6

/** CRC-32 (IEEE 802.3), as an unsigned number. */
function crc32(text: string): number {
  let crc = ~0
  for (let i = 0; i < text.length; i++) {
    crc ^= text.charCodeAt(i)
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return ~crc >>> 0
}

function checksum(text: string): string {
  let rest = crc32(text)
  let out = ''
  for (let i = 0; i < CHECK_LENGTH; i++) {
    out += ALPHABET.charAt(rest % 62)
    rest = Math.floor(rest / 62)
  }
  return out
}

const urlSafe = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => ALPHABET.charAt(byte & 63)).join('')

/**
 * An API key value: 44 URL-safe characters as the real ones have, but marked as fake: it begins with `MOCK_` and ends
 * with a checksum, so that a value found in a trace or a screenshot can be told from a real one.
 */
export function apiKeyValue(entropy: Entropy): string {
  const body = MARK + urlSafe(entropy(LENGTH - MARK.length - CHECK_LENGTH))
  return body + checksum(body)
}

/** True when the text is an API key value of this simulation. */
export const isFakeApiKeyValue = (text: string): boolean =>
  text.length === LENGTH &&
  text.startsWith(MARK) &&
  checksum(text.slice(0, -CHECK_LENGTH)) === text.slice(-CHECK_LENGTH)

/** A password-like value of `length` URL-safe characters, marked as fake. */
export const passwordValue = (entropy: Entropy, length: number): string =>
  MARK + urlSafe(entropy(length - MARK.length))

export const hexValue = (entropy: Entropy, length: number): string =>
  toHex(entropy(Math.ceil(length / 2))).slice(0, length)
