import { isApiError, isForbidden } from '../lib/api-error.ts'

/** Which of its faces a list shows. */
export type ListState<Row> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'rows'; readonly rows: readonly Row[] }
  | { readonly kind: 'empty' }
  | { readonly kind: 'no-match' }
  | { readonly kind: 'forbidden'; readonly reason: string }
  | {
      readonly kind: 'failed'
      readonly message: string
      readonly trace: string | undefined
      readonly retry: () => void
    }

interface Read<Row> {
  readonly rows: readonly Row[] | undefined
  readonly error: Error | null
  readonly refetch: () => unknown
  /** True when a filter is set, so that nothing found is not taken for nothing there. */
  readonly isFiltered: boolean
}

/** The state of a list from what was read. */
export function listState<Row>({ rows, error, refetch, isFiltered }: Read<Row>): ListState<Row> {
  if (error !== null && (rows === undefined || isForbidden(error))) {
    if (isApiError(error) && error.fields.status === 403)
      return { kind: 'forbidden', reason: error.fields.details ?? error.fields.message }
    return {
      kind: 'failed',
      message: isApiError(error) ? sentence(error.fields.message, error.fields.details) : error.message,
      trace: isApiError(error) ? error.fields.transactionId : undefined,
      retry: () => void refetch(),
    }
  }
  if (rows === undefined) return { kind: 'loading' }
  if (rows.length > 0) return { kind: 'rows', rows }
  return { kind: isFiltered ? 'no-match' : 'empty' }
}

/** What happened, and the details where there are any. */
export const sentence = (message: string, details: string | undefined): string =>
  details === undefined || details === message ? message : `${message.replace(/\.?$/, '.')} ${details}`
