import { CaretLeft, CaretRight } from '@carbon/icons-react'
import { useId } from 'react'

export const PAGE_SIZES = [10, 25, 50, 100] as const

/** Page size that stands for the whole list, read to its end. */
export const ALL = 0

/**
 * The footer of a list that is read page by page: how many in all is not known, as in the real console
 * ("1-25 items", console-ui.md 1.7).
 */
export function ListPages({
  page,
  pageSize,
  onPageSize,
  onPrevious,
  onNext,
  all,
}: {
  readonly page: number
  readonly pageSize: number
  readonly onPageSize: (size: number) => void
  /** `undefined` on the first page. */
  readonly onPrevious: (() => void) | undefined
  readonly onNext: (() => void) | undefined
  /** Where the whole list may be shown at once: how many rows were read so far. */
  readonly all?: { readonly count: number; readonly isComplete: boolean }
}) {
  const id = useId()
  const first = (page - 1) * pageSize + 1
  return (
    <nav className="list-pages" aria-label="Pages">
      <label htmlFor={id}>Items per page:</label>
      <select id={id} value={pageSize} onChange={(event) => onPageSize(Number(event.target.value))}>
        {PAGE_SIZES.map((size) => (
          <option key={size} value={size}>
            {size}
          </option>
        ))}
        {all !== undefined && <option value={ALL}>All</option>}
      </select>
      {pageSize === ALL && all !== undefined ? (
        <span className="list-pages-range">
          {all.count} items{all.isComplete ? '' : ' so far'}
        </span>
      ) : (
        <>
          <span className="list-pages-range">
            {first}-{first + pageSize - 1} items
          </span>
          <span className="list-pages-page">Page {page}</span>
          <button
            type="button"
            aria-label="Previous page"
            disabled={onPrevious === undefined}
            onClick={onPrevious}
          >
            <CaretLeft aria-hidden />
          </button>
          <button type="button" aria-label="Next page" disabled={onNext === undefined} onClick={onNext}>
            <CaretRight aria-hidden />
          </button>
        </>
      )}
    </nav>
  )
}
