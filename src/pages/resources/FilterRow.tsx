import type { ReactNode } from 'react'
import { instanceStatus } from '../../iam/instances/instance-status.ts'
import type { Column } from '../../ui/DataTable.tsx'
import type { FilterOption } from './FilterChoice.tsx'
import { FilterChoice } from './FilterChoice.tsx'
import { FilterText } from './FilterText.tsx'
import type { ResourceRow } from './resource-row.ts'
import type { ResourceAddress } from './use-resource-filters.ts'

/** What there is to choose among the rows, and what is chosen already though no row has it. */
function optionsOf(
  rows: readonly ResourceRow[],
  chosen: readonly string[],
  read: (row: ResourceRow) => FilterOption,
  labelOf: (id: string) => string = (id) => id,
): readonly FilterOption[] {
  const found = new Map(chosen.map((id) => [id, labelOf(id)]))
  for (const row of rows) {
    const { id, label } = read(row)
    found.set(id, label)
  }
  return Array.from(found, ([id, label]) => ({ id, label })).toSorted((a, b) =>
    a.label.localeCompare(b.label),
  )
}

/** The second header row: a filter below each column's name that is shown (console-ui.md, 2.15). */
export function FilterRow({
  rows,
  columns,
  address: { filters, setText, setChoices },
}: {
  readonly rows: readonly ResourceRow[]
  readonly columns: readonly Column<ResourceRow>[]
  readonly address: ResourceAddress
}) {
  const { groups, locations, states } = filters
  const fields: Readonly<Record<string, ReactNode>> = {
    group: (
      <FilterChoice
        label="Filter by group"
        placeholder="Filter by group..."
        options={optionsOf(rows, groups, (row) => ({ id: row.instance.resource_group_id, label: row.group }))}
        chosen={groups}
        onChange={(chosen) => setChoices('groups', chosen)}
      />
    ),
    location: (
      <FilterChoice
        label="Filter by location"
        placeholder="Filter..."
        options={optionsOf(rows, locations, (row) => ({ id: row.instance.region_id, label: row.location }))}
        chosen={locations}
        onChange={(chosen) => setChoices('locations', chosen)}
      />
    ),
    product: (
      <FilterText
        label="Filter by product"
        placeholder="Filter..."
        text={filters.product}
        onText={(text) => setText('product', text)}
      />
    ),
    status: (
      <FilterChoice
        label="Filter by status"
        placeholder="Filter..."
        options={optionsOf(
          rows,
          states,
          (row) => ({ id: row.instance.state, label: row.status }),
          (state) => instanceStatus(state).label,
        )}
        chosen={states}
        onChange={(chosen) => setChoices('states', chosen)}
      />
    ),
    tags: (
      <FilterText
        label="Filter by tag"
        placeholder="Filter..."
        text={filters.tag}
        onText={(text) => setText('tag', text)}
      />
    ),
  }
  return (
    <tr className="filter-row">
      <td colSpan={2}>
        <FilterText
          label="Filter by name or IP address"
          placeholder="Filter by name or IP address..."
          text={filters.name}
          onText={(text) => setText('name', text)}
        />
      </td>
      {columns
        .filter(({ id }) => id !== 'name')
        .map(({ id }) => (
          <td key={id}>{fields[id]}</td>
        ))}
      <td />
    </tr>
  )
}
