import './dashboard.scss'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import type { InactiveFigures, KeyFigures, Powers } from '../../api/insight.ts'
import { insight } from '../../api/insight.ts'
import { definePage } from '../../app/define-page.tsx'
import { paths } from '../../app/paths.ts'
import { useIdentity } from '../../app/use-identity.ts'
import { count } from '../../lib/text.ts'
import { Figure } from '../../ui/charts/Figure.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { Administrators } from './Administrators.tsx'
import { ExpiringKeys } from './ExpiringKeys.tsx'
import { holders, inactivity, keysByAge } from './figures.ts'
import { Panel } from './Panel.tsx'

const keysByAgePanel = (keys: KeyFigures) => (
  <>
    <Figure
      title="API keys by age and state"
      figures={keysByAge(keys)}
      nothing="There are no API keys in this account yet."
    />
    <p>
      {count(keys.without_expiration, 'key')} without an expiration date, {count(keys.never_used, 'key')}{' '}
      never used, {count(keys.locked, 'key')} locked.
    </p>
  </>
)

const expiringPanel = (keys: KeyFigures) => <ExpiringKeys keys={keys} />

const inactivePanel = (figures: InactiveFigures) => (
  <Figure
    title="Identities by when they were seen"
    figures={inactivity(figures)}
    nothing="There are no identities in this account yet."
  />
)

const powersPanel = (powers: Powers) => (
  <>
    <Figure
      title="Identities that hold a role"
      figures={holders(powers)}
      nothing="No policy gives anybody a role yet: only the account owner may do anything."
    />
    <p>
      Each identity counts once for each role that a policy of its own gives it; the members of an access
      group count as the group.
    </p>
  </>
)

const administratorsPanel = (powers: Powers) => <Administrators powers={powers} />

function DashboardPage() {
  const { accountId } = useIdentity()
  const { data, error, refetch } = useQuery(insight.details(accountId))
  return (
    <div className="page">
      <h1>Dashboard</h1>
      <p className="page-description">
        What the identities and the access of this account look like today: what gets old, what is not used,
        and who may do much.
      </p>
      {error !== null && data === undefined ? (
        <div className="list-face">
          <Problem error={error} title="The figures could not be read" />
          <button type="button" className="link-button" onClick={() => void refetch()}>
            Try again
          </button>
        </div>
      ) : (
        <div className="dashboard">
          <Panel
            title="API keys by age and state"
            part={data?.keys}
            link={<Link to={paths.apiKeys}>API keys</Link>}
          >
            {keysByAgePanel}
          </Panel>
          <Panel
            title="Expiring in the next 30 days"
            part={data?.keys}
            link={<Link to={paths.apiKeys}>Renew API keys</Link>}
          >
            {expiringPanel}
          </Panel>
          <Panel
            title="Inactive identities"
            part={data?.inactive}
            link={<Link to={paths.inactiveIdentities}>Inactive identities report</Link>}
          >
            {inactivePanel}
          </Panel>
          <Panel
            title="Who administers everything"
            part={data?.powers}
            link={<Link to={paths.accessGroups}>Access groups</Link>}
          >
            {administratorsPanel}
          </Panel>
          <Panel
            isWide
            title="Who may do what"
            part={data?.powers}
            link={<Link to={paths.explain}>Explain access</Link>}
          >
            {powersPanel}
          </Panel>
        </div>
      )}
    </div>
  )
}

export const page = definePage({ path: paths.dashboard, title: 'Dashboard', Page: DashboardPage })
