import { Add } from '@carbon/icons-react'
import type { AttributeRow } from '../../iam/policy-form/attribute-rows.ts'
import { ResourceCondition } from '../../iam/policy-form/ResourceCondition.tsx'
import { conditionAttributesOf } from '../../iam/policy-form/targets.ts'
import type { Choices } from '../../iam/policy-form/use-choices.ts'
import type { ResourceRule, RulePart } from '../../iam/policy-resource-rule.ts'
import { isGroup, rowsIn } from '../../iam/policy-resource-rule.ts'
import { Action } from '../../ui/Action.tsx'
import { SelectField } from '../../ui/SelectField.tsx'

/** Conditions that a policy may have (console-ui.md, 3.11). */
const MOST = 10

/** The items with another one in a place, or without what was there. */
const replaced = <Item,>(items: readonly Item[], at: number, item: Item | undefined): readonly Item[] =>
  item === undefined ? items.filter((_, i) => i !== at) : items.with(at, item)

function Joint({
  label,
  value,
  onChange,
}: {
  readonly label: string
  readonly value: ResourceRule['operator']
  readonly onChange: (operator: ResourceRule['operator']) => void
}) {
  return (
    <SelectField
      label={label}
      value={value}
      onChange={({ target }) => onChange(target.value === 'or' ? 'or' : 'and')}
    >
      <option value="and">All of them (AND)</option>
      <option value="or">Any of them (OR)</option>
    </SelectField>
  )
}

/** Conditions on what is asked for, by themselves and in groups (console-ui.md, 2.4, step 5). */
export function ConditionBuilder({
  rule,
  target,
  choices,
  isTried,
  onChange,
}: {
  readonly rule: ResourceRule
  readonly target: string
  readonly choices: Choices
  readonly isTried: boolean
  readonly onChange: (rule: ResourceRule) => void
}) {
  const types = conditionAttributesOf(target)
  const blank: AttributeRow = { key: types[0]?.key ?? '', operator: 'stringMatch', value: '' }
  const full = rowsIn(rule).length < MOST ? undefined : `A policy has at most ${MOST} conditions.`
  const change = (at: number, part: RulePart | undefined): void =>
    onChange({ ...rule, parts: replaced(rule.parts, at, part) })
  const condition = (row: AttributeRow, number: string, onRow: (row: AttributeRow | undefined) => void) => (
    <ResourceCondition
      key={number}
      number={number}
      row={row}
      target={target}
      types={types}
      choices={choices}
      isTried={isTried}
      onChange={onRow}
      onRemove={() => onRow(undefined)}
    />
  )
  return (
    <>
      <p>
        The path is the whole name of an object that is read or written; prefix and delimiter are those of a
        list of objects.
      </p>
      <Joint
        label="Conditions to be met"
        value={rule.operator}
        onChange={(operator) => onChange({ ...rule, operator })}
      />
      {rule.parts.map((part, at) => {
        const number = String(at + 1)
        if (!isGroup(part)) return condition(part, number, (row) => change(at, row))
        return (
          <div key={number} role="group" aria-label={`Group ${number}`} className="assign-group">
            <Joint
              label={`Conditions to be met in group ${number}`}
              value={part.operator}
              onChange={(operator) => change(at, { ...part, operator })}
            />
            {part.rows.map((row, i) =>
              condition(row, `${number}.${i + 1}`, (next) => {
                const rows = replaced(part.rows, i, next)
                change(at, rows.length === 0 ? undefined : { ...part, rows })
              }),
            )}
            <div>
              <Action
                label={`Add a condition to group ${number}`}
                kind="ghost"
                size="sm"
                icon={Add}
                reason={full}
                onAct={() => change(at, { ...part, rows: [...part.rows, blank] })}
              />
            </div>
          </div>
        )
      })}
      <div className="assign-adders">
        <Action
          label="Add a condition"
          kind="ghost"
          size="sm"
          icon={Add}
          reason={full}
          onAct={() => onChange({ ...rule, parts: [...rule.parts, blank] })}
        />
        <Action
          label="Add a group"
          kind="ghost"
          size="sm"
          icon={Add}
          reason={full}
          onAct={() => onChange({ ...rule, parts: [...rule.parts, { operator: 'and', rows: [blank] }] })}
        />
      </div>
    </>
  )
}

/** What the builder begins with: two conditions, as fewer are none of its. */
export function startOfRule(target: string): ResourceRule {
  const [first = { key: '' }] = conditionAttributesOf(target)
  const row: AttributeRow = { key: first.key, operator: 'stringMatch', value: '' }
  return { operator: 'or', parts: [row, row] }
}
