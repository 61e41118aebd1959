import { named } from '../../kernel/named.ts'
import { invalidProperty } from './manners.ts'

/**
 * The `filter` of identity lists: an expression like `name co "prod" or description pr`. IBM's suites prove only
 * `name co "text"`; the other comparisons of SCIM (RFC 7644, 3.4.2.2) are a superset.
 */
type Test<Row> = (row: Row) => boolean

const TOKEN = /\s*(?:"((?:[^"\\]|\\.)*)"|(\()|(\))|([^\s()"]+))/y

function tokensOf(text: string): { text: string; isQuoted: boolean }[] {
  const tokens: { text: string; isQuoted: boolean }[] = []
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < text.trimEnd().length) {
    const found = TOKEN.exec(text)
    if (found === null) return invalidProperty('filter', 'a quote is not closed.')
    const quoted = found[1]
    tokens.push(
      quoted === undefined
        ? { text: found[2] ?? found[3] ?? found[4] ?? '', isQuoted: false }
        : { text: quoted.replace(/\\(.)/g, '$1'), isQuoted: true },
    )
  }
  return tokens
}

const comparisons: Readonly<Record<string, (value: string, wanted: string) => boolean>> = {
  eq: (value, wanted) => value === wanted,
  ne: (value, wanted) => value !== wanted,
  co: (value, wanted) => value.includes(wanted),
  sw: (value, wanted) => value.startsWith(wanted),
  ew: (value, wanted) => value.endsWith(wanted),
  gt: (value, wanted) => value > wanted,
  ge: (value, wanted) => value >= wanted,
  lt: (value, wanted) => value < wanted,
  le: (value, wanted) => value <= wanted,
}

/** @throws 400 when the expression cannot be read; `fields` are the properties it may name, as text. */
export function filterOf<Row>(
  text: string,
  fields: Readonly<Record<string, (row: Row) => string | undefined>>,
): Test<Row> {
  const tokens = tokensOf(text)
  let at = 0
  const word = (): string => tokens[at]?.text.toLowerCase() ?? ''

  const anyOf = (): Test<Row> => {
    const parts = [allOf()]
    while (word() === 'or') {
      at++
      parts.push(allOf())
    }
    return (row) => parts.some((part) => part(row))
  }
  const allOf = (): Test<Row> => {
    const parts = [one()]
    while (word() === 'and') {
      at++
      parts.push(one())
    }
    return (row) => parts.every((part) => part(row))
  }
  const one = (): Test<Row> => {
    if (word() === '(') {
      at++
      const inner = anyOf()
      if (word() !== ')') return invalidProperty('filter', 'a parenthesis is not closed.')
      at++
      return inner
    }
    const name = tokens[at++]?.text ?? ''
    const valueOf =
      named(fields, name) ??
      invalidProperty('filter', `'${name}' is not one of ${Object.keys(fields).join(', ')}.`)
    const operator = word()
    at++
    if (operator === 'pr') return (row) => (valueOf(row) ?? '') !== ''
    const holds =
      named(comparisons, operator) ?? invalidProperty('filter', `'${operator}' is not a comparison.`)
    const wanted = tokens[at++]?.text.toLocaleLowerCase('en')
    if (wanted === undefined) return invalidProperty('filter', `'${name} ${operator}' has no value.`)
    return (row) => holds((valueOf(row) ?? '').toLocaleLowerCase('en'), wanted)
  }

  const test = anyOf()
  return at < tokens.length
    ? invalidProperty('filter', `'${tokens[at]?.text ?? ''}' was not expected.`)
    : test
}
