/** What a cell of a file may hold. */
export type Value = string | number | boolean | undefined

/** A column of a file: its name for people, its name for programs, and what a row has in it. */
export interface FileColumn<Row> {
  readonly id: string
  readonly header: string
  readonly text: (row: Row) => Value
}

/**
 * Characters with which a spreadsheet takes a cell for a formula, also behind blanks and characters without width; the wide
 * ones are what some input methods write. Tab, carriage return and line feed are stripped by some, so that what follows counts.
 * Source: OWASP, CSV Injection.
 */
const FORMULA = /^(?:[\t\r\n]|[\s\p{Cf}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/u

/** A text that no spreadsheet calculates. Only text is guarded: a number is one, whatever its sign. */
export const plainText = (value: Value): string =>
  typeof value === 'string' && FORMULA.test(value) ? `'${value}` : String(value ?? '')

/** A cell by RFC 4180: quoted where it holds a quote, a comma or a line's end; its quotes doubled. */
const cell = (value: Value): string => {
  const text = plainText(value)
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** The rows as CSV: a header, then one record a row, each ended by CR LF (RFC 4180). */
export const toCsv = <Row>(columns: readonly FileColumn<Row>[], rows: readonly Row[]): string =>
  [
    columns.map(({ header }) => cell(header)),
    ...rows.map((row) => columns.map(({ text }) => cell(text(row)))),
  ]
    .map((cells) => `${cells.join(',')}\r\n`)
    .join('')

/** The rows as a JSON array of objects. A column that a row has nothing in is `null`: every object has the same members. */
export const toJson = <Row>(columns: readonly FileColumn<Row>[], rows: readonly Row[]): string =>
  `${JSON.stringify(
    rows.map((row) => Object.fromEntries(columns.map(({ id, text }) => [id, text(row) ?? null]))),
    undefined,
    2,
  )}\n`
