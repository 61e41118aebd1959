import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { CandidateKind } from '../../api/candidates.ts'
import { candidates, MOST } from '../../api/candidates.ts'
import { isApiError } from '../../lib/api-error.ts'
import type { PickOption } from '../../ui/PickList.tsx'

/** Who can be chosen, with the words about it. */
export interface CandidateChoice {
  readonly options: readonly (PickOption & { readonly iamId: string })[] | undefined
  readonly note: string | undefined
}

/** How identities of a kind are called, in the plural. */
export const kindWords: Readonly<Record<CandidateKind, string>> = {
  user: 'users',
  service: 'service IDs',
  profile: 'trusted profiles',
}

/** Identities of a kind that a text is found in. The reader chooses among those that the reader may see. */
export function useCandidates(kind: CandidateKind, accountId: string, text: string): CandidateChoice {
  const { data, error } = useQuery({
    ...candidates(kind, accountId, text),
    placeholderData: keepPreviousData,
  })
  if (error !== null) {
    const { message, details } = isApiError(error)
      ? error.fields
      : { message: 'Something in the console went wrong.', details: undefined }
    return { options: [], note: `The ${kindWords[kind]} could not be read. ${details ?? message}` }
  }
  if (data === undefined) return { options: undefined, note: undefined }
  const none =
    text.trim() === '' ? `You can view no ${kindWords[kind]}.` : `No ${kindWords[kind]} match "${text}".`
  return {
    options: data.rows.map(({ id, iamId, name, note }) => ({ id, iamId, label: name, note })),
    note: data.hasMore
      ? `${MOST} are shown. Search to find others.`
      : data.rows.length === 0
        ? none
        : undefined,
  }
}
