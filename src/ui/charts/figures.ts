/** One bar of a chart, and one row of the table that says the same. */
export interface Bar {
  readonly label: string
  /** One number for each group, in the order of the groups. */
  readonly values: readonly number[]
}

/** Numbers that are drawn as bars, one beside the other, and written as a table. */
export interface Figures {
  /** What a bar is of: the head of the table's first column. */
  readonly of: string
  /** The parts of a bar, each with a colour of its own. */
  readonly groups: readonly string[]
  readonly bars: readonly Bar[]
}

export const isAllZero = ({ bars }: Figures): boolean =>
  bars.every(({ values }) => values.every((value) => value === 0))
