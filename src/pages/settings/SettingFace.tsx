import { ListFace } from '../../ui/ListFaces.tsx'
import { listState } from '../../ui/list-state.ts'

/** What is shown in place of settings that are not there to be shown. */
export function SettingFace({
  error,
  onRetry,
}: {
  readonly error: Error | null
  readonly onRetry: () => void
}) {
  const state = listState<never>({ rows: undefined, error, refetch: onRetry, isFiltered: false })
  if (state.kind === 'loading')
    return (
      <div aria-busy className="setting">
        <span className="skeleton-line" />
      </div>
    )
  return (
    <ListFace
      state={state}
      faces={{
        empty: { title: '', text: '' },
        noMatch: { text: '', onClear: onRetry },
        forbidden: 'You cannot view these settings',
      }}
    />
  )
}
