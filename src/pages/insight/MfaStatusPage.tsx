import './insight.scss'
import { CheckmarkFilled, WarningFilled } from '@carbon/icons-react'
import { useCan } from '../../api/authz.ts'
import type { MfaReport } from '../../api/reports.ts'
import { mfaReports } from '../../api/reports.ts'
import { definePage } from '../../app/define-page.tsx'
import { paths } from '../../app/paths.ts'
import { useIdentity } from '../../app/use-identity.ts'
import { mfaLabel } from '../../iam/mfa-levels.ts'
import { reasonOf } from '../../iam/reasons.ts'
import { has } from '../../lib/text.ts'
import type { ListColumn } from '../../ui/DataTable.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import { ListPages } from '../../ui/ListPages.tsx'
import { ListToolbar } from '../../ui/ListToolbar.tsx'
import { listState } from '../../ui/list-state.ts'
import { Problem } from '../../ui/Problem.tsx'
import { useAct } from '../../ui/use-act.ts'
import { BY_NAME, useListAddress } from '../../ui/use-list-address.ts'
import { useListTools } from '../../ui/use-list-tools.tsx'
import { useLocalPages } from '../../ui/use-local-pages.ts'
import { ReportTime, UpdateReport } from './report-parts.tsx'
import { useReport } from './use-report.ts'

type Row = MfaReport['users'][number]

const LIST = 'mfa-status'

const CREATE = {
  create: { action: 'iam-identity.mfa-status.get', resource: { serviceName: 'iam-identity' } },
}

const nameOf = ({ name, email }: Row): string => (name === '' ? email : name)
const standingOf = ({ id_based_mfa: { complies } }: Row): string =>
  complies ? 'Complies' : 'Does not comply'

const columns: readonly ListColumn<Row>[] = [
  {
    id: 'name',
    header: 'Name',
    isSortable: true,
    isFixed: true,
    text: nameOf,
    cell: (row) => <bdi className="cell-name">{nameOf(row)}</bdi>,
  },
  {
    id: 'email',
    header: 'Email',
    isSortable: true,
    text: ({ email }) => email,
    cell: ({ email }) => <bdi>{email}</bdi>,
  },
  {
    id: 'requirement',
    header: 'Requirement',
    isSortable: true,
    text: ({ id_based_mfa }) => mfaLabel(id_based_mfa.trait_effective),
    cell: ({ id_based_mfa }) => mfaLabel(id_based_mfa.trait_effective),
  },
  {
    id: 'source',
    header: 'Set for',
    text: ({ id_based_mfa }) => (id_based_mfa.trait_user_specific === undefined ? 'Account' : 'User'),
    cell: ({ id_based_mfa }) => (id_based_mfa.trait_user_specific === undefined ? 'Account' : 'User'),
  },
  {
    id: 'standing',
    header: 'Status',
    isSortable: true,
    text: standingOf,
    cell: (row) => (
      <span className="cell-note">
        {row.id_based_mfa.complies ? (
          <CheckmarkFilled aria-hidden className="mfa-complies" />
        ) : (
          <WarningFilled aria-hidden className="icon-warning" />
        )}
        {standingOf(row)}
      </span>
    ),
  },
]

const collator = new Intl.Collator(undefined, { sensitivity: 'base' })

function MfaStatusPage() {
  const { accountId } = useIdentity()
  const address = useListAddress(BY_NAME, LIST)
  const { text, sort } = address
  const can = useCan(CREATE)
  const { data: newest, error, refetch } = useReport(mfaReports.newest(accountId))
  const update = useAct(() => mfaReports.create(accountId))
  const action = <UpdateReport update={update} newest={newest} reason={reasonOf(can.create)} />
  const all = newest?.kind === 'ready' ? newest.report.users : []
  const by = columns.find(({ id }) => id === sort.column)?.text ?? nameOf
  const turn = sort.isDescending ? -1 : 1
  const found = all
    .filter((row) => has(`${row.name} ${row.email}`, text))
    .toSorted(
      (a, b) =>
        turn * collator.compare(String(by(a)), String(by(b))) || collator.compare(nameOf(a), nameOf(b)),
    )
  const { rows, footer } = useLocalPages(found, LIST)
  const tools = useListTools({
    list: LIST,
    things: 'users',
    columns,
    readAll: newest?.kind === 'ready' ? () => found : undefined,
  })
  const state = listState({
    rows: newest === undefined || newest.kind === 'running' ? undefined : rows,
    error,
    refetch,
    isFiltered: text !== '' && all.length > 0,
  })
  const missing = all.filter((row) => !row.id_based_mfa.complies).length
  return (
    <div className="page">
      <h1>MFA status</h1>
      <p className="page-description">
        What multifactor authentication the account asks of each user, and whether the user has set it up. Who
        has not is asked to at the next login.
      </p>
      <ReportTime at={newest?.kind === 'ready' ? newest.report.report_time : undefined} />
      {newest?.kind === 'ready' && (
        <p className="page-description">
          {all.length - missing} of {all.length} users comply.
        </p>
      )}
      <Problem error={update.error} title="The report was not updated" />
      <div className="list">
        <ListToolbar label="Filter by name or email" text={text} onText={address.setText} tools={tools}>
          {newest?.kind !== 'none' && action}
        </ListToolbar>
        <DataTable
          label="MFA status"
          columns={tools.columns}
          state={state}
          faces={{
            empty: {
              title: 'There is no report yet',
              text: 'Update the report to see which users have the authentication factors that the account asks for.',
              action,
            },
            noMatch: {
              text: `No user here has "${text}" in the name or email.`,
              onClear: () => address.setText(''),
            },
            forbidden: 'You cannot view the MFA status',
          }}
          idOf={({ iam_id }) => iam_id}
          nameOf={nameOf}
          sort={sort}
          onSort={address.setSort}
        />
        {footer !== undefined && state.kind === 'rows' && <ListPages {...footer} />}
      </div>
    </div>
  )
}

export const page = definePage({ path: paths.mfaStatus, title: 'MFA status', Page: MfaStatusPage })
