import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { root, Stop } from './command.mjs'
import { node } from './setup.mjs'

/**
 * Where a package's command is, to be run by `node()`: works without a shell and on every system.
 * @param {string} name of the package
 * @param {string} command when it differs from the package's name
 */
function commandFile(name, command) {
  const folder = path.join(root, 'node_modules', name)
  /** @type {{ bin: Record<string, string> }} */
  const { bin } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
  const file = bin[command]
  if (file === undefined) throw new Stop(`The package ${name} has no command "${command}".`)
  return path.join(folder, file)
}

/** @param {string} name @param {readonly string[]} args @returns {string[]} a command line */
export const tool = (name, args, command = name) => [node(), commandFile(name, command), ...args]

/** @param {string} file below scripts/ @param {readonly string[]} args @returns {string[]} a command line */
export const script = (file, ...args) => [node(), path.join(root, 'scripts', file), ...args]

/** The environment of a tool, in which `node` and the packages' commands are this repository's. */
function environment() {
  const { PATH = '', FORCE_COLOR: _, ...rest } = process.env
  const bin = path.join(root, 'node_modules/.bin')
  // A tool writes to a pipe and so cannot see whether a person reads it.
  const colours = process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' }
  return { ...rest, ...colours, PATH: `${bin}${path.delimiter}${PATH}` }
}

/** @type {readonly NodeJS.Signals[]} */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP']

/** Takes a tool along when this process is told to end. @param {import('node:child_process').ChildProcess} child */
function endTogether(child) {
  /** @param {NodeJS.Signals} signal */
  const end = (signal) => {
    child.kill(signal)
    process.exitCode = signal === 'SIGINT' ? 130 : 143
    // Other tools may be under way, each with its own listener, before this process goes.
    setImmediate(() => process.exit())
  }
  for (const signal of SIGNALS) process.once(signal, end)
  child.once('close', () => {
    for (const signal of SIGNALS) process.removeListener(signal, end)
  })
}

/**
 * Runs a command line to its end. No input: nothing here ever asks.
 * @param {readonly string[]} line
 * @param {{ env?: Record<string, string>, isLive?: boolean }} options `isLive` shows the output as it comes
 * @returns {Promise<{ code: number, output: string, seconds: number }>}
 */
export async function run(line, { env = {}, isLive = false } = {}) {
  const [file = '', ...args] = line
  const started = process.hrtime.bigint()
  return await new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      cwd: root,
      env: { ...environment(), ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    endTogether(child)
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        output += text
        if (isLive) process.stdout.write(text)
      })
    }
    child.once('error', reject)
    child.once('close', (code) => {
      resolve({ code: code ?? 1, output, seconds: Number(process.hrtime.bigint() - started) / 1e9 })
    })
  })
}
