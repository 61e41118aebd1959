import path from 'node:path'
import process from 'node:process'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { inspect, parseArgs } from 'node:util'

/** The repository's folder. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')

/** Ends a command with a reason that a person can act on, without a stack. */
export class Stop extends Error {}

/** Prints a line. */
export const say = (line = '') => void process.stdout.write(`${line}\n`)

/** @param {string} url of a module: is it the one that Node was started with? */
export const isMain = (url) => process.argv[1] !== undefined && url === pathToFileURL(process.argv[1]).href

/**
 * Runs a command of this repository and sets its exit code.
 * @param {() => Promise<number>} run its exit code
 */
export async function command(run) {
  try {
    process.exitCode = await run()
  } catch (error) {
    process.stderr.write(`${error instanceof Stop ? error.message : inspect(error)}\n`)
    process.exitCode = 1
  }
}

/**
 * The command line's options, as `parseArgs` reads them; an unknown one is an error in a sentence.
 * @template {import('node:util').ParseArgsOptionsConfig} Options
 * @param {Options} options
 */
export function readOptions(options) {
  try {
    return parseArgs({ options }).values
  } catch (error) {
    const known = Object.keys(options).map((name) => `--${name}`)
    throw new Stop(
      `${error instanceof Error ? error.message : String(error)}\nKnown options: ${known.join(', ')}`,
    )
  }
}
