import { execFile, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { runInNewContext } from 'node:vm'
import { promisify } from 'node:util'

/** The examples of `examples.md` by kind and name, as they are written. */
function readExamples(): ReadonlyMap<string, string> {
  const text = readFileSync(new URL('./examples.md', import.meta.url), 'utf8')
  return new Map(
    Array.from(text.matchAll(/^```(\w+) ([\w-]+)\n([\s\S]*?)\n```$/gm), ([, kind, name, code = '']) => [
      `${kind ?? ''} ${name ?? ''}`,
      code,
    ]),
  )
}

export const examples = readExamples()

export interface Outcome {
  readonly status: number
  /** The body as JSON; `undefined` when there is none. */
  readonly body: Record<string, unknown> | undefined
}

/** What of an example is not as it is written: names in it, and what stands in their place. */
export type Replacements = Readonly<Record<string, string>>

/** A curl command with its host, token and ids replaced, and nothing else. */
export function commandOf(name: string, host: string, replacements: Replacements): string {
  const code = examples.get(`curl ${name}`)
  if (code === undefined) throw new Error(`There is no curl example ${name}`)
  const local = code.replace(/https:\/\/[\w-]+\.cloud\.ibm\.com/, host)
  return Object.entries(replacements).reduce((text, [from, to]) => text.replaceAll(from, to), local)
}

/** A command as a shell would read it: words, in single quotes or bare. */
function requestOf(command: string): { readonly url: string; readonly init: RequestInit } {
  const words = Array.from(
    command.matchAll(/'([^']*)'|([^\s']+)/g),
    ([, quoted, bare]) => quoted ?? bare ?? '',
  )
  const headers = new Headers()
  const init: RequestInit = { headers }
  let url = ''
  for (let at = 1; at < words.length; at++) {
    const word = words[at] ?? ''
    if (word === '-X') init.method = words[++at] ?? ''
    else if (word === '-d') init.body = words[++at] ?? ''
    else if (word === '-H') {
      const [name = '', value = ''] = (words[++at] ?? '').split(/: (.*)/)
      headers.set(name, value)
    } else if (word.startsWith('-')) throw new Error(`${word}: no example has this option`)
    else url = word
  }
  return { url, init }
}

const outcomeOf = (status: number, text: string): Outcome => ({
  status,
  body: text === '' ? undefined : (JSON.parse(text) as Record<string, unknown>),
})

async function byReading(command: string): Promise<Outcome> {
  const { url, init } = requestOf(command)
  const response = await fetch(url, init)
  return outcomeOf(response.status, await response.text())
}

/** The shell and curl themselves; the status comes in a line of its own at the end. */
async function byCurl(command: string): Promise<Outcome> {
  const { stdout } = await promisify(execFile)('sh', [
    '-c',
    `${command} --silent --show-error --write-out '\\n%{http_code}'`,
  ])
  const end = stdout.lastIndexOf('\n')
  return outcomeOf(Number(stdout.slice(end + 1)), stdout.slice(0, end))
}

const hasCurl = spawnSync('sh', ['-c', 'curl --version'], { stdio: 'ignore' }).status === 0

/** The ways in which a curl example is run here: its text read as a request, and curl itself where there is one. */
export const runners = [
  { by: 'its text', run: byReading },
  ...(hasCurl ? [{ by: 'curl itself', run: byCurl }] : []),
] as const

/**
 * Runs a Node example as it is written, with the names that it uses, and gives what it logs.
 * @throws what it warns of
 */
export function runNode(name: string, names: Record<string, unknown>): Promise<string> {
  const code = examples.get(`node ${name}`)
  if (code === undefined) throw new Error(`There is no Node example ${name}`)
  return new Promise((resolve, reject) => {
    runInNewContext(code, {
      ...names,
      console: { log: (text: string) => resolve(text), warn: reject },
      done: reject,
    })
  })
}
