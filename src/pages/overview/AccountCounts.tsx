import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { insight, isWithheld } from '../../api/insight.ts'
import type { Counts } from '../../api/insight.ts'
import { useIdentity } from '../../app/use-identity.ts'
import { Explain } from '../../ui/Explain.tsx'
import { Problem } from '../../ui/Problem.tsx'
import type { Counted } from './counted.ts'
import { counted } from './counted.ts'

function Tile({ entry: { id, label, to, text }, counts }: { entry: Counted; counts: Counts | undefined }) {
  const part = counts?.[id]
  return (
    <li className="overview-tile">
      <Link to={to}>{label}</Link>
      {part === undefined ? (
        <span className="skeleton-line" />
      ) : isWithheld(part) ? (
        <>
          <span className="overview-figure" aria-hidden>
            –
          </span>
          <p className="reason">
            How many is not shown to you. {part.withheld} <Explain reason={part.withheld} />
          </p>
        </>
      ) : (
        <>
          <span className="overview-figure">{part.total.toLocaleString('en')}</span>
          <p className="reason">
            {text}
            {part.limit !== undefined && ` At most ${part.limit.toLocaleString('en')}.`}
          </p>
        </>
      )}
    </li>
  )
}

/** How much the account has of each thing, with the way there. */
export function AccountCounts() {
  const { accountId } = useIdentity()
  const { data, error, refetch } = useQuery(insight.summary(accountId))
  return (
    <section aria-labelledby="overview-counts" aria-busy={data === undefined && error === null}>
      <h2 id="overview-counts">This account</h2>
      {error !== null && data === undefined ? (
        <>
          <Problem error={error} title="The account could not be counted" />
          <button type="button" className="link-button" onClick={() => void refetch()}>
            Try again
          </button>
        </>
      ) : (
        <ul className="overview-tiles">
          {counted.map((entry) => (
            <Tile key={entry.id} entry={entry} counts={data?.counts} />
          ))}
        </ul>
      )}
    </section>
  )
}
