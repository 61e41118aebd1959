import { Add } from '@carbon/icons-react'
import { useId } from 'react'
import { Button } from '../../ui/Button.tsx'
import type { AttributeRow, Operator } from './attribute-rows.ts'
import { ResourceCondition } from './ResourceCondition.tsx'
import type { AttributeType } from './targets.ts'
import type { Choices } from './use-choices.ts'

/** A condition has no other name than its place. */
const placed = (rows: readonly AttributeRow[]) => rows.map((row, at) => ({ row, at, number: at + 1 }))

/** What is chosen of the resources of a target. */
export interface ResourceValues {
  /** A service's name, or a group of services. */
  readonly target: string
  readonly isSpecific: boolean
  readonly rows: readonly AttributeRow[]
}

/** Everything of a service, or what meets each of some conditions. */
export function ResourceChoice({
  values,
  choices,
  types,
  operators,
  isTried,
  onChange,
}: {
  readonly values: ResourceValues
  readonly choices: Choices
  readonly types: readonly AttributeType[]
  /** Where not every operator will do. */
  readonly operators?: readonly Operator[]
  /** Whether one tried to go on: what is missing shows from then on. */
  readonly isTried: boolean
  readonly onChange: (patch: Partial<ResourceValues>) => void
}) {
  const name = useId()
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
      <fieldset className="policy-choice">
        <legend className="visually-hidden">Resources</legend>
        <label>
          <input
            type="radio"
            name={name}
            checked={!isSpecific}
            onChange={() => onChange({ isSpecific: false })}
          />
          <span>All resources</span>
        </label>
        <label>
          <input
            type="radio"
            name={name}
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
              operators={operators}
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
