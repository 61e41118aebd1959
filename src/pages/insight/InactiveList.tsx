import { useMemo, useState } from 'react'
import { Link } from 'react-router'
import { useCan } from '../../api/authz.ts'
import type { ActivityReport, Newest } from '../../api/reports.ts'
import { useIdentity } from '../../app/use-identity.ts'
import { reasonOf } from '../../iam/reasons.ts'
import { has } from '../../lib/text.ts'
import { announce } from '../../stores/announcer.ts'
import type { ListColumn } from '../../ui/DataTable.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import { ListPages } from '../../ui/ListPages.tsx'
import { ListToolbar } from '../../ui/ListToolbar.tsx'
import { listState } from '../../ui/list-state.ts'
import { SelectionBar } from '../../ui/SelectionBar.tsx'
import { Time } from '../../ui/Time.tsx'
import { BY_NAME, useListAddress } from '../../ui/use-list-address.ts'
import { useListTools } from '../../ui/use-list-tools.tsx'
import { useLocalPages } from '../../ui/use-local-pages.ts'
import { useWarm } from '../../ui/use-warm.ts'
import { warmLazy } from '../../ui/warm-lazy.tsx'
import type { InactiveKind, InactiveRow } from './inactive-kinds.ts'

const InactiveDialog = warmLazy(() => import('./InactiveDialog.tsx'))

const NONE: ReadonlySet<string> = new Set()

const columnsOf = ({ detailHeader }: InactiveKind): readonly ListColumn<InactiveRow>[] => [
  {
    id: 'name',
    header: 'Name',
    isSortable: true,
    isFixed: true,
    text: ({ name }) => name,
    cell: ({ name, page }) =>
      page === undefined ? (
        <bdi className="cell-name">{name}</bdi>
      ) : (
        <Link className="cell-name" to={page}>
          {name}
        </Link>
      ),
  },
  ...(detailHeader === undefined
    ? []
    : [
        {
          id: 'detail',
          header: detailHeader,
          isSortable: true,
          text: ({ detail }: InactiveRow) => detail,
          cell: ({ detail }: InactiveRow) => <bdi>{detail}</bdi>,
        },
      ]),
  {
    id: 'last_authn',
    header: 'Last authentication',
    isSortable: true,
    text: ({ last_authn }) => last_authn,
    cell: ({ last_authn }) => (last_authn === undefined ? '-' : <Time at={last_authn} />),
  },
]

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })

/** The identities of one kind that were not used, and what can be done to them. */
export function InactiveList({
  kind,
  newest,
  error,
  onRetry,
  onChanged,
  action,
}: {
  readonly kind: InactiveKind
  readonly newest: Newest<ActivityReport> | undefined
  readonly error: Error | null
  readonly onRetry: () => void
  /** Some of them were removed or disabled: the report is old. */
  readonly onChanged: () => void
  readonly action: React.ReactNode
}) {
  const { accountId } = useIdentity()
  const list = `inactive-${kind.id}`
  const address = useListAddress(BY_NAME, list)
  const { text, sort } = address
  const [selected, setSelected] = useState(NONE)
  const [dialog, setDialog] = useState<{ rows: readonly InactiveRow[]; verb: 'remove' | 'disable' }>()
  useWarm(InactiveDialog.warm)
  const can = useCan({ remove: kind.removing, disable: kind.disabling ?? kind.removing })
  const report = newest?.kind === 'ready' ? newest.report : undefined
  const all = useMemo(() => (report === undefined ? [] : kind.rowsOf(report)), [kind, report])
  const found = useMemo(() => {
    const by = (row: InactiveRow): string =>
      sort.column === 'detail' ? row.detail : sort.column === 'last_authn' ? (row.last_authn ?? '') : row.name
    const turn = sort.isDescending ? -1 : 1
    return all
      .filter(({ name, detail }) => has(`${name} ${detail}`, text))
      .toSorted((a, b) => turn * collator.compare(by(a), by(b)) || collator.compare(a.name, b.name))
  }, [all, text, sort.column, sort.isDescending])
  const { rows, footer } = useLocalPages(found, list)
  const tools = useListTools({
    list,
    things: `inactive ${kind.things}`,
    columns: columnsOf(kind),
    readAll: report && (() => found),
  })
  const state = listState({
    rows: newest === undefined || newest.kind === 'running' ? undefined : rows,
    error,
    refetch: onRetry,
    isFiltered: text !== '' && all.length > 0,
  })
  const chosen = all.filter(({ id }) => selected.has(id))
  const select = (ids: ReadonlySet<string>): void => {
    setSelected(ids)
    announce(`${ids.size} selected${ids.size === 0 ? '' : '. The actions are above the table.'}`)
  }
  const hasNone = newest?.kind === 'none'
  return (
    <div className="list">
      <ListToolbar label={`Filter ${kind.things}`} text={text} onText={address.setText} tools={tools}>
        {!hasNone && action}
      </ListToolbar>
      {chosen.length > 0 && (
        <SelectionBar
          count={chosen.length}
          label="Remove"
          reason={reasonOf(can.remove)}
          onAct={() => setDialog({ rows: chosen, verb: 'remove' })}
          {...(kind.disable === undefined
            ? {}
            : {
                other: {
                  label: 'Disable',
                  reason: reasonOf(can.disable),
                  onAct: () => setDialog({ rows: chosen, verb: 'disable' }),
                },
              })}
          onCancel={() => select(NONE)}
        />
      )}
      <DataTable
        label={`Inactive ${kind.things}`}
        columns={tools.columns}
        state={state}
        faces={{
          empty: hasNone
            ? {
                title: 'There is no report yet',
                text: 'Update the report to see which identities have not been used for 30 days.',
                action,
              }
            : {
                title: `No inactive ${kind.things}`,
                text: `All ${kind.things} that you can manage have been used in the 30 days before the report.`,
              },
          noMatch: {
            text: `None of the inactive ${kind.things} matches "${text}".`,
            onClear: () => address.setText(''),
          },
          forbidden: 'You cannot view inactive identities',
        }}
        idOf={({ id }) => id}
        nameOf={({ name }) => name}
        sort={sort}
        onSort={address.setSort}
        selection={{ ids: selected, onChange: select, things: kind.things }}
        menu={(row) => [
          ...(kind.disable === undefined
            ? []
            : [
                {
                  label: 'Disable',
                  reason: reasonOf(can.disable),
                  onAct: () => setDialog({ rows: [row], verb: 'disable' }),
                },
              ]),
          {
            label: 'Remove',
            isDanger: true,
            reason: reasonOf(can.remove),
            onAct: () => setDialog({ rows: [row], verb: 'remove' }),
          },
        ]}
      />
      {footer !== undefined && state.kind === 'rows' && <ListPages {...footer} />}
      {dialog !== undefined && (
        <InactiveDialog
          {...dialog}
          kind={kind}
          accountId={accountId}
          onClose={(done) => {
            setDialog(undefined)
            if (done === 0) return
            setSelected(NONE)
            onChanged()
          }}
        />
      )}
    </div>
  )
}
