import type { ReactNode } from 'react'
import { useId } from 'react'
import type { Part } from '../../api/insight.ts'
import { isWithheld } from '../../api/insight.ts'
import { Explain } from '../../ui/Explain.tsx'

/** A part of the dashboard: its figures, that they are being read, or why they are not shown. */
export function Panel<Shown extends object>({
  title,
  isWide = false,
  part,
  link,
  children,
}: {
  readonly title: string
  /** As wide as the page. */
  readonly isWide?: boolean
  /** `undefined` while it is being read. */
  readonly part: Part<Shown> | undefined
  /** To where one does something about it. */
  readonly link: ReactNode
  readonly children: (shown: Shown) => ReactNode
}) {
  const id = useId()
  return (
    <section
      className={isWide ? 'dashboard-panel dashboard-wide' : 'dashboard-panel'}
      aria-labelledby={id}
      aria-busy={part === undefined}
    >
      <div className="dashboard-head">
        <h2 id={id}>{title}</h2>
        {link}
      </div>
      {part === undefined ? (
        <span className="skeleton-line" />
      ) : isWithheld(part) ? (
        <p>
          This is not shown to you. {part.withheld} <Explain reason={part.withheld} />
        </p>
      ) : (
        children(part)
      )}
    </section>
  )
}
