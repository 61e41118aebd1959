import path from 'node:path'
import { root } from '../../command.mjs'
import { node } from '../../setup.mjs'
import { run } from '../../tool.mjs'

const AUTOCANNON = path.join(root, 'scripts/bench/http/peers/node_modules/autocannon/autocannon.js')
const CONNECTIONS = 10
const SECONDS = 3

export interface Load {
  readonly requestsPerSecond: number
  /** Milliseconds that 99 of 100 answers needed at most. */
  readonly p99: number
}

interface Report {
  readonly requests: { readonly average: number }
  readonly latency: { readonly p99: number }
  readonly non2xx: number
  readonly errors: number
}

/**
 * Asks for one address from ten connections at once, for three seconds, from a process of its own.
 * @throws when any answer is not a success
 */
export async function load(url: string, headers: Readonly<Record<string, string>>): Promise<Load> {
  const given = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}=${value}`])
  const line = [node(), AUTOCANNON, '-j', '-c', String(CONNECTIONS), '-d', String(SECONDS), ...given, url]
  const { code, output } = await run(line)
  const json = output.slice(output.indexOf('{'), output.lastIndexOf('}') + 1)
  if (code !== 0 || json === '') throw new Error(`The load on ${url} failed: ${output}`)
  const { requests, latency, non2xx, errors } = JSON.parse(json) as Report
  if (non2xx + errors > 0) throw new Error(`${url} refused ${non2xx} requests, and ${errors} got no answer.`)
  return { requestsPerSecond: requests.average, p99: latency.p99 }
}
