import { z } from '../kernel/schema.ts'
import type { Claims } from './federation/model.ts'

/** What must hold of a claim. Trusted profiles and access groups write their rules alike (api-contract.md, 4.3 and 6). */
export interface ClaimCondition {
  readonly claim: string
  readonly operator: ClaimOperator
  /** A JSON value as text: `"\"developers\""`, `"[\"a\",\"b\"]"`. Text that is no JSON stands for itself. */
  readonly value: string
}

const operators = [
  'EQUALS',
  'NOT_EQUALS',
  'EQUALS_IGNORE_CASE',
  'NOT_EQUALS_IGNORE_CASE',
  'CONTAINS',
  'IN',
] as const
type ClaimOperator = (typeof operators)[number]

const text = (max: number) =>
  z.string('expected text').check(z.minLength(1), z.maxLength(max, `must have at most ${max} characters`))

const condition = z.object({
  claim: text(200),
  operator: z.enum(operators, `must be one of ${operators.join(', ')}`),
  value: text(1000),
})

/** The conditions of a rule: at least one, and no more than the console's builder takes (console-ui.md, 3.11). */
export const conditionsSchema = z
  .array(condition)
  .check(z.minLength(1, 'must not be empty'), z.maxLength(10, 'must have at most 10 conditions'))

function wantedOf(value: string): readonly string[] {
  let parsed: unknown
  try {
    parsed = JSON.parse(value)
  } catch {
    parsed = value
  }
  return [parsed].flat().map(String)
}

const lower = (values: readonly string[]): readonly string[] => values.map((one) => one.toLowerCase())

const meet = (values: readonly string[], wanted: readonly string[]): boolean =>
  values.some((one) => wanted.includes(one))

type Test = (found: string | readonly string[], wanted: readonly string[]) => boolean

const tests: Readonly<Record<ClaimOperator, Test>> = {
  EQUALS: (found, wanted) => meet([found].flat(), wanted),
  IN: (found, wanted) => meet([found].flat(), wanted),
  NOT_EQUALS: (found, wanted) => !meet([found].flat(), wanted),
  EQUALS_IGNORE_CASE: (found, wanted) => meet(lower([found].flat()), lower(wanted)),
  NOT_EQUALS_IGNORE_CASE: (found, wanted) => !meet(lower([found].flat()), lower(wanted)),
  // A list contains a value; a text contains a part.
  CONTAINS: (found, wanted) => wanted.every((one) => found.includes(one)),
}

/** A claim that the identity provider does not send satisfies no condition, not even a negative one. */
function holds({ claim, operator, value }: ClaimCondition, claims: Claims): boolean {
  const found = Object.hasOwn(claims, claim) ? claims[claim] : undefined
  return found !== undefined && tests[operator](found, wantedOf(value))
}

export const allHold = (conditions: readonly ClaimCondition[], claims: Claims): boolean =>
  conditions.every((one) => holds(one, claims))
