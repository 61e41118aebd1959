import { Link } from 'react-router'
import type { ListState } from '../../ui/list-state.ts'
import type { TrustKind } from '../../iam/trust/trust-draft.ts'
import { trustWords } from '../../iam/trust/trust-words.ts'
import { Action } from '../../ui/Action.tsx'
import type { MenuAction } from '../../ui/ActionMenu.tsx'
import type { Column } from '../../ui/DataTable.tsx'
import { DataTable } from '../../ui/DataTable.tsx'

/** What a profile trusts, of one kind, in words. */
export interface TrustRow {
  readonly id: string
  readonly name: string
  /** What the kind's columns show. */
  readonly cells: readonly string[]
  /** Its own page, where it has one. */
  readonly to?: string
  /** Absent where it is removed and added anew instead. */
  readonly onEdit?: () => void
  readonly onRemove: () => void
}

const columnsOf = (headers: readonly string[]): readonly Column<TrustRow>[] =>
  headers.map((header, i) => ({
    id: header,
    header,
    cell: ({ cells, to }) =>
      i === 0 && to !== undefined ? (
        <Link className="cell-name" to={to}>
          {cells[i]}
        </Link>
      ) : (
        <span className={i === 0 ? 'cell-name' : 'cell-text'}>{cells[i]}</span>
      ),
  }))

const menuOf =
  (reason: string | undefined) =>
  ({ onEdit, onRemove }: TrustRow): readonly MenuAction[] => [
    ...(onEdit === undefined ? [] : [{ label: 'Edit', reason, onAct: onEdit }]),
    { label: 'Remove', isDanger: true, reason, onAct: onRemove },
  ]

/** One kind of trust: who is trusted, and a way to add others. */
export function TrustTable({
  kind,
  headers,
  state,
  reason,
  onAdd,
}: {
  readonly kind: TrustKind
  readonly headers: readonly string[]
  readonly state: ListState<TrustRow>
  /** Why the trust cannot be changed. */
  readonly reason: string | undefined
  readonly onAdd: () => void
}) {
  const { title, about, add } = trustWords[kind]
  return (
    <section className="list" aria-label={title}>
      <div className="list-heading">
        <h2>{title}</h2>
        <Action label="Add" name={add} kind="ghost" reason={reason} onAct={onAdd} />
      </div>
      {state.kind === 'empty' ? (
        <p className="trust-none">None. {about}</p>
      ) : (
        <DataTable
          label={title}
          columns={columnsOf(headers)}
          state={state}
          faces={{
            empty: { title: '', text: '' },
            noMatch: { text: '', onClear: () => {} },
            forbidden: 'You cannot view whom this profile trusts',
          }}
          idOf={({ id }) => id}
          nameOf={({ name }) => name}
          menu={menuOf(reason)}
        />
      )}
    </section>
  )
}
