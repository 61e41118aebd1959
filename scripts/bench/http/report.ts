import type { Samples } from '../samples.ts'
import { middleOf } from '../samples.ts'

const SERVERS = ['http', 'bare', 'json-server', 'mockoon'] as const

const cells = (...values: readonly string[]): string => `| ${values.join(' | ')} |`
const yes = (isMet: boolean): string => (isMet ? 'yes' : 'no')

/** What the load generator says of latency is in whole milliseconds; less than one is told as one. */
const p99Of = (samples: Samples, server: string): number => Math.max(1, middleOf(samples, `${server} p99`))

function speed(samples: Samples): string {
  const rates = SERVERS.map((server) => middleOf(samples, `${server} requests/s`))
  const [mine = Number.NaN, bare = Number.NaN] = rates
  const share = mine / bare
  return cells(
    'List of 20 keys, 10 connections: requests/s',
    ...rates.map((rate) => rate.toFixed(0)),
    `≥ 0.5× the bare server: ${share.toFixed(2)}×`,
    yes(share >= 0.5),
  )
}

function latency(samples: Samples): string {
  const times = SERVERS.map((server) => p99Of(samples, server))
  const [mine = Number.NaN, bare = Number.NaN] = times
  return cells(
    '99 of 100 answers within, in whole ms',
    ...times.map((time) => time.toFixed(0)),
    `≤ 3× the bare server: ${(mine / bare).toFixed(1)}×`,
    yes(mine / bare <= 3),
  )
}

function pages(samples: Samples): string {
  const [long, short] = [middleOf(samples, '40,000 keys'), middleOf(samples, '100 keys')]
  return cells(
    'Page 1 of 40,000 keys; beside it page 1 of 100',
    `${long.toFixed(2)} ms`,
    `${short.toFixed(2)} ms`,
    `≤ 2×: ${(long / short).toFixed(2)}×`,
    yes(long / short <= 2),
  )
}

function decisions(samples: Samples): string {
  const time = middleOf(samples, 'authz')
  return cells(
    '100 checks in one request, 4,020 policies',
    `${time.toFixed(2)} ms`,
    '',
    '≤ 5 ms',
    yes(time <= 5),
  )
}

/** The part of the results about the HTTP host. */
export const httpSection = (samples: Samples): string[] => [
  '## The HTTP host, beside other servers',
  '',
  'Each server is a process of its own, asked by another (autocannon); the bare server is `node:http` that answers with the same',
  'bytes, json-server has the same rows, Mockoon the same text. The cloud is the scenario `large`.',
  '',
  cells('measured', 'this cloud', 'bare', 'json-server', 'Mockoon', 'goal', 'met'),
  '| --- | --: | --: | --: | --: | --- | --- |',
  speed(samples),
  latency(samples),
  '',
  cells('measured, one call after the other', 'this cloud', 'beside', 'goal', 'met'),
  '| --- | --: | --: | --- | --- |',
  pages(samples),
  decisions(samples),
  '',
]
