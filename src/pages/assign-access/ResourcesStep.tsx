import { Add } from '@carbon/icons-react'
import { Button } from '../../ui/Button.tsx'
import type { AttributeRow, PolicyValues } from './policy-values.ts'
import { TAG, isServiceGroup } from './policy-values.ts'
import { ResourceCondition } from './ResourceCondition.tsx'
import type { Choices } from './use-choices.ts'

export interface AttributeType {
  readonly key: string
  readonly label: string
}

/** What resources can be told apart by, on each target (console-ui.md, 2.4, step 2). */
export function attributesOf(target: string, hasInstances: boolean): readonly AttributeType[] {
  if (target === 'resource-groups') return [{ key: 'resource', label: 'Resource group' }]
  const placed: readonly AttributeType[] = [
    { key: 'resourceGroupId', label: 'Resource group' },
    { key: 'region', label: 'Location' },
    { key: TAG, label: 'Access management tag' },
  ]
  const own: readonly AttributeType[] = [
    { key: 'resourceType', label: 'Resource type' },
    { key: 'resource', label: 'Resource ID' },
  ]
  if (target === 'all-services') return placed
  if (isServiceGroup(target)) return []
  return hasInstances ? [{ key: 'serviceInstance', label: 'Service instance' }, ...placed, ...own] : own
}

/** A condition has no other name than its place. */
const placed = (rows: readonly AttributeRow[]) => rows.map((row, at) => ({ row, at, number: at + 1 }))

/** Step 2: everything of the service, or what meets each of some conditions. */
export function ResourcesStep({
  values,
  choices,
  types,
  isTried,
  onChange,
}: {
  readonly values: PolicyValues
  readonly choices: Choices
  readonly types: readonly AttributeType[]
  /** Whether one tried to go on: what is missing shows from then on. */
  readonly isTried: boolean
  readonly onChange: (patch: Partial<PolicyValues>) => void
}) {
  const { rows, isSpecific } = values
  const [first] = types
  const unused = types.find(({ key }) => !rows.some((row) => row.key === key)) ?? first
  const add = (): void => {
    if (unused !== undefined)
      onChange({ rows: [...rows, { key: unused.key, operator: 'stringEquals', value: '' }] })
  }
  const change = (at: number, row: AttributeRow): void =>
    onChange({ rows: rows.map((one, i) => (i === at ? row : one)) })
  return (
    <>
      <fieldset className="assign-choice">
        <legend className="visually-hidden">Resources</legend>
        <label>
          <input
            type="radio"
            name="resources"
            checked={!isSpecific}
            onChange={() => onChange({ isSpecific: false })}
          />
          <span>All resources</span>
        </label>
        <label>
          <input
            type="radio"
            name="resources"
            checked={isSpecific}
            onChange={() => {
              onChange({
                isSpecific: true,
                ...(rows.length === 0 && unused !== undefined
                  ? { rows: [{ key: unused.key, operator: 'stringEquals', value: '' }] }
                  : {}),
              })
            }}
          />
          <span>Specific resources</span>
        </label>
      </fieldset>
      {isSpecific && (
        <>
          {rows.length > 1 && <p>All of these conditions have to be met.</p>}
          {placed(rows).map(({ row, at, number }) => (
            <ResourceCondition
              key={number}
              number={number}
              row={row}
              target={values.target}
              types={types}
              choices={choices}
              isTried={isTried}
              onChange={(next) => change(at, next)}
              onRemove={() => onChange({ rows: rows.filter((_, i) => i !== at) })}
            />
          ))}
          <div>
            <Button kind="ghost" size="sm" renderIcon={Add} onClick={add}>
              Add a condition
            </Button>
          </div>
        </>
      )}
    </>
  )
}
