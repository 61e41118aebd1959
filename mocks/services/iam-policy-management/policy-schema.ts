import { optionalText, requiredText, z } from '../../kernel/schema.ts'

/** What policies are written as, in v2 and in v1 (api-contract.md, 5.1 and 5.2). */

const ATTRIBUTE_VALUE = 1000
const CONDITIONS = 10

const oneValue = requiredText(ATTRIBUTE_VALUE)
const value = z.union(
  [oneValue, z.boolean(), z.array(oneValue).check(z.minLength(1))],
  `expected a text of 1 to ${ATTRIBUTE_VALUE} characters, a list of them, or true or false`,
)
const key = requiredText(ATTRIBUTE_VALUE)

const oneOf = <const Option extends string>(options: readonly Option[]) =>
  z.enum(options, `expected one of ${options.join(', ')}`)

const resourceOperators = [
  'stringEquals',
  'stringExists',
  'stringMatch',
  'stringEqualsAnyOf',
  'stringMatchAnyOf',
] as const
const orders = ['LessThan', 'LessThanOrEquals', 'GreaterThan', 'GreaterThanOrEquals'] as const
const conditionOperators = [
  ...resourceOperators,
  ...orders.map((order) => `time${order}` as const),
  ...orders.map((order) => `date${order}` as const),
  ...orders.map((order) => `dateTime${order}` as const),
  'dayOfWeekEquals',
  'dayOfWeekAnyOf',
] as const

const type = oneOf(['access', 'authorization'])
const roles = z
  .array(z.object({ role_id: requiredText(ATTRIBUTE_VALUE) }), 'expected a list')
  .check(z.minLength(1, 'must name at least one role'))
const tagOperator = oneOf(['stringEquals', 'stringMatch'])

const condition = z.object({ key, operator: oneOf(conditionOperators), value })
const conditions = <Item>(item: z.Shape<Item>) =>
  z.object({
    operator: oneOf(['and', 'or']),
    conditions: z
      .array(item)
      .check(z.minLength(1), z.maxLength(CONDITIONS, `must have at most ${CONDITIONS} conditions`)),
  })
// Conditions nest one level (console-ui.md, 3.11: 10 conditions, 2 levels).
const rule = z.union(
  [conditions(z.union([conditions(condition), condition])), condition],
  "expected one condition, or 'and' or 'or' with a list of conditions",
)

const patterns = [
  'time-based-conditions:once',
  'time-based-conditions:weekly:all-day',
  'time-based-conditions:weekly:custom-hours',
  'attribute-based-condition:resource:literal-and-wildcard',
] as const

export const policyV2Schema = z.object({
  type,
  control: z.object({ grant: z.object({ roles }) }),
  subject: z.object({
    attributes: z
      .array(z.object({ key, operator: oneOf(['stringEquals', 'stringExists']), value }))
      .check(z.minLength(1, 'must have at least one attribute')),
  }),
  resource: z.object({
    attributes: z
      .array(z.object({ key, operator: oneOf(resourceOperators), value }))
      .check(z.minLength(1, 'must have at least one attribute')),
    tags: z.optional(z.array(z.object({ key, operator: tagOperator, value: oneValue }))),
  }),
  description: optionalText(300),
  pattern: z.optional(oneOf(patterns)),
  rule: z.optional(rule),
})
export type PolicyV2Body = z.infer<typeof policyV2Schema>

const v1Attribute = { name: key, value: oneValue }

export const policyV1Schema = z.object({
  type,
  subjects: z
    .array(z.object({ attributes: z.array(z.object(v1Attribute)).check(z.minLength(1)) }), 'expected a list')
    .check(z.refine(({ length }) => length === 1, 'must have exactly one subject')),
  roles,
  resources: z
    .array(
      z.object({
        attributes: z
          .array(z.object({ ...v1Attribute, operator: z.optional(oneOf(['stringEquals', 'stringMatch'])) }))
          .check(z.minLength(1)),
        tags: z.optional(z.array(z.object({ ...v1Attribute, operator: z.optional(tagOperator) }))),
      }),
      'expected a list',
    )
    .check(z.refine(({ length }) => length === 1, 'must have exactly one resource')),
  description: optionalText(300),
})
export type PolicyV1Body = z.infer<typeof policyV1Schema>

export const policyStateSchema = z.object({ state: oneOf(['active', 'deleted']) })
export type PolicyStateBody = z.infer<typeof policyStateSchema>
