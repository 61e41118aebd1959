import { WarningAltFilled } from '@carbon/icons-react'
import type { ApiKey } from '../../api/iam-identity.ts'
import { parseTime } from '../../lib/dates.ts'
import type { ListColumn } from '../../ui/DataTable.tsx'
import { Switch } from '../../ui/Switch.tsx'
import { Time } from '../../ui/Time.tsx'
import { LockStatus } from '../LockStatus.tsx'
import { lockWord } from '../lock-word.ts'

export interface ColumnNeeds {
  /** The cloud's time in milliseconds. */
  readonly now: number
  /** Shows whose key it is; names by IAM ID. */
  readonly owners?: ReadonlyMap<string, string> | undefined
  readonly ownerHeader?: string
  /** Why keys here cannot be switched on and off; `undefined` when they can. */
  readonly updateReason: (key: ApiKey) => string | undefined
  readonly onEnabled: (key: ApiKey, isEnabled: boolean) => void
  /** Makes the name a button that opens the key's details, as on the page of a service ID. */
  readonly onDetails?: ((key: ApiKey) => void) | undefined
}

function Expiry({ apiKey, now }: { readonly apiKey: ApiKey; readonly now: number }) {
  if (apiKey.expires_at === undefined) return <>–</>
  const isOver = parseTime(apiKey.expires_at).getTime() <= now
  return (
    <span className="cell-note">
      {isOver && <WarningAltFilled aria-hidden className="icon-warning" />}
      {isOver && 'Expired '}
      <Time at={apiKey.expires_at} isDateOnly />
    </span>
  )
}

/** The columns of the API keys table (console-ui.md, 2.7.1). */
export const apiKeyColumns = ({
  now,
  owners,
  ownerHeader = 'Owner',
  updateReason,
  onEnabled,
  onDetails,
}: ColumnNeeds): readonly ListColumn<ApiKey>[] => [
  {
    id: 'status',
    header: 'Status',
    width: '7rem',
    text: (key) => lockWord(key.locked),
    cell: (key) => <LockStatus isLocked={key.locked} />,
  },
  {
    id: 'name',
    header: 'Name',
    isSortable: true,
    isFixed: true,
    text: (key) => key.name,
    cell: (key) =>
      onDetails === undefined ? (
        <span className="cell-name">{key.name}</span>
      ) : (
        <button type="button" className="link-button cell-name" onClick={() => onDetails(key)}>
          {key.name}
        </button>
      ),
  },
  {
    id: 'description',
    header: 'Description',
    isSortable: true,
    text: (key) => key.description,
    cell: (key) => <span className="cell-text">{key.description ?? ''}</span>,
  },
  ...(owners === undefined
    ? []
    : [
        {
          id: 'owner',
          header: ownerHeader,
          text: (key: ApiKey) => owners.get(key.iam_id) ?? key.iam_id,
          cell: (key: ApiKey) => owners.get(key.iam_id) ?? key.iam_id,
        },
      ]),
  {
    id: 'created_at',
    header: 'Date created',
    isSortable: true,
    text: (key) => key.created_at,
    cell: (key) => <Time at={key.created_at} />,
  },
  {
    id: 'expires',
    header: 'Expiration',
    text: (key) => key.expires_at,
    cell: (key) => <Expiry apiKey={key} now={now} />,
  },
  {
    id: 'enabled',
    header: 'Enabled',
    width: '8rem',
    text: (key) => !key.disabled,
    cell: (key) => (
      <Switch
        label={`Enabled: ${key.name}`}
        isOn={!key.disabled}
        words={['Yes', 'No']}
        reason={updateReason(key)}
        onChange={(isOn) => onEnabled(key, isOn)}
      />
    ),
  },
]
