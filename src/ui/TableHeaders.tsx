import { ArrowUp, ArrowsVertical } from '@carbon/icons-react'

/** A column's header that sorts: the arrow is Carbon's, which its styles turn for descending order. */
export function SortHeader({
  children,
  width,
  direction,
  onSort,
}: {
  readonly children: string
  readonly width: string | undefined
  readonly direction: 'ascending' | 'descending' | 'none'
  readonly onSort: () => void
}) {
  const isSorted = direction !== 'none'
  return (
    <th scope="col" aria-sort={direction} className="cds--table-sort__header" style={{ inlineSize: width }}>
      <button
        type="button"
        className={`cds--table-sort ${isSorted ? `cds--table-sort--active cds--table-sort--${direction}` : ''}`}
        onClick={onSort}
      >
        <span className="cds--table-sort__flex">
          <span className="cds--table-header-label">{children}</span>
          <ArrowUp size={20} aria-hidden className="cds--table-sort__icon" />
          <ArrowsVertical size={20} aria-hidden className="cds--table-sort__icon-unsorted" />
        </span>
      </button>
    </th>
  )
}

/** A column's header that does nothing. */
export function PlainHeader({
  children,
  width,
}: {
  readonly children: React.ReactNode
  readonly width?: string | undefined
}) {
  return (
    <th scope="col" style={{ inlineSize: width }}>
      <span className="cds--table-header-label">{children}</span>
    </th>
  )
}
