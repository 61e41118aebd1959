import { has } from '../../lib/text.ts'
import type { Sort } from '../../ui/DataTable.tsx'
import type { ResourceRow } from './resource-row.ts'

/** Categories in the order of the real list (console-ui.md, 2.15); others come after them by name. */
const ORDER: readonly string[] = [
  'Compute',
  'Containers',
  'Networking',
  'Storage',
  'Converged infrastructure',
  'Enterprise applications',
  'AI / Machine Learning',
  'Analytics',
  'Blockchain',
  'Databases',
  'Developer tools',
  'Logging and monitoring',
  'Migration',
  'Integration',
  'Internet of Things',
  'Security',
  'Mobile',
  'Other',
]

/** What the filter row asks for; an empty member asks for nothing. */
export interface ResourceFilters {
  readonly name: string
  readonly product: string
  readonly tag: string
  /** Resource group IDs, region IDs, states: any of them. */
  readonly groups: readonly string[]
  readonly locations: readonly string[]
  readonly states: readonly string[]
}

export interface ResourceCategory {
  readonly name: string
  readonly rows: readonly ResourceRow[]
  /** How many there are without the filters. */
  readonly of: number
}

export const isFiltered = ({ name, product, tag, groups, locations, states }: ResourceFilters): boolean =>
  [name, product, tag].some((text) => text.trim() !== '') ||
  [groups, locations, states].some((chosen) => chosen.length > 0)

const among = (chosen: readonly string[], value: string): boolean =>
  chosen.length === 0 || chosen.includes(value)

const isWanted = (row: ResourceRow, wanted: ResourceFilters): boolean =>
  has(row.name, wanted.name) &&
  has(row.product, wanted.product) &&
  (wanted.tag.trim() === '' || row.tags.some((tag) => has(tag, wanted.tag))) &&
  among(wanted.groups, row.instance.resource_group_id) &&
  among(wanted.locations, row.instance.region_id) &&
  among(wanted.states, row.instance.state)

const words: Readonly<Record<string, (row: ResourceRow) => string>> = {
  group: (row) => row.group,
  location: (row) => row.location,
  product: (row) => row.product,
  status: (row) => row.status,
}

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })

function inOrder({ column, isDescending }: Sort): (a: ResourceRow, b: ResourceRow) => number {
  const by = words[column]
  const turn = isDescending ? -1 : 1
  return (a, b) =>
    turn * ((by === undefined ? 0 : collator.compare(by(a), by(b))) || collator.compare(a.name, b.name))
}

const place = (category: string): number => {
  const at = ORDER.indexOf(category)
  return at === -1 ? ORDER.length : at
}

/** The categories that have something to show, each with its rows in order. */
export function groupResources(
  rows: readonly ResourceRow[],
  wanted: ResourceFilters,
  sort: Sort,
): readonly ResourceCategory[] {
  const all = new Map<string, ResourceRow[]>()
  for (const row of rows) {
    const members = all.get(row.category)
    if (members === undefined) all.set(row.category, [row])
    else members.push(row)
  }
  const compare = inOrder(sort)
  return Array.from(all, ([name, members]) => ({
    name,
    rows: members.filter((row) => isWanted(row, wanted)).toSorted(compare),
    of: members.length,
  }))
    .filter((category) => category.rows.length > 0)
    .toSorted((a, b) => place(a.name) - place(b.name) || collator.compare(a.name, b.name))
}
