import { Link } from 'react-router'
import { href, paths } from '../../app/paths.ts'
import { Status } from '../../iam/instances/Status.tsx'
import type { ListColumn } from '../../ui/DataTable.tsx'
import { CategoryIcon } from './CategoryIcon.tsx'
import type { ResourceFilters } from './group-resources.ts'
import type { ResourceRow } from './resource-row.ts'

/** The columns of the resource list (console-ui.md, 2.15). */
const resourceColumns: readonly ListColumn<ResourceRow>[] = [
  {
    id: 'name',
    header: 'Name',
    width: '24%',
    isSortable: true,
    isFixed: true,
    text: ({ name }) => name,
    cell: ({ instance, name, category }) => (
      <span className="resource-name">
        <CategoryIcon category={category} />
        <Link to={href(paths.instance, { service: instance.service_name, crn: instance.crn })}>
          <bdi>{name}</bdi>
        </Link>
      </span>
    ),
  },
  {
    id: 'group',
    header: 'Group',
    width: '16%',
    isSortable: true,
    text: ({ group }) => group,
    cell: ({ group }) => group,
  },
  {
    id: 'location',
    header: 'Location',
    width: '14%',
    isSortable: true,
    text: ({ location }) => location,
    cell: ({ location }) => location,
  },
  {
    id: 'product',
    header: 'Product',
    width: '16%',
    isSortable: true,
    text: ({ product }) => product,
    cell: ({ product }) => product,
  },
  {
    id: 'status',
    header: 'Status',
    width: '10%',
    isSortable: true,
    text: ({ status }) => status,
    cell: ({ instance }) => <Status state={instance.state} />,
  },
  {
    id: 'tags',
    header: 'Tags',
    text: ({ tags }) => tags.join(', '),
    cell: ({ tags }) => (tags.length === 0 ? '–' : tags.join(', ')),
  },
]

/** Columns whose filter is in use are shown whatever was chosen: nothing is filtered out of sight. */
export function columnsFor(filters: ResourceFilters): readonly ListColumn<ResourceRow>[] {
  const inUse: Readonly<Record<string, boolean>> = {
    group: filters.groups.length > 0,
    location: filters.locations.length > 0,
    product: filters.product.trim() !== '',
    status: filters.states.length > 0,
    tags: filters.tag.trim() !== '',
  }
  return resourceColumns.map((column) =>
    inUse[column.id] === true ? Object.assign({}, column, { isFixed: true }) : column,
  )
}
