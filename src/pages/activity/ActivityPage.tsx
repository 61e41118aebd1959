import '../../styles/late.scss'
import './activity.scss'
import { definePage } from '../../app/define-page.tsx'
import { paths } from '../../app/paths.ts'
import { EventList } from './EventList.tsx'

function ActivityPage() {
  return (
    <div className="page">
      <h1>Activity events</h1>
      <p className="page-description">
        What was done in this account, and what was tried and refused: who did it, to what, when and in which
        request. The last 1,000 events are kept. What a request carried is in none of them, so no secret is
        either.
      </p>
      <EventList />
    </div>
  )
}

export const page = definePage({ path: paths.activity, title: 'Activity events', Page: ActivityPage })
