import { useQuery } from '@tanstack/react-query'
import type { Question, Verdict } from '../../api/authz.ts'
import { decisions, useCan } from '../../api/authz.ts'
import type { ServiceId } from '../../api/service-ids.ts'

/** Why a service ID cannot be changed or deleted by whoever is signed in; `undefined` where it can. */
export interface ServiceIdReasons {
  readonly update: string | undefined
  readonly delete: string | undefined
}

/** What service IDs, or one of them, are called in policies. */
export const serviceIdResource = (id?: string): Readonly<Record<string, string>> => ({
  serviceName: 'iam-identity',
  resourceType: 'serviceid',
  ...(id === undefined ? {} : { resource: id }),
})

export const reasonOf = ({ permitted, reason }: Verdict): string | undefined =>
  permitted ? undefined : reason

const UPDATE = 'iam-identity.serviceid.update'
const DELETE = 'iam-identity.serviceid.delete'

/** Why each of these questions is answered with no, by its place; `undefined` where it is yes. */
export function useReasons(
  questions: readonly Question[],
  isNeeded: boolean,
): (at: number) => string | undefined {
  const { data, error } = useQuery({ ...decisions(questions), enabled: isNeeded && questions.length > 0 })
  const unknown =
    error === null
      ? 'Your access is being checked.'
      : 'Your access could not be checked. Reload the page to try again.'
  return (at) => {
    const verdict = data?.[at]
    return verdict === undefined ? unknown : reasonOf(verdict)
  }
}

/**
 * What may be done to each of these service IDs. Most people may do it to all of them or to none that is not theirs, so
 * all of them are asked about first; only for who may not is each one asked about, as its creator administers it.
 */
export function useServiceIdReasons(rows: readonly ServiceId[]): (row: ServiceId) => ServiceIdReasons {
  const all = useCan({
    update: { action: UPDATE, resource: serviceIdResource() },
    delete: { action: DELETE, resource: serviceIdResource() },
  })
  const isAll = all.update.permitted && all.delete.permitted
  const each = useReasons(
    rows.flatMap(({ id }) => [UPDATE, DELETE].map((action) => ({ action, resource: serviceIdResource(id) }))),
    !all.isAsking && !isAll,
  )
  return (row) => {
    if (isAll) return { update: undefined, delete: undefined }
    const at = rows.indexOf(row) * 2
    return { update: each(at), delete: each(at + 1) }
  }
}
