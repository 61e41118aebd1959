import type { PolicyAttribute, PolicyRule } from '../api/policies.ts'
import type { AttributeRow } from './policy-form/attribute-rows.ts'
import { attributeOf, isOperator } from './policy-form/attribute-rows.ts'

/** Conditions on what is asked for, such as the path of an object (api-contract.md, 5.2). */
export interface ResourceRule {
  readonly operator: 'and' | 'or'
  /** Conditions, and groups of them: two levels (console-ui.md, 2.4, step 5). */
  readonly parts: readonly RulePart[]
}

/** Conditions that are met together, or of which one is. */
export interface RowGroup {
  readonly operator: 'and' | 'or'
  readonly rows: readonly AttributeRow[]
}

export type RulePart = AttributeRow | RowGroup

export const isGroup = (part: RulePart): part is RowGroup => 'rows' in part

/** All conditions of a rule, whatever group they are in. */
export const rowsIn = ({ parts }: ResourceRule): readonly AttributeRow[] =>
  parts.flatMap((part) => (isGroup(part) ? part.rows : [part]))

const PATTERN = 'attribute-based-condition:resource:literal-and-wildcard'
const KEY = /^\{\{resource\.attributes\.(\w+)\}\}$/

const conditionOf = (row: AttributeRow): PolicyAttribute => ({
  ...attributeOf(row),
  key: `{{resource.attributes.${row.key}}}`,
})

/** The pattern and the rule of a policy that holds under these conditions. */
export const ruleOfResources = ({ operator, parts }: ResourceRule) => ({
  pattern: PATTERN,
  rule: {
    operator,
    conditions: parts.map((part) =>
      isGroup(part) ? { operator: part.operator, conditions: part.rows.map(conditionOf) } : conditionOf(part),
    ),
  } satisfies PolicyRule,
})

function rowOf({ key, operator, value }: PolicyAttribute): AttributeRow | undefined {
  const name = KEY.exec(key)?.[1]
  if (name === undefined || !isOperator(operator)) return undefined
  const values = typeof value === 'object' ? value : [String(value)]
  // What is typed is cut at commas and ends without spaces: other values would come back changed.
  if (values.some((text) => text !== text.trim() || (typeof value === 'object' && text.includes(','))))
    return undefined
  return { key: name, operator, value: values.join(', ') }
}

function partOf(rule: PolicyRule): RulePart | undefined {
  if (!('conditions' in rule)) return rowOf(rule)
  const rows = rule.conditions.flatMap((one) => ('conditions' in one ? [] : (rowOf(one) ?? [])))
  return rows.length === rule.conditions.length ? { operator: rule.operator, rows } : undefined
}

/** The conditions of a rule that says nothing else; `undefined` for any other rule. */
export function resourceRuleOf(rule: PolicyRule): ResourceRule | undefined {
  const [operator, conditions] =
    'conditions' in rule ? [rule.operator, rule.conditions] : ['and' as const, [rule]]
  const parts = conditions.flatMap((one) => partOf(one) ?? [])
  return parts.length > 0 && parts.length === conditions.length ? { operator, parts } : undefined
}

function rowWords(row: AttributeRow): string {
  const { key, operator, value } = row
  if (operator === 'stringExists') return value === 'false' ? `there is no ${key}` : `there is a ${key}`
  const values = attributeOf(row).value
  const text = typeof values === 'object' ? values.join(' or ') : String(values)
  return `${key} ${operator.startsWith('stringMatch') ? 'matches' : 'is'} ${text}`
}

/** `Where path matches photos/* or (prefix is photos/ and delimiter is /)`. */
export function describeResourceRule({ operator, parts }: ResourceRule): string {
  const words = parts.map((part) => {
    if (!isGroup(part)) return rowWords(part)
    const inner = part.rows.map(rowWords).join(` ${part.operator} `)
    return part.rows.length > 1 && parts.length > 1 ? `(${inner})` : inner
  })
  return `Where ${words.join(` ${operator} `)}`
}
