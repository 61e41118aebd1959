import { CheckmarkFilled, ErrorFilled } from '@carbon/icons-react'
import { Link } from 'react-router'
import type { ActivityEvent } from '../../api/activity.ts'
import type { ListColumn } from '../../ui/DataTable.tsx'
import { Time } from '../../ui/Time.tsx'
import { pageOf } from './event-words.ts'

const targetWord = ({ target }: ActivityEvent): string => (target.name === '' ? target.id : target.name)

function Target({ event }: { readonly event: ActivityEvent }) {
  const to = pageOf(event)
  const word = targetWord(event)
  if (word === '') return '–'
  return to === undefined ? <bdi className="cell-text">{word}</bdi> : <Link to={to}>{word}</Link>
}

/** The columns of the activity events. */
export const eventColumns: readonly ListColumn<ActivityEvent>[] = [
  {
    id: 'time',
    header: 'Time',
    isFixed: true,
    width: '12rem',
    text: ({ time }) => time,
    cell: ({ time }) => <Time at={time} />,
  },
  {
    id: 'initiator',
    header: 'Person',
    text: ({ initiator }) => initiator.name,
    cell: ({ initiator }) => <bdi className="cell-name">{initiator.name}</bdi>,
  },
  {
    id: 'action',
    header: 'Action',
    width: '20rem',
    text: ({ action }) => action,
    cell: ({ action }) => <span className="activity-action">{action}</span>,
  },
  { id: 'target', header: 'Target', text: targetWord, cell: (event) => <Target event={event} /> },
  {
    id: 'outcome',
    header: 'Outcome',
    width: '9rem',
    text: ({ outcome }) => outcome,
    cell: ({ outcome }) => (
      <span className={`activity-outcome activity-${outcome}`}>
        {outcome === 'success' ? <CheckmarkFilled aria-hidden /> : <ErrorFilled aria-hidden />}
        {outcome === 'success' ? 'Success' : 'Failure'}
      </span>
    ),
  },
]
