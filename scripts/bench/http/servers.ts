import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import path from 'node:path'
import { root } from '../../command.mjs'
import { node } from '../../setup.mjs'

/** A server in a process of its own, as a user would run it. */
export interface Server {
  readonly origin: string
  stop(): Promise<void>
}

const PATIENCE = 60_000

/**
 * Starts a server, and resolves when it says `ready:` with its port or its address.
 * @throws with what it said when it ends, or says nothing for a minute
 */
export async function startServer(file: string, ...args: readonly string[]): Promise<Server> {
  const child = spawn(node(), [path.join(root, file), ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  const port = await new Promise<string>((resolve, reject) => {
    const fail = (): void => reject(new Error(`${file} did not start: ${said}`))
    const timer = setTimeout(fail, PATIENCE)
    child.once('close', fail)
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        said += text
        const found = /ready:\s*(?:http:\/\/127\.0\.0\.1:)?(\d+)/.exec(said)?.[1]
        if (found === undefined) return
        clearTimeout(timer)
        child.off('close', fail)
        resolve(found)
      })
  })
  return { origin: `http://127.0.0.1:${port}`, stop: () => stopped(child) }
}

const stopped = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    child.once('close', () => resolve())
    child.kill('SIGKILL')
  })
