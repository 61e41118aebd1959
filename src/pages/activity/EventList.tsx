import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { ActivityEvent } from '../../api/activity.ts'
import { activity } from '../../api/activity.ts'
import { everyPage } from '../../api/every-page.ts'
import { useIdentity } from '../../app/use-identity.ts'
import { isForbidden } from '../../lib/api-error.ts'
import { DataTable } from '../../ui/DataTable.tsx'
import { ListPages } from '../../ui/ListPages.tsx'
import { ListToolbar } from '../../ui/ListToolbar.tsx'
import { listState } from '../../ui/list-state.ts'
import { useListAddress } from '../../ui/use-list-address.ts'
import { useListTools } from '../../ui/use-list-tools.tsx'
import { usePageWithRows } from '../../ui/use-page-with-rows.ts'
import { eventColumns } from './columns.tsx'
import { EventFacts } from './EventFacts.tsx'
import { messageOf } from './event-words.ts'
import { FilterChoices } from './FilterChoices.tsx'
import { useEventFilter } from './use-event-filter.ts'

const LIST = 'activity'
const MOST_A_PAGE = 100

const eventPanel = (event: ActivityEvent): ReactNode => <EventFacts event={event} />

/** The events of the account, newest first, a page at a time. */
export function EventList() {
  const { accountId, iamId, name } = useIdentity()
  const address = useListAddress({ column: '', isDescending: true }, LIST)
  const events = useEventFilter()
  const { filter, isChosen, choose, clear } = events
  const { text, page, pageSize, pageToken, goTo } = address
  const list = useQuery({
    ...activity.list(accountId, filter, { limit: pageSize, start: pageToken }),
    placeholderData: keepPreviousData,
  })
  const { data } = list
  usePageWithRows(address, data?.rows)
  const tools = useListTools({
    list: LIST,
    things: 'activity events',
    columns: eventColumns,
    readAll: (signal) =>
      everyPage((start) => activity.page(accountId, filter, { limit: MOST_A_PAGE, start }, signal)),
  })
  const state = listState({
    rows: data?.rows,
    error: list.error,
    refetch: list.refetch,
    isFiltered: isChosen || text !== '',
  })
  return (
    <div className="list">
      <FilterChoices events={events} choices={data?.choices} me={{ value: iamId, label: name }} />
      <ListToolbar
        label="Filter by target, person or request ID"
        text={text}
        onText={address.setText}
        tools={tools}
      />
      <DataTable
        label="Activity events"
        columns={tools.columns}
        state={state}
        faces={{
          empty: {
            title: 'Nothing was done yet',
            text: 'Whatever is changed in the account from now on is shown here, with who did it.',
          },
          noMatch: { text: 'No event that is kept is like this.', onClear: clear },
          forbidden: 'You cannot view what others did',
        }}
        idOf={({ id }) => id}
        nameOf={messageOf}
        isRefreshing={list.isPlaceholderData}
        expansion={{
          label: (event, isOpen) => `${isOpen ? 'Hide' : 'Show'} details of ${messageOf(event)}`,
          panel: eventPanel,
        }}
      />
      {isForbidden(list.error) && filter.initiator !== iamId && (
        <p className="activity-own">
          <button type="button" className="link-button" onClick={() => choose('person', iamId)}>
            Show what you did yourself
          </button>
        </p>
      )}
      {state.kind === 'rows' && (
        <ListPages
          page={page}
          pageSize={pageSize}
          onPageSize={address.setPageSize}
          onPrevious={page > 1 ? () => goTo(page - 1, page === 2 ? undefined : data?.previous) : undefined}
          onNext={data?.next === undefined ? undefined : () => goTo(page + 1, data.next)}
        />
      )}
    </div>
  )
}
