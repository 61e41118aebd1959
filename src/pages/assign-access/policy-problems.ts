import type { PolicyTime } from '../../iam/policy-time.ts'
import type { AttributeRow, PolicyValues } from './policy-values.ts'
import { TAG, listed } from './policy-values.ts'

export type StepName = 'service' | 'resources' | 'group' | 'roles' | 'conditions' | 'review'

/** What one row lacks, in words; `undefined` when nothing. */
export function rowProblem({ key, operator, value }: AttributeRow): string | undefined {
  if (operator === 'stringExists') return undefined
  if (value.trim() === '' || (operator.endsWith('AnyOf') && listed(value).length === 0))
    return 'Enter a value.'
  if (key === TAG && !/^[^:]+:[^:]+$/.test(value.trim())) return 'Enter a tag as key:value.'
  return value.trim().length > 1000 ? 'A value has at most 1000 characters.' : undefined
}

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

/** Why one cannot go on from a step; `undefined` when one can. */
export function stepProblem(step: StepName, values: PolicyValues): string | undefined {
  if (step === 'service') return values.target === '' ? 'Choose a service.' : undefined
  if (step === 'resources') {
    if (!values.isSpecific) return undefined
    if (values.rows.length === 0) return 'Add a condition, or choose all resources.'
    const keys = values.rows.map(({ key }) => key).filter((key) => key !== TAG)
    if (new Set(keys).size < keys.length) return 'Two conditions are about the same attribute.'
    return values.rows.some((row) => rowProblem(row) !== undefined) ? 'A condition has no value.' : undefined
  }
  if (step === 'roles') return values.roles.length === 0 ? 'Choose at least one role.' : undefined
  return step === 'conditions' ? timeProblem(values.time) : undefined
}
