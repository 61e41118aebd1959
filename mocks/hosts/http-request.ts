import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { MAX_BODY } from '../kernel/body.ts'
import { Recent } from '../kernel/recent.ts'
import type { HeaderReader, WireRequest } from '../kernel/wire.ts'

/** Addresses that are not read anew: clients ask for the same ones again and again. */
const ADDRESSES = 500

/**
 * Reads Node's requests as the cloud takes them; `undefined` for an address that cannot be read.
 * @param base origin of a request that does not say to whom it was sent
 */
export function requestReader(base: string): (request: IncomingMessage) => WireRequest | undefined {
  const addresses = new Recent<URL>(ADDRESSES)

  function addressOf(host: string, target: string): URL | undefined {
    // A target has no space, so that nobody's host and target can be taken for another's.
    const asked = `${target} ${host}`
    const known = addresses.get(asked)
    if (known !== undefined) return known
    // "http://x/y" would be read as an address of another host, "//x" too.
    if (!target.startsWith('/')) return undefined
    const origin = /^[\w.:[\]-]+$/.test(host) && URL.canParse(`http://${host}`) ? `http://${host}` : base
    const address = new URL(origin + target.replace(/^\/+/, '/'))
    addresses.set(asked, address)
    return address
  }

  return (request) => {
    const { method = 'GET', url: target = '/', headers } = request
    const url = addressOf(headers.host ?? '', target)
    return url && { method, url, headers: readerOf(headers), text: () => readText(request) }
  }
}

/** The few headers that the cloud asks for, without a copy of all. */
const readerOf = (headers: IncomingHttpHeaders): HeaderReader => ({
  get: (name) => {
    const value = headers[name.toLowerCase()]
    return (Array.isArray(value) ? value.join(', ') : value) ?? null
  },
})

/** Reads at most what the cloud reads; resolves with `undefined` beyond. */
function readText(request: IncomingMessage): Promise<string | undefined> {
  const { 'content-length': length, 'transfer-encoding': encoding } = request.headers
  if (length === undefined && encoding === undefined) return Promise.resolve('')
  if (Number(length ?? 0) > MAX_BODY) return Promise.resolve(undefined)
  const chunks: Buffer[] = []
  let size = 0
  return new Promise((resolve, reject) => {
    const take = (chunk: Buffer): void => {
      size += chunk.length
      if (size <= MAX_BODY) return void chunks.push(chunk)
      request.off('data', take)
      resolve(undefined)
    }
    request.on('data', take)
    request.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')))
    request.on('close', () => reject(new Error('The caller went away before the body was there.')))
    request.on('error', reject)
  })
}
