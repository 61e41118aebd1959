import { rowProblem, rowsProblem } from '../../iam/policy-form/attribute-rows.ts'
import type { ResourceRule } from '../../iam/policy-resource-rule.ts'
import { rowsIn } from '../../iam/policy-resource-rule.ts'
import type { PolicyTime } from '../../iam/policy-time.ts'
import type { PolicyValues } from './policy-values.ts'

export type StepName = 'service' | 'resources' | 'group' | 'roles' | 'conditions' | 'review'

function timeProblem(time: PolicyTime | undefined): string | undefined {
  if (time === undefined) return undefined
  if (time.kind === 'weekly') {
    if (time.days.length === 0) return 'Choose at least one day.'
    if (time.hours === undefined) return undefined
    if (time.hours.from === '' || time.hours.to === '') return 'Enter both hours.'
    return time.hours.from < time.hours.to ? undefined : 'The end is not after the start.'
  }
  if (time.start === '' || time.end === '') return 'Enter the start and the end.'
  return time.start < time.end ? undefined : 'The end is not after the start.'
}

function advancedProblem(rule: ResourceRule | undefined): string | undefined {
  if (rule === undefined) return undefined
  const rows = rowsIn(rule)
  if (rows.length < 2) return 'Add at least two conditions.'
  return rows.some((row) => rowProblem(row) !== undefined) ? 'A condition has no value.' : undefined
}

/** Why one cannot go on from a step; `undefined` when one can. */
export function stepProblem(step: StepName, values: PolicyValues): string | undefined {
  if (step === 'service') return values.target === '' ? 'Choose a service.' : undefined
  if (step === 'resources') {
    return values.isSpecific ? rowsProblem(values.rows) : undefined
  }
  if (step === 'roles') return values.roles.length === 0 ? 'Choose at least one role.' : undefined
  return step === 'conditions' ? (timeProblem(values.time) ?? advancedProblem(values.advanced)) : undefined
}
