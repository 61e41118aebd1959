/** What must hold of what an identity provider, or a compute resource, says of who signs in. */
export interface ClaimCondition {
  readonly claim: string
  readonly operator: string
  /** A JSON value as text: `"\"developers\""`, `"[\"a\",\"b\"]"`. Text that is no JSON stands for itself. */
  readonly value: string
}

/** The comparators, in the console's order and words (console-ui.md, 2.9). */
export const comparators = [
  ['EQUALS', 'Equals'],
  ['EQUALS_IGNORE_CASE', 'Equals ignore case'],
  ['NOT_EQUALS', 'Not equals'],
  ['NOT_EQUALS_IGNORE_CASE', 'Not equals ignore case'],
  ['CONTAINS', 'Contains'],
  ['IN', 'In'],
] as const

/** The values in a condition's text: several for `IN`. */
export function valuesIn(value: string): readonly string[] {
  let parsed: unknown
  try {
    parsed = JSON.parse(value)
  } catch {
    parsed = value
  }
  return [parsed].flat().map(String)
}

/** Whether a comparator takes several values. */
export const takesSeveral = (operator: string): boolean => operator === 'IN'

/** The text of a condition's values, one a line, as it travels. */
export function valueOf(operator: string, lines: string): string {
  const values = lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  return JSON.stringify(takesSeveral(operator) ? values : lines.trim())
}

/** `department equals Audit`: a condition in words. */
export function conditionWords({ claim, operator, value }: ClaimCondition): string {
  const words = comparators.find(([id]) => id === operator)?.[1].toLowerCase() ?? operator
  return `${claim} ${words} ${valuesIn(value).join(' or ')}`
}
