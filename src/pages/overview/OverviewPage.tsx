import './overview.scss'
import { insight } from '../../api/insight.ts'
import { definePage } from '../../app/define-page.tsx'
import { paths } from '../../app/paths.ts'
import { AccountCounts } from './AccountCounts.tsx'
import { Capabilities } from './Capabilities.tsx'
import { Hero } from './Hero.tsx'
import { MyDetails } from './MyDetails.tsx'
import { News } from './News.tsx'

function OverviewPage() {
  return (
    <div className="page overview">
      <Hero />
      <div className="overview-pair">
        <News />
        <MyDetails />
      </div>
      <AccountCounts />
      <Capabilities />
    </div>
  )
}

export const page = definePage({
  path: paths.overview,
  title: 'IBM Cloud Identity and Access Management',
  prefetch: ({ identity: { accountId } }) => [insight.summary(accountId)],
  Page: OverviewPage,
})
