import { useCan } from '../../api/authz.ts'
import type { ServiceId } from '../../api/service-ids.ts'
import { useReasons } from '../../iam/reasons.ts'

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

const UPDATE = 'iam-identity.serviceid.update'
const DELETE = 'iam-identity.serviceid.delete'

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
