/** `node scripts/budget/budget.ts dist dist-plain`: what the builds weigh, against what they may weigh. */
import process from 'node:process'
import { command, say } from '../command.mjs'
import type { Weight } from './first-load.ts'
import { firstLoad, LIMITS, routes, total } from './first-load.ts'

const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1).padStart(6)

/** Prints a line and says whether it is within its limit. */
function line(what: string, value: number, limit: number, show: (value: number) => string): boolean {
  const isWithin = value <= limit
  say(`${isWithin ? '  ' : '! '}${what.padEnd(52)} ${show(value)} of ${show(limit).trim()}`)
  return isWithin
}

function heaviest(weights: readonly Weight[]): void {
  const sorted = weights.toSorted((a, b) => b.bytes - a.bytes)
  for (const { file, bytes } of sorted) say(`      ${kilobytes(bytes)}  ${file}`)
}

function check(folder: string): boolean {
  const weights = firstLoad(folder)
  const limit = folder === 'dist' ? LIMITS.demo : LIMITS.plain
  const results = [
    line(`${folder}: first load of /iam/apikeys, kB`, total(weights), limit, kilobytes),
    line(`${folder}: its requests`, weights.length, LIMITS.requests, (count) => String(count).padStart(6)),
    ...routes(folder).map(({ file, bytes }) =>
      line(`${folder}: ${file.replace('src/pages/', '')}, kB`, bytes, LIMITS.route, kilobytes),
    ),
  ]
  heaviest(weights)
  return results.every(Boolean)
}

await command(async () => {
  const results = process.argv.slice(2).map(check)
  return results.length > 0 && results.every(Boolean) ? 0 : 1
})
