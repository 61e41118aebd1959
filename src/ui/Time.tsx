import { formatDate, formatTime, parseTime } from '../lib/dates.ts'

/** A time of the cloud, as the console writes times. */
export function Time({ at, isDateOnly = false }: { readonly at: string; readonly isDateOnly?: boolean }) {
  const date = parseTime(at)
  if (Number.isNaN(date.getTime())) return at
  return (
    <time dateTime={date.toISOString()}>
      {isDateOnly ? formatDate(at, navigator.language) : formatTime(at, navigator.language)}
    </time>
  )
}
