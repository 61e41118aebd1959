import type { Duration } from '../kernel/clock.ts'
import type { Fault } from '../kernel/faults.ts'
import { Unclear } from './port.ts'

/** What the control plane's bodies say, or `Unclear` with what they should have said. */

export function momentOf(value: unknown): number {
  const moment = typeof value === 'string' ? Date.parse(value) : Number.NaN
  if (Number.isNaN(moment))
    throw new Unclear(`${JSON.stringify(value)} is no ISO time such as 2026-11-16T09:00:00Z.`)
  return moment
}

const UNITS = ['days', 'hours', 'minutes', 'seconds'] as const

export function durationOf(value: unknown): Duration {
  const given = typeof value === 'object' && value !== null ? Object.entries(value) : []
  const isRight = ([unit, amount]: [string, unknown]) =>
    UNITS.some((known) => known === unit) && typeof amount === 'number' && Number.isFinite(amount)
  if (given.length === 0 || !given.every(isRight))
    throw new Unclear("'advance' takes days, hours, minutes and seconds, each a number.")
  return Object.fromEntries(given)
}

export function seedOf(value: unknown): string | undefined {
  if (value === undefined) return undefined
  if ((typeof value === 'string' && value !== '') || typeof value === 'number') return String(value)
  throw new Unclear("'seed' is a text or a number.")
}

export function operationNameOf(value: unknown): string {
  if (typeof value === 'string' && value !== '') return value
  throw new Unclear("Give 'operation', an SDK name such as createApiKey.")
}

const countOf = (name: string, value: unknown): number => {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0) return value
  throw new Unclear(`'${name}' is a whole number, 0 or more.`)
}

export function faultOf(body: Readonly<Record<string, unknown>>): Fault {
  const { status, times, after, afterWork } = body
  if (status !== 'offline' && !(typeof status === 'number' && status >= 400 && status <= 599))
    throw new Unclear("'status' is an HTTP status from 400 to 599, or 'offline'.")
  return {
    operation: operationNameOf(body['operation']),
    status,
    ...(times === undefined ? {} : { times: countOf('times', times) }),
    ...(after === undefined ? {} : { after: countOf('after', after) }),
    ...(afterWork === true ? { afterWork } : {}),
  }
}
