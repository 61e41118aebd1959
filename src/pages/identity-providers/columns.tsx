import { CheckmarkFilled, SubtractAlt, WarningFilled } from '@carbon/icons-react'
import type { UsedIdp } from '../../api/idps.ts'
import type { ListColumn } from '../../ui/DataTable.tsx'
import { Time } from '../../ui/Time.tsx'
import type { IdpStatus } from './idp-words.ts'
import { statusOf, strategyWord, typeWords } from './idp-words.ts'

const icons = {
  Inactive: <SubtractAlt aria-hidden />,
  'Login will fail': <WarningFilled aria-hidden className="icon-warning" />,
  'Ready to use': <CheckmarkFilled aria-hidden className="idp-ready" />,
} satisfies Record<IdpStatus, React.ReactNode>

const isDefault = ({ use }: UsedIdp): boolean => use?.ui_default === true

export const idpColumns: readonly ListColumn<UsedIdp>[] = [
  {
    id: 'name',
    header: 'Name',
    isFixed: true,
    text: ({ name }) => name,
    cell: (idp) => (
      <span className="cell-note">
        <bdi className="cell-name">{idp.name}</bdi>
        {isDefault(idp) && <span className="idp-default">Default</span>}
      </span>
    ),
  },
  { id: 'type', header: 'Type', text: ({ type }) => typeWords[type], cell: ({ type }) => typeWords[type] },
  {
    id: 'status',
    header: 'Status',
    text: statusOf,
    cell: (idp) => (
      <span className="cell-note">
        {icons[statusOf(idp)]}
        {statusOf(idp)}
      </span>
    ),
  },
  {
    id: 'onboarding',
    header: 'Onboarding',
    text: ({ use }) => strategyWord(use?.cloud_user_strategy),
    cell: ({ use }) => strategyWord(use?.cloud_user_strategy),
  },
  {
    id: 'created_at',
    header: 'Date created',
    text: ({ created_at }) => created_at,
    cell: ({ created_at }) => <Time at={created_at} />,
  },
]
