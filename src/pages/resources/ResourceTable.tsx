import { ChevronDown, ChevronUp } from '@carbon/icons-react'
import { useState } from 'react'
import type { OpenInstanceDialog } from '../../iam/instances/instance-menu.ts'
import type { Column } from '../../ui/DataTable.tsx'
import { PlainHeader, SortHeader } from '../../ui/TableHeaders.tsx'
import { CategoryRows } from './CategoryRows.tsx'
import { FilterRow } from './FilterRow.tsx'
import { groupResources, isFiltered } from './group-resources.ts'
import type { ResourceRow } from './resource-row.ts'
import type { ResourceAddress } from './use-resource-filters.ts'

/** Lists longer than this begin with their categories closed. */
const LONG = 100
/** Lines of a category that such a list shows at once. */
const STEP = 25

const SKELETON = [0, 1, 2, 3, 4, 5]

/** The resource list: a header row, a row of filters, and the lines by category. */
export function ResourceTable({
  rows,
  columns,
  address,
  onOpen,
}: {
  /** `undefined` while they are read. */
  readonly rows: readonly ResourceRow[] | undefined
  /** Those that are shown. */
  readonly columns: readonly Column<ResourceRow>[]
  readonly address: ResourceAddress
  readonly onOpen: (dialog: OpenInstanceDialog) => void
}) {
  /** Categories that somebody opened or closed; the others follow the length of the list. */
  const [choices, setChoices] = useState<ReadonlyMap<string, boolean>>(new Map())
  const { filters, sort, setSort, clear } = address
  const hasFilter = isFiltered(filters)
  const categories = groupResources(rows ?? [], filters, sort)
  const isShort = categories.reduce((sum, category) => sum + category.rows.length, 0) <= LONG
  const isOpen = (name: string): boolean => choices.get(name) ?? isShort
  const isAllOpen = categories.every(({ name }) => isOpen(name))
  const AllChevron = isAllOpen ? ChevronUp : ChevronDown

  return (
    <div className="list-scroller resource-list" role="region" aria-label="Resource list table">
      <table
        aria-label="Resource list"
        aria-busy={rows === undefined}
        className="cds--data-table cds--data-table--md cds--data-table--sort"
      >
        <thead>
          <tr>
            <th scope="col" className="cell-expand">
              <button
                type="button"
                className="row-menu"
                aria-label={isAllOpen ? 'Close all categories' : 'Open all categories'}
                onClick={() => setChoices(new Map(categories.map(({ name }) => [name, !isAllOpen])))}
              >
                <AllChevron aria-hidden />
              </button>
            </th>
            {columns.map(({ id, header, width, isSortable }) =>
              isSortable !== true ? (
                <PlainHeader key={id}>{header}</PlainHeader>
              ) : (
                <SortHeader
                  key={id}
                  width={width}
                  direction={sort.column !== id ? 'none' : sort.isDescending ? 'descending' : 'ascending'}
                  onSort={() =>
                    setSort({ column: id, isDescending: sort.column === id && !sort.isDescending })
                  }
                >
                  {header}
                </SortHeader>
              ),
            )}
            <PlainHeader width="3.5rem">
              <span className="visually-hidden">Actions</span>
            </PlainHeader>
          </tr>
          <FilterRow rows={rows ?? []} columns={columns} address={address} />
        </thead>
        {rows === undefined && (
          <tbody>
            {SKELETON.map((row) => (
              <tr key={row} aria-hidden>
                {['expand', ...columns.map(({ id }) => id), 'menu'].map((cell) => (
                  <td key={cell}>
                    <span className="skeleton-line" />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        )}
        {categories.map((category) => (
          <CategoryRows
            key={category.name}
            category={category}
            columns={columns}
            isOpen={isOpen(category.name)}
            isFiltered={hasFilter}
            step={isShort ? LONG : STEP}
            onToggle={() => setChoices(new Map(choices).set(category.name, !isOpen(category.name)))}
            onOpen={onOpen}
          />
        ))}
        {rows !== undefined && categories.length === 0 && (
          <tbody>
            <tr>
              <td colSpan={columns.length + 2} className="resource-nothing">
                <p>None of the resources matches all of these filters.</p>
                <button type="button" className="link-button" onClick={clear}>
                  Clear the filters
                </button>
              </td>
            </tr>
          </tbody>
        )}
      </table>
    </div>
  )
}
