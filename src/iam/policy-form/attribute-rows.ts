import type { PolicyAttribute } from '../../api/policies.ts'

export const OPERATORS = {
  stringEquals: 'string equals',
  stringMatch: 'string matches',
  stringEqualsAnyOf: 'string equals any of',
  stringMatchAnyOf: 'string matches any of',
  stringExists: 'string exists',
} as const

export type Operator = keyof typeof OPERATORS

export const isOperator = (text: string): text is Operator => text in OPERATORS

/** One condition on a resource. The values of an operator with several are separated by commas. */
export interface AttributeRow {
  readonly key: string
  readonly operator: Operator
  readonly value: string
}

export const TAG = 'tag'

const listed = (text: string): readonly string[] =>
  text
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '')

/** The row as a policy has it. */
export function attributeOf({ key, operator, value }: AttributeRow): PolicyAttribute {
  if (operator === 'stringExists') return { key, operator, value: value !== 'false' }
  return { key, operator, value: operator.endsWith('AnyOf') ? listed(value) : value.trim() }
}

/** `env:prod` is the tag `env` with the value `prod`. */
function tagOf({ operator, value }: AttributeRow): PolicyAttribute {
  const colon = value.indexOf(':')
  return { key: value.slice(0, colon).trim(), operator, value: value.slice(colon + 1).trim() }
}

/** The rows as a policy has them: attributes, and tags apart from them. */
export const rowsOf = (rows: readonly AttributeRow[]) => ({
  attributes: rows.filter(({ key }) => key !== TAG).map(attributeOf),
  tags: rows.filter(({ key }) => key === TAG).map(tagOf),
})

/** What a policy has as rows: the other way round. */
export const rowsFrom = (
  attributes: readonly PolicyAttribute[],
  tags: readonly PolicyAttribute[] = [],
): readonly AttributeRow[] => [
  ...attributes.map(({ key, operator, value }) => ({
    key,
    operator: operator as Operator,
    value: Array.isArray(value) ? (value as readonly string[]).join(', ') : String(value),
  })),
  ...tags.map(({ key, operator, value }) => ({
    key: TAG,
    operator: operator as Operator,
    value: `${key}:${String(value)}`,
  })),
]

/** What one row lacks, in words; `undefined` when nothing. */
export function rowProblem({ key, operator, value }: AttributeRow): string | undefined {
  if (operator === 'stringExists') return undefined
  if (value.trim() === '' || (operator.endsWith('AnyOf') && listed(value).length === 0))
    return 'Enter a value.'
  if (key === TAG && !/^[^:]+:[^:]+$/.test(value.trim())) return 'Enter a tag as key:value.'
  return value.trim().length > 1000 ? 'A value has at most 1000 characters.' : undefined
}

/** What specific resources lack; `undefined` when nothing. */
export function rowsProblem(rows: readonly AttributeRow[]): string | undefined {
  if (rows.length === 0) return 'Add a condition, or choose all resources.'
  const keys = rows.map(({ key }) => key).filter((key) => key !== TAG)
  if (new Set(keys).size < keys.length) return 'Two conditions are about the same attribute.'
  return rows.some((row) => rowProblem(row) !== undefined) ? 'A condition has no value.' : undefined
}
