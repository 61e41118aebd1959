import type { ClaimCondition } from '../../lib/claim-conditions.ts'
import { valueOf, valuesIn } from '../../lib/claim-conditions.ts'

/** A condition as its fields hold it: the values one a line. */
export interface ConditionValues {
  readonly claim: string
  readonly operator: string
  readonly values: string
}

/** What the form of a rule holds, of an access group or of a trusted profile. */
export interface RuleValues {
  readonly name: string
  readonly realm: string
  readonly computeType: string
  readonly hours: string
  readonly conditions: ConditionValues[]
}

export const noCondition: ConditionValues = { claim: '', operator: 'EQUALS', values: '' }

export const noRule: RuleValues = {
  name: '',
  realm: '',
  computeType: 'VSI',
  hours: '1',
  conditions: [noCondition],
}

const fieldsOf = ({ claim, operator, value }: ClaimCondition): ConditionValues => ({
  claim,
  operator,
  values: valuesIn(value).join('\n'),
})

export const conditionFields = (conditions: readonly ClaimCondition[]): ConditionValues[] =>
  conditions.map(fieldsOf)

/** The conditions as they travel. One that is as it was stays as it was written, whatever way that was. */
export const conditionsOf = (
  fields: readonly ConditionValues[],
  before: readonly ClaimCondition[] = [],
): readonly ClaimCondition[] =>
  fields.map((field) => {
    const same = before.find((one) => {
      const { claim, operator, values } = fieldsOf(one)
      return claim === field.claim && operator === field.operator && values === field.values
    })
    return (
      same ?? {
        claim: field.claim.trim(),
        operator: field.operator,
        value: valueOf(field.operator, field.values),
      }
    )
  })
