import { Link } from 'react-router'
import type { UsedIdp } from '../../api/idps.ts'
import { href, paths } from '../../app/paths.ts'
import type { ListColumn } from '../../ui/DataTable.tsx'
import { Time } from '../../ui/Time.tsx'
import { statusOf, strategyWord, typeWords } from './idp-words.ts'
import { DefaultTag, Status } from './IdpStatus.tsx'

export const idpColumns: readonly ListColumn<UsedIdp>[] = [
  {
    id: 'name',
    header: 'Name',
    isFixed: true,
    text: ({ name }) => name,
    cell: (idp) => (
      <span className="cell-note">
        <Link className="cell-name" to={href(paths.identityProvider, { idpId: idp.idp_id })}>
          {idp.name}
        </Link>
        <DefaultTag idp={idp} />
      </span>
    ),
  },
  { id: 'type', header: 'Type', text: ({ type }) => typeWords[type], cell: ({ type }) => typeWords[type] },
  {
    id: 'status',
    header: 'Status',
    text: statusOf,
    cell: (idp) => <Status idp={idp} />,
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
