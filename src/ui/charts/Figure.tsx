import './figure.scss'
import { lazy, Suspense, useId, useState } from 'react'
import type { Figures } from './figures.ts'
import { isAllZero } from './figures.ts'
import { FigureTable } from './FigureTable.tsx'

const StackedBars = lazy(() => import('./StackedBars.tsx'))

/** Numbers as a chart, and the same as a table for who reads them better so. The drawing comes in a chunk of its own. */
export function Figure({
  title,
  figures,
  nothing,
}: {
  readonly title: string
  readonly figures: Figures
  /** Said in place of a chart that would be empty. */
  readonly nothing: string
}) {
  const [isTable, setTable] = useState(false)
  const id = useId()
  if (isAllZero(figures)) return <p>{nothing}</p>
  return (
    <div className="figure">
      <button
        type="button"
        className="link-button"
        aria-expanded={isTable}
        aria-controls={id}
        onClick={() => setTable(!isTable)}
      >
        {isTable ? 'Show as chart' : 'Show as table'}
        <span className="visually-hidden">: {title}</span>
      </button>
      <div id={id}>
        {isTable ? (
          <FigureTable label={title} figures={figures} />
        ) : (
          <Suspense fallback={<div className="figure-wait" aria-busy />}>
            <StackedBars title={title} figures={figures} />
          </Suspense>
        )}
      </div>
    </div>
  )
}
