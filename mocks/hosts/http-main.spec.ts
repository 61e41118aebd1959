import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import { signedIn } from '../spec-cloud.ts'
import { httpOptions } from './http-options.ts'
import { keptCloud } from './kept-cloud.ts'

const MAIN = fileURLToPath(new URL('./http-main.ts', import.meta.url))

const running: { readonly end: () => Promise<void> }[] = []
afterEach(async () => {
  for (const server of running.splice(0)) await server.end()
})

function run(...args: string[]) {
  const child = spawn(process.execPath, [MAIN, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  const closed = once(child, 'close') as Promise<[number | null]>
  const url = new Promise<string>((resolve) => {
    const hear = (chunk: Buffer): void => {
      said += chunk.toString()
      const found = /ready: (\S+)/.exec(said)?.[1]
      if (found !== undefined) resolve(found)
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
  })
  const server = {
    url,
    said: () => said,
    code: closed.then(([code]) => code),
    end: async () => {
      child.kill('SIGTERM')
      await closed
    },
  }
  running.push(server)
  return server
}

describe('npm run cloud', () => {
  it('keeps its state over a restart, in the time that it was told', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'cloud-main-'))
    const state = path.join(folder, 'state.json')
    try {
      const options = ['--scenario=empty', '--now=2026-11-16T09:00:00Z', `--state=${state}`]
      const first = run('--port=0', '--verbose', ...options)
      const owner = await signedIn(fetch, 'owner', await first.url)
      const made = await owner<{ id: string; created_at: string }>('POST /v1/apikeys', {
        body: { name: 'ci', iam_id: 'IBMid-5500093BHN' },
      })
      expect(made.body.created_at).toMatch(/^2026-11-16T09:0/)
      await first.end()
      expect(await first.code).toBe(0)
      expect(first.said()).toContain(`scenario empty  state ${state}`)
      expect(first.said()).toMatch(/201 POST \/v1\/apikeys [\d.]+ ms/)
      const { cloud } = await keptCloud(httpOptions([`--state=${state}`]), () => undefined)
      expect(cloud.state.apiKeys.get(made.body.id)?.name).toBe('ci')
      expect(cloud.clock.now()).toBeLessThan(Date.parse('2026-11-16T09:10:00Z'))
    } finally {
      await rm(folder, { recursive: true })
    }
  })

  it('says what is wrong with an option, and ends', async () => {
    const wrong = run('--port=0', '--colour=red')
    expect(await wrong.code).toBe(1)
    expect(wrong.said()).toContain('--colour')
    expect(wrong.said()).toContain('--state FILE')
    expect(() => httpOptions(['--port', '70000'])).toThrow('is not a port')
    expect(() => httpOptions(['--scenario', 'none'])).toThrow("There is no scenario 'none'")
    expect(() => httpOptions(['--now', 'today'])).toThrow('is no ISO time')
    expect(httpOptions([])).toMatchObject({ port: 4010, scenario: undefined, state: undefined })
  })
})
