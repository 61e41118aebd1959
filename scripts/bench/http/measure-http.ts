import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { say } from '../../command.mjs'
import { untilQuiet } from '../quiet.ts'
import type { Samples } from '../samples.ts'
import { addSample } from '../samples.ts'
import { CloudClient } from './cloud-client.ts'
import { load } from './load.ts'
import type { Server } from './servers.ts'
import { startServer } from './servers.ts'

const RUNS = 3
const CLOUD = 'mocks/hosts/http-main.ts'
const PEERS = 'scripts/bench/http/peers'
const CHECKS = 100

/** Servers that answer the list of 20 keys, with the path at which each has it. */
interface Contender {
  readonly name: string
  readonly server: Server
  readonly path: string
}

async function compare(samples: Samples, contenders: readonly Contender[], token: string): Promise<void> {
  const headers = { Authorization: `Bearer ${token}` }
  for (let run = 1; run <= RUNS; run += 1) {
    for (const { name, server, path: at } of contenders) {
      await untilQuiet()
      const { requestsPerSecond, p99 } = await load(server.origin + at, headers)
      addSample(samples, `${name} requests/s`, requestsPerSecond)
      addSample(samples, `${name} p99`, p99)
    }
    say(`bench: HTTP, run ${run} of ${RUNS} done`)
  }
}

/** The HTTP host beside other servers with the same list; long lists beside short ones; and many decisions at once. */
export async function measureHttp(samples: Samples): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-'))
  const servers: Server[] = []
  const start = async (file: string, ...args: readonly string[]): Promise<Server> => {
    const server = await startServer(file, ...args)
    servers.push(server)
    return server
  }
  const cloudOf = (scenario: string) =>
    start(CLOUD, '--port', '0', '--seed', '1', '--now', '2026-11-16T09:00:00Z', '--scenario', scenario)
  try {
    const large = await CloudClient.signIn(await cloudOf('large'))
    const list = await large.listOfTwentyKeys()
    const same = path.join(folder, 'list.json')
    writeFileSync(same, JSON.stringify(await large.read(list)))
    await compare(
      samples,
      [
        { name: 'http', server: large.server, path: list },
        { name: 'bare', server: await start(`${PEERS}/bare.mjs`, same), path: list },
        { name: 'json-server', server: await start(`${PEERS}/json-server.mjs`, same), path: '/apikeys' },
        { name: 'mockoon', server: await start(`${PEERS}/mockoon.mjs`, same), path: '/apikeys' },
      ],
      large.token,
    )
    const small = await CloudClient.signIn(await cloudOf('empty'))
    await small.makeKeys(100)
    for (let run = 1; run <= RUNS; run += 1) {
      for (const [name, client] of [
        ['40,000 keys', large],
        ['100 keys', small],
      ] as const)
        addSample(samples, name, await client.millisecondsOf(() => client.read(client.firstPage())))
      addSample(samples, 'authz', await large.millisecondsOf(() => large.decide(CHECKS)))
    }
  } finally {
    await Promise.all(servers.map((server) => server.stop()))
    rmSync(folder, { recursive: true })
  }
}
