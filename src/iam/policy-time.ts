import type { PolicyAttribute, PolicyRule } from '../api/policies.ts'

/** When a policy holds, as far as it is a matter of time (api-contract.md, 5.2). Zones are offsets such as `+01:00`. */
export type PolicyTime =
  | { readonly kind: 'once'; readonly zone: string; readonly start: string; readonly end: string }
  | {
      readonly kind: 'weekly'
      readonly zone: string
      /** 1 is Monday. */
      readonly days: readonly number[]
      /** Absent: all day. */
      readonly hours?: { readonly from: string; readonly to: string }
    }

const NOW = '{{environment.attributes.current_date_time}}'
const DAY = '{{environment.attributes.day_of_week}}'
const TIME = '{{environment.attributes.current_time}}'

const and = (...conditions: readonly PolicyAttribute[]): PolicyRule => ({ operator: 'and', conditions })

/** The pattern and the rule of a policy that holds at these times. `start` and `end` are `2026-11-17T09:00`. */
export function ruleOf(time: PolicyTime): { readonly pattern: string; readonly rule: PolicyRule } {
  const { zone } = time
  if (time.kind === 'once')
    return {
      pattern: 'time-based-conditions:once',
      rule: and(
        { key: NOW, operator: 'dateTimeGreaterThanOrEquals', value: `${time.start}:00${zone}` },
        { key: NOW, operator: 'dateTimeLessThanOrEquals', value: `${time.end}:00${zone}` },
      ),
    }
  const days: PolicyAttribute = {
    key: DAY,
    operator: 'dayOfWeekAnyOf',
    value: time.days.map((day) => `${day}${zone}`),
  }
  if (time.hours === undefined) return { pattern: 'time-based-conditions:weekly:all-day', rule: days }
  return {
    pattern: 'time-based-conditions:weekly:custom-hours',
    rule: and(
      days,
      { key: TIME, operator: 'timeGreaterThanOrEquals', value: `${time.hours.from}:00${zone}` },
      { key: TIME, operator: 'timeLessThanOrEquals', value: `${time.hours.to}:00${zone}` },
    ),
  }
}

const flat = (rule: PolicyRule): readonly PolicyAttribute[] =>
  'conditions' in rule ? rule.conditions.flatMap(flat) : [rule]

const textOf = (condition: PolicyAttribute | undefined): string =>
  typeof condition?.value === 'string' ? condition.value : ''

/** The times of a rule that says nothing else; `undefined` for any other rule, which is then kept as it is. */
export function timeOf(rule: PolicyRule): PolicyTime | undefined {
  const conditions = flat(rule)
  const find = (key: string, order: string): string =>
    textOf(conditions.find((one) => one.key === key && one.operator.includes(order)))
  const days = conditions.find(({ key }) => key === DAY)
  const values = Array.isArray(days?.value) ? (days.value as readonly string[]) : [textOf(days)]
  const zone = /[+-]\d{2}:\d{2}$/.exec(values[0] || find(NOW, 'Greater'))?.[0] ?? '+00:00'
  const [from, to] = [find(TIME, 'Greater').slice(0, 5), find(TIME, 'Less').slice(0, 5)]
  const time: PolicyTime =
    days === undefined
      ? {
          kind: 'once',
          zone,
          start: find(NOW, 'Greater').slice(0, 16),
          end: find(NOW, 'Less').slice(0, 16),
        }
      : {
          kind: 'weekly',
          zone,
          days: values.map((text) => Number.parseInt(text, 10)),
          ...(from === '' ? {} : { hours: { from, to } }),
        }
  return JSON.stringify(ruleOf(time).rule) === JSON.stringify(rule) ? time : undefined
}

export const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const

/** `+00:00` is `UTC`, another zone `UTC+01:00`. */
export const zoneWord = (zone: string): string => (zone === '+00:00' ? 'UTC' : `UTC${zone}`)

const dayWords = (days: readonly number[]): string => {
  const sorted = [...days].sort((a, b) => a - b)
  const [first = 1] = sorted
  const last = sorted.at(-1) ?? first
  const name = (day: number): string => DAYS[day - 1] ?? String(day)
  const isRow = sorted.length > 2 && last - first === sorted.length - 1
  return isRow ? `${name(first)} to ${name(last)}` : sorted.map(name).join(', ')
}

/** `Monday to Friday from 09:00 to 17:00, UTC`. */
export function describeTime(time: PolicyTime): string {
  const zone = zoneWord(time.zone)
  if (time.kind === 'once')
    return `From ${time.start.replace('T', ' ')} to ${time.end.replace('T', ' ')}, ${zone}`
  const hours = time.hours === undefined ? 'all day' : `from ${time.hours.from} to ${time.hours.to}`
  return `${dayWords(time.days)} ${hours}, ${zone}`
}
