import type { Attribute, Condition, Rule } from '../../access/model.ts'
import { invalidBody } from './manners.ts'
import type { PolicyDraft } from './policy-draft.ts'

/** Conditions that a policy may have in all its groups together (console-ui.md, 3.11). */
const CONDITIONS = 10

const flat = (rule: Rule): readonly Condition[] =>
  'conditions' in rule ? rule.conditions.flatMap(flat) : [rule]

const KEY = /^\{\{(environment|resource)\.attributes\.\w+\}\}$/
/** An attribute of a request for a list of objects; IBM's own example writes it as one of the environment. */
const DELIMITER = '{{environment.attributes.delimiter}}'

/** Throws 400 when the conditions of a policy are too many, about nothing, or none of the kind that its pattern names. */
export function checkRule({ rule, pattern }: Pick<PolicyDraft, 'rule' | 'pattern'>): void {
  if ((rule === undefined) !== (pattern === undefined))
    invalidBody('A policy with conditions needs both rule and pattern; one without them needs neither.')
  if (rule === undefined || pattern === undefined) return
  const conditions = flat(rule)
  if (conditions.length > CONDITIONS)
    invalidBody(`A policy has at most ${CONDITIONS} conditions; this one has ${conditions.length}.`)
  const isTime = pattern.startsWith('time-')
  for (const condition of conditions) {
    const { key, operator } = condition
    const about = KEY.exec(key)?.[1]
    if (about === undefined)
      invalidBody(
        `The condition '${key}' is about nothing: a key is {{resource.attributes.…}} or {{environment.attributes.…}}.`,
      )
    const isOnTime = about === 'environment' && key !== DELIMITER
    if (isOnTime !== isTime || operator.startsWith('string') === isTime)
      invalidBody(`The condition '${key}' with the operator ${operator} is none of the pattern ${pattern}.`)
    if (!isTime) checkValue(condition as Attribute)
  }
}

/** Throws 400 when a value is not of the kind that its operator compares with. */
export function checkValue({ key, operator, value }: Attribute): void {
  const kind = typeof value === 'object' ? 'list' : typeof value
  const wanted = operator === 'stringExists' ? 'boolean' : operator.endsWith('AnyOf') ? 'list' : 'string'
  // v2 clients write 'true' for a test of existence, too.
  if (kind !== wanted && !(wanted === 'boolean' && (value === 'true' || value === 'false')))
    invalidBody(`Attribute '${key}' with operator ${operator} needs a value of the kind ${wanted}.`)
}
