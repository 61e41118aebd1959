import type { ReactNode } from 'react'
import { hiddenIn, usePreferences } from '../stores/preferences.ts'
import { ListToolsMenu } from './ListToolsMenu.tsx'
import type { ListColumn } from './table-props.ts'

export interface ListToolsNeeds<Row> {
  /** The list's name: in the preferences, and of its files. */
  readonly list: string
  /** What is in it, in the plural: "service IDs". */
  readonly things: string
  readonly columns: readonly ListColumn<Row>[]
  /**
   * Every row that the filter lets through, in the list's order, page after page where the cloud answers pages (`everyPage`).
   * Asked when a file is wanted. `undefined` while a list that is read whole is not there.
   */
  readonly readAll: ((signal: AbortSignal) => Promise<readonly Row[]> | readonly Row[]) | undefined
}

export interface ListTools<Row> {
  /** The columns that are shown, for the table. */
  readonly columns: readonly ListColumn<Row>[]
  /** For the toolbar. */
  readonly menu: ReactNode
}

/**
 * What every list can do: show the columns that were chosen for it, and be saved as a file, whole.
 * `const tools = useListTools({ list, things, columns, readAll })`, then `<ListToolbar tools={tools}>` and
 * `<DataTable columns={tools.columns}>`.
 */
export function useListTools<Row>(needs: ListToolsNeeds<Row>): ListTools<Row> {
  const { list, columns } = needs
  const hidden = usePreferences((kept) => hiddenIn(kept, list))
  return {
    columns: columns.filter(({ id, isFixed }) => isFixed === true || !hidden.includes(id)),
    menu: <ListToolsMenu needs={needs} />,
  }
}
