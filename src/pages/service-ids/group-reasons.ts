import { useQuery } from '@tanstack/react-query'
import { useCan } from '../../api/authz.ts'
import type { ServiceIdGroup } from '../../api/service-ids.ts'
import { isDefaultGroup, serviceIds } from '../../api/service-ids.ts'
import { reasonOf } from '../../iam/reasons.ts'

const SPACE = { serviceName: 'iam-identity', resourceType: 'serviceid-group' }

/** Why groups cannot be created, and why this one cannot be deleted; `undefined` where they can. */
export function useGroupReasons(
  accountId: string,
  group: ServiceIdGroup | undefined,
): { readonly create: string | undefined; readonly delete: string | undefined } {
  const isOwn = group !== undefined && !isDefaultGroup(group)
  const can = useCan({
    create: { action: 'iam-identity.serviceid-group.create', resource: SPACE },
    delete: {
      action: 'iam-identity.serviceid-group.delete',
      resource: isOwn ? { ...SPACE, resource: group.id } : SPACE,
    },
  })
  // Whether anything is in it, whatever the list's filter hides.
  const first = useQuery({ ...serviceIds.list(accountId, group?.id, { pageSize: 1 }), enabled: isOwn })
  const whyKept = (): string | undefined => {
    if (group === undefined) return 'No group is chosen.'
    if (!isOwn) return 'The default group cannot be deleted. Choose another group.'
    if (!can.delete.permitted) return can.delete.reason
    if (first.data === undefined) return 'Whether the group is empty is being checked.'
    return first.data.rows.length > 0 ? 'The group has service IDs. Delete them first.' : undefined
  }
  return { create: reasonOf(can.create), delete: whyKept() }
}
