import type { BodyCheck, BodyProblem } from './operation.ts'
import * as z from './shape.ts'

export { z }

/**
 * A body check from a shape. Members that the shape does not name are left out of the value: IBM's services
 * ignore what they do not know.
 */
export function body<Value>(schema: z.Shape<Value>): BodyCheck<Value> {
  return (input) => {
    const result = schema.safeParse(input)
    if (result.success) return { value: result.data }
    const issue = result.error.issues[0]
    const property = issue?.path.join('.') ?? ''
    return { problem: problemOf(property, issue, input) }
  }
}

function problemOf(property: string, issue: z.Issue | undefined, input: unknown): BodyProblem {
  if (property === '') return { property, kind: 'invalid', message: 'The body is not a JSON object.' }
  const value = property
    .split('.')
    .reduce<unknown>((at, name) => (at as Record<string, unknown> | undefined)?.[name], input)
  const isMissing = value === undefined || value === null || value === ''
  return isMissing
    ? { property, kind: 'missing', message: `Property '${property}' either missing or empty.` }
    : {
        property,
        kind: 'invalid',
        message: `Property '${property}' is not valid: ${issue?.message ?? 'wrong value'}.`,
      }
}

/** A text that must be there, with at most `max` characters. */
export const requiredText = (max: number) =>
  z.string('expected text').check(
    z.refine((text) => text.trim() !== '', 'must not be empty'),
    z.maxLength(max, `must have at most ${max} characters`),
  )

/** A text that may be left out or empty. */
export const optionalText = (max: number) =>
  z.optional(z.string('expected text').check(z.maxLength(max, `must have at most ${max} characters`)))
