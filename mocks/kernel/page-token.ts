/** Opaque page tokens: base64url of JSON. What they hold is a place, never an offset, so pages stay right while rows come and go. */
export function encodeToken(value: unknown): string {
  return toBase64Url(JSON.stringify(value))
}

/** `undefined` when the token is not one of ours. */
export function decodeToken(token: string): unknown {
  try {
    return JSON.parse(fromBase64Url(token))
  } catch {
    return undefined
  }
}

export function toBase64Url(text: string): string {
  const bytes = new TextEncoder().encode(text)
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

export function fromBase64Url(text: string): string {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  return new TextDecoder().decode(Uint8Array.from(binary, (char) => char.charCodeAt(0)))
}
