import { conditionWords } from '../../lib/claim-conditions.ts'
import type { FieldWords } from '../../ui/TheirsAndMine.tsx'
import { computeTypeName } from './compute-types.ts'
import type { RuleKind } from './RuleFields.tsx'
import type { RuleValues } from './rule-values.ts'
import { conditionsOf } from './rule-values.ts'

/** What a rule says, field by field, to put two versions of it side by side. */
export const ruleWords = (kind: RuleKind, values: RuleValues): FieldWords => [
  ['Name', values.name],
  ...(kind === 'compute'
    ? [['Compute service type', computeTypeName(values.computeType)] as const]
    : [['Identity provider', values.realm] as const, ['Hours', values.hours] as const]),
  ['Conditions', conditionsOf(values.conditions).map(conditionWords).join(' and ')],
]
