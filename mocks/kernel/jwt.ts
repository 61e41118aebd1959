import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { fromBase64Url, toBase64Url } from './page-token.ts'
import { toHex } from './random.ts'

const signature = (key: string, text: string): string =>
  toBase64Url(toHex(hmac(sha256, utf8ToBytes(key), utf8ToBytes(text))))

/** A token in three base64url parts, signed with this cloud's own key. */
export function signToken(key: string, claims: object): string {
  const text = `${toBase64Url(JSON.stringify({ alg: 'HS256', typ: 'JWT', kid: 'simulated' }))}.${toBase64Url(JSON.stringify(claims))}`
  return `${text}.${signature(key, text)}`
}

/** The claims of a token that this cloud signed; `undefined` for anything else. */
export function readToken(key: string, token: string): Record<string, unknown> | undefined {
  const [header, payload, sign] = token.split('.')
  if (header === undefined || payload === undefined || sign === undefined) return undefined
  if (signature(key, `${header}.${payload}`) !== sign) return undefined
  try {
    return JSON.parse(fromBase64Url(payload)) as Record<string, unknown>
  } catch {
    return undefined
  }
}
