import { cpus, release, totalmem, type } from 'node:os'
import process from 'node:process'
import { httpSection } from './http/report.ts'
import type { Samples } from './samples.ts'
import { middleOf } from './samples.ts'

/** A line of the table: what was measured on both sides, and what it should be. */
interface Row {
  readonly what: string
  readonly console: number
  readonly floor?: number
  readonly unit: string
  readonly goal?: string
  readonly isMet?: boolean
}

/** A goal that is a multiple of the floor. */
function timesFloor(samples: Samples, what: string, name: string, most: number): Row {
  const [mine, floor] = [middleOf(samples, `console ${name}`), middleOf(samples, `floor ${name}`)]
  return {
    what,
    console: mine,
    floor,
    unit: 'ms',
    goal: `≤ ${most.toFixed(1)}× the floor: ${(mine / floor).toFixed(2)}×`,
    isMet: mine / floor <= most,
  }
}

function atMost(samples: Samples, what: string, name: string, unit: string, most: number): Row {
  const mine = middleOf(samples, `console ${name}`)
  const floor = samples.has(`floor ${name}`) ? { floor: middleOf(samples, `floor ${name}`) } : {}
  return { what, console: mine, ...floor, unit, goal: `≤ ${most} ${unit}`, isMet: mine <= most }
}

function plain(samples: Samples, what: string, name: string, unit: string): Row {
  const floor = samples.has(`floor ${name}`) ? { floor: middleOf(samples, `floor ${name}`) } : {}
  return { what, console: middleOf(samples, `console ${name}`), ...floor, unit }
}

function scrolling(samples: Samples): Row {
  const [mine, floor] = [middleOf(samples, 'console scroll'), middleOf(samples, 'floor scroll')]
  return {
    what: 'Scrolling 10,000 keys: missed frames (floor: a static table)',
    console: mine,
    floor,
    unit: '%',
    goal: '≤ 3 points above the static table',
    isMet: mine - floor <= 3,
  }
}

export const rowsOf = (samples: Samples): Row[] => [
  timesFloor(samples, 'Cold load until the rows show', 'cold ready', 2),
  timesFloor(samples, 'Repeat load until the rows show', 'repeat ready', 1.6),
  atMost(samples, 'Longest task of the cold load (0: none over 50 ms)', 'cold longest task', 'ms', 100),
  atMost(samples, 'Longest task of the repeat load', 'repeat longest task', 'ms', 100),
  atMost(samples, 'Opening the create dialog', 'dialog', 'frames', 6),
  atMost(samples, 'Going to another list', 'other list', 'frames', 8),
  atMost(samples, 'Slowest key in the filter of 2,000 service IDs, CPU 4× slower', 'filter', 'ms', 50),
  scrolling(samples),
  plain(samples, 'Heap after the load', 'heap', 'MB'),
  plain(samples, 'Requests of the cold load, until the page is at rest', 'requests', ''),
  plain(samples, 'The core: lists of 20 keys, by direct call', 'core', 'requests/s'),
]

const show = (value: number | undefined): string =>
  value === undefined ? '' : Number.isNaN(value) ? 'not measured' : value.toFixed(value < 10 ? 1 : 0)

const cells = (...values: readonly string[]) => `| ${values.join(' | ')} |`

/** The table as the repository keeps it. */
export function markdown(samples: Samples, browser: string, runs: number): string {
  const [cpu] = cpus()
  return [
    '# What the console costs, beside a floor page',
    '',
    `Medians of ${runs} runs, interleaved, made by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}.`,
    `Machine: ${cpus().length} × ${cpu?.model.trim() ?? 'unknown CPU'}, ${Math.round(totalmem() / 2 ** 30)} GiB, ` +
      `${type()} ${release().split('-')[0] ?? ''}; Node ${process.versions.node}; ${browser}, headless, software rendering.`,
    `Other work kept ${middleOf(samples, 'other work').toFixed(0)} % of it busy (median before each measurement).`,
    '',
    'The floor is React, a router and one Carbon table of 25 rows that are known beforehand (`scripts/bench/floor`).',
    'Both are production builds, served gzipped from loopback by the same server; the console has its whole cloud in the page.',
    '',
    cells('measured', 'console', 'floor', 'unit', 'goal', 'met'),
    '| --- | --: | --: | --- | --- | --- |',
    ...rowsOf(samples).map(({ what, console, floor, unit, goal = '', isMet }) =>
      cells(what, show(console), show(floor), unit, goal, isMet === undefined ? '' : isMet ? 'yes' : 'no'),
    ),
    '',
    ...httpSection(samples),
  ].join('\n')
}
