import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { profileRules } from '../../api/profile-trust.ts'
import type { TrustedProfile } from '../../api/profiles.ts'
import { href, paths } from '../../app/paths.ts'
import { conditionWords } from '../../lib/claim-conditions.ts'
import type { Column, ListColumn } from '../../ui/DataTable.tsx'
import { Time } from '../../ui/Time.tsx'

/** The conditions of a profile's rules: the list of profiles does not have them, so each row asks for its own. */
function Conditions({ id }: TrustedProfile) {
  const { data, error } = useQuery(profileRules.list(id))
  if (error !== null) return <span className="reason">Could not be read</span>
  if (data === undefined) return <span className="skeleton-line" aria-busy />
  if (data.length === 0) return 'None'
  return data.map(({ conditions }) => conditions.map(conditionWords).join(' and ')).join('; or ')
}

/** Not in a file: a row of it would be one more request. */
const conditions: Column<TrustedProfile> = {
  id: 'conditions',
  header: 'Conditions',
  cell: (profile) => <Conditions {...profile} />,
}

/** The columns of the table from those that are shown of the list's own. */
export const withConditions = (
  shown: readonly ListColumn<TrustedProfile>[],
): readonly Column<TrustedProfile>[] => [
  ...shown.filter(({ id }) => id !== 'created_at'),
  conditions,
  ...shown.filter(({ id }) => id === 'created_at'),
]

/** The columns of the trusted profiles list (console-ui.md, 2.5). */
export const profileColumns: readonly ListColumn<TrustedProfile>[] = [
  {
    id: 'name',
    header: 'Name',
    isSortable: true,
    isFixed: true,
    text: ({ name }) => name,
    cell: ({ id, name }) => (
      <Link className="cell-name" to={href(paths.trustedProfile, { profileId: id })}>
        {name}
      </Link>
    ),
  },
  {
    id: 'description',
    header: 'Description',
    isSortable: true,
    text: ({ description }) => description,
    cell: ({ description }) => <span className="cell-text">{description ?? ''}</span>,
  },
  {
    id: 'created_at',
    header: 'Date created',
    isSortable: true,
    text: ({ created_at }) => created_at,
    cell: ({ created_at }) => <Time at={created_at} />,
  },
]
