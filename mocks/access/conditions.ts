import { attributeOf, compare } from './attributes.ts'
import type { Condition, Resource, Rule } from './model.ts'

/** True when a policy's rule holds at a moment for a resource. A policy without a rule always holds. */
export function holds(rule: Rule | undefined, resource: Resource, at: number): boolean {
  if (rule === undefined) return true
  if ('conditions' in rule) {
    if (rule.conditions.length === 0) return false
    return rule.operator === 'and'
      ? rule.conditions.every((part) => holds(part, resource, at))
      : rule.conditions.some((part) => holds(part, resource, at))
  }
  return holdsOne(rule, resource, at)
}

const KEY = /^\{\{(environment|resource)\.attributes\.(.+)\}\}$/

/** True when a rule looks at the resource, not only at the time. */
export const looksAtResource = (rule: Rule | undefined): boolean =>
  rule !== undefined &&
  ('conditions' in rule ? rule.conditions.some(looksAtResource) : KEY.exec(rule.key)?.[1] === 'resource')

function holdsOne(condition: Condition, resource: Resource, at: number): boolean {
  const [, kind, name] = KEY.exec(condition.key) ?? []
  if (kind === 'resource')
    return compare(condition.operator, condition.value, attributeOf(resource, name ?? ''))
  const wanted = condition.value
  const texts = typeof wanted === 'object' ? wanted : [String(wanted)]
  switch (name) {
    case 'day_of_week':
      return (
        condition.operator.startsWith('dayOfWeek') &&
        texts.some((text) => dayOfWeek(at, offsetOf(text)) === Number.parseInt(text, 10))
      )
    case 'current_time':
      return texts.every((text) =>
        orderHolds(condition.operator, timeOfDay(at, offsetOf(text)), timeOf(text)),
      )
    case 'current_date':
      return texts.every((text) =>
        orderHolds(condition.operator, startOfDay(at, offsetOf(text)), Date.parse(text.slice(0, 10))),
      )
    case 'current_date_time':
      return texts.every((text) => orderHolds(condition.operator, at, Date.parse(text)))
    default:
      return false
  }
}

/** The zone at the end of `"1+00:00"` or `"09:00:00-05:00"`, in milliseconds. */
function offsetOf(text: string): number {
  const zone = /([+-])(\d{2}):(\d{2})$/.exec(text)
  if (zone === null) return 0
  const minutes = Number(zone[2]) * 60 + Number(zone[3])
  return (zone[1] === '-' ? -1 : 1) * minutes * 60_000
}

/** 1 is Monday, 7 is Sunday. */
const dayOfWeek = (at: number, offset: number): number => new Date(at + offset).getUTCDay() || 7

const DAY = 86_400_000

const timeOfDay = (at: number, offset: number): number => (((at + offset) % DAY) + DAY) % DAY

/** The day that it is in the zone, as the moment at which that day begins in UTC. */
const startOfDay = (at: number, offset: number): number => at + offset - timeOfDay(at, offset)

/** `"09:00:00+00:00"` as milliseconds since midnight; `NaN` when it is not a time. */
function timeOf(text: string): number {
  const time = /^(\d{2}):(\d{2})(?::(\d{2}))?/.exec(text)
  if (time === null) return Number.NaN
  return (Number(time[1]) * 3600 + Number(time[2]) * 60 + Number(time[3] ?? 0)) * 1000
}

function orderHolds(operator: string, value: number, wanted: number): boolean {
  if (Number.isNaN(wanted)) return false
  if (operator.endsWith('GreaterThanOrEquals')) return value >= wanted
  if (operator.endsWith('GreaterThan')) return value > wanted
  if (operator.endsWith('LessThanOrEquals')) return value <= wanted
  if (operator.endsWith('LessThan')) return value < wanted
  return false
}
