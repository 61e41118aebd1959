import { DAY } from '../../kernel/clock.ts'
import { badRequest } from './manners.ts'

const DATE_ONLY = /^\d{4}-\d{2}-\d{2}$/

function momentOf(name: string, text: string): number {
  const at = Date.parse(text)
  return Number.isNaN(at) ? badRequest(`'${name}' must be a date such as 2026-03-31; '${text}' is not.`) : at
}

/** `updated_from` and `updated_to` of a list: both days are part of the range. */
export function updatedBetween(query: URLSearchParams): (row: { readonly updated_at: number }) => boolean {
  const from = query.get('updated_from')
  const to = query.get('updated_to')
  const first = from === null ? -Infinity : momentOf('updated_from', from)
  const last = to === null ? Infinity : momentOf('updated_to', to) + (DATE_ONLY.test(to) ? DAY - 1 : 0)
  return ({ updated_at }) => updated_at >= first && updated_at <= last
}
