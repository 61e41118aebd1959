import process from 'node:process'
import { say } from './command.mjs'
import { run } from './tool.mjs'

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {readonly string[]} line the command line
 * @property {Record<string, string>} [env]
 * @property {readonly string[]} [needs] names of steps that must have passed
 * @property {boolean} [isLive] show its output as it comes, not only when it fails
 */

/** @typedef {{ readonly name: string, readonly state: 'passed' | 'failed' | 'not run', readonly seconds: number }} Outcome */

/**
 * Runs steps, as many at a time as there are lanes, in the order given but for what they need.
 * A failure stops only the steps that need it. Prints one line a step, and the output of what failed.
 * @param {readonly Step[]} steps
 * @param {number} lanes
 * @returns {Promise<Outcome[]>} in the order of the steps
 */
export async function runSteps(steps, lanes) {
  const width = Math.max(...steps.map(({ name }) => name.length))
  /** @type {Map<string, Outcome>} */
  const outcomes = new Map()
  /** @type {Step[]} */
  const waiting = [...steps]
  /** @type {Set<Promise<void>>} */
  const running = new Set()

  /** @param {Outcome} outcome @param {string} [remark] */
  const settle = (outcome, remark) => {
    outcomes.set(outcome.name, outcome)
    const mark = { passed: 'ok    ', failed: 'FAILED', 'not run': '-     ' }[outcome.state]
    say(`${mark} ${outcome.name.padEnd(width)} ${remark ?? `${outcome.seconds.toFixed(1).padStart(6)} s`}`)
  }
  /** @param {Step} step */
  const start = async ({ name, line, env, isLive = false }) => {
    const { code, output, seconds } = await run(line, { ...(env === undefined ? {} : { env }), isLive })
    settle({ name, state: code === 0 ? 'passed' : 'failed', seconds })
    if (code !== 0 && !isLive) process.stdout.write(`\n${output.trim()}\n\n`)
  }

  while (waiting.length + running.size > 0) {
    for (const step of Array.from(waiting)) {
      const needs = (step.needs ?? []).map((name) => outcomes.get(name)?.state)
      const isBlocked = needs.some((state) => state === 'failed' || state === 'not run')
      const isReady = needs.every((state) => state === 'passed') && running.size < lanes
      if (!isBlocked && !isReady) continue
      waiting.splice(waiting.indexOf(step), 1)
      if (isBlocked) {
        settle(
          { name: step.name, state: 'not run', seconds: 0 },
          `       not run: needs ${step.needs?.join(', ')}`,
        )
        continue
      }
      const ends = start(step).finally(() => running.delete(ends))
      running.add(ends)
    }
    if (running.size > 0) await Promise.race(running)
  }
  return steps.map(({ name }) => /** @type {Outcome} */ (outcomes.get(name)))
}
