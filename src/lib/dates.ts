/** Reads the times of IBM's services: `2020-06-02T10:37+0000`, ISO with seconds, milliseconds or nanoseconds. */
export function parseTime(text: string): Date {
  return new Date(text.replace(/\+0000$/, 'Z').replace(/(\.\d{3})\d+Z$/, '$1Z'))
}

const two = (n: number): string => String(n).padStart(2, '0')

/** `14-03-2025 04:54 GMT`, in the order of day and month of the reader's locale, as the real console writes it. */
export function formatTime(text: string, locale: string): string {
  const date = parseTime(text)
  if (Number.isNaN(date.getTime())) return text
  return `${formatDate(text, locale)} ${two(date.getUTCHours())}:${two(date.getUTCMinutes())} GMT`
}

/** Making a format costs more than all the dates of a list that are written with it. */
const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(locale: string): Intl.DateTimeFormat {
  const known = formats.get(locale)
  if (known !== undefined) return known
  const made = new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  })
  formats.set(locale, made)
  return made
}

/** The date of it alone. */
export function formatDate(text: string, locale: string): string {
  const date = parseTime(text)
  if (Number.isNaN(date.getTime())) return text
  // Most readers' order needs no format, and the first one that a page makes takes longer than all its rows.
  if (locale === 'en-US') return `${date.getUTCMonth() + 1}-${date.getUTCDate()}-${date.getUTCFullYear()}`
  const parts = formatOf(locale)
    .formatToParts(date)
    .filter(({ type }) => type === 'year' || type === 'month' || type === 'day')
  // The console pads day and month in all locales but the American one.
  return parts.map(({ type, value }) => (type === 'year' ? value : value.padStart(2, '0'))).join('-')
}

/** What a date field gives (`2027-01-31`) as the end of that day in the identity service's format. */
export const endOfDay = (date: string): string => `${date}T23:59+0000`

/** The date field's value of a time. */
export const dateFieldOf = (text: string | undefined): string =>
  text === undefined ? '' : parseTime(text).toISOString().slice(0, 10)
