import type { ReactNode } from 'react'
import type { Value } from '../lib/list-file.ts'
import type { MenuAction } from './ActionMenu.tsx'
import type { Faces } from './ListFaces.tsx'
import type { ListState } from './list-state.ts'

export interface Column<Row> {
  readonly id: string
  readonly header: string
  readonly isSortable?: boolean
  readonly width?: string
  readonly cell: (row: Row) => ReactNode
}

/**
 * A column of a list with tools: it can be hidden, and written to a file. `text` is all of a row that a file gets, so a value that
 * is secret has no column.
 */
export interface ListColumn<Row> extends Column<Row> {
  readonly text: (row: Row) => Value
  /** Names the row: it is always shown. */
  readonly isFixed?: boolean
}

export interface Sort {
  readonly column: string
  readonly isDescending: boolean
}

export interface Selection {
  readonly ids: ReadonlySet<string>
  readonly onChange: (ids: ReadonlySet<string>) => void
  /** What the selection is of, in the plural. */
  readonly things: string
}

export interface Expansion<Row> {
  /** Name of the button that opens the row. */
  readonly label: (row: Row, isOpen: boolean) => string
  readonly panel: (row: Row) => ReactNode
}

export interface DataTableProps<Row> {
  /** Accessible name of the table. */
  readonly label: string
  readonly columns: readonly Column<Row>[]
  readonly state: ListState<Row>
  readonly faces: Faces
  readonly idOf: (row: Row) => string
  /** Names a row in the labels of its controls. */
  readonly nameOf: (row: Row) => string
  readonly sort?: Sort
  readonly onSort?: (sort: Sort) => void
  readonly menu?: (row: Row) => readonly MenuAction[]
  readonly selection?: Selection
  readonly expansion?: Expansion<Row>
  readonly isRefreshing?: boolean
  /** All rows at once, in a box that scrolls: only the rows in sight are there. Not with `expansion`. */
  readonly isLong?: boolean
}

/** Columns that the table adds to the caller's. */
export const extraColumns = ({
  selection,
  expansion,
  menu,
}: Pick<DataTableProps<never>, 'selection' | 'expansion' | 'menu'>): number =>
  (selection === undefined ? 0 : 1) + (expansion === undefined ? 0 : 1) + (menu === undefined ? 0 : 1)
