import { useCan } from '../../api/authz.ts'
import type { AccessGroup } from '../../api/access-groups.ts'
import { PUBLIC_ACCESS } from '../../api/access-groups.ts'
import { reasonOf, useReasons } from '../../iam/reasons.ts'

/** Why a group cannot be changed or deleted by whoever is signed in; `undefined` where it can. */
export interface GroupReasons {
  readonly update: string | undefined
  readonly delete: string | undefined
}

/** What access groups, or one of them, are called in policies. */
export const groupResource = (id?: string): Readonly<Record<string, string>> => ({
  serviceName: 'iam-groups',
  ...(id === undefined ? {} : { resource: id }),
})

const UPDATE = 'iam-groups.groups.update'
const DELETE = 'iam-groups.groups.delete'

export const isPublic = ({ id }: Pick<AccessGroup, 'id'>): boolean => id === PUBLIC_ACCESS

/** IBM's own group stays as it is, whoever asks: the cloud's words. */
const PUBLIC_REASONS: GroupReasons = {
  update: 'The Public Access group cannot be changed.',
  delete: 'The Public Access group cannot be deleted.',
}

/**
 * What may be done to each of these groups. Most people may do it to all of them or to none, so all are asked about
 * first; only for who may not is each one asked about.
 */
export function useGroupReasons(rows: readonly AccessGroup[]): (row: AccessGroup) => GroupReasons {
  const all = useCan({
    update: { action: UPDATE, resource: groupResource() },
    delete: { action: DELETE, resource: groupResource() },
  })
  const isAll = all.update.permitted && all.delete.permitted
  const each = useReasons(
    rows.flatMap(({ id }) => [UPDATE, DELETE].map((action) => ({ action, resource: groupResource(id) }))),
    !all.isAsking && !isAll,
  )
  return (row) => {
    if (isPublic(row)) return PUBLIC_REASONS
    if (isAll) return { update: undefined, delete: undefined }
    const at = rows.indexOf(row) * 2
    return { update: each(at), delete: each(at + 1) }
  }
}

/** The same for one group, and what may be done to its members and rules. */
export function useGroupPowers(group: AccessGroup): GroupReasons & {
  readonly addMembers: string | undefined
  readonly removeMembers: string | undefined
  readonly createRules: string | undefined
  readonly updateRules: string | undefined
  readonly deleteRules: string | undefined
  readonly changeSettings: string | undefined
} {
  const resource = groupResource(group.id)
  const can = useCan({
    update: { action: UPDATE, resource },
    delete: { action: DELETE, resource },
    add: { action: 'iam-groups.members.add', resource },
    remove: { action: 'iam-groups.members.remove', resource },
    createRule: { action: 'iam-groups.rules.create', resource },
    updateRule: { action: 'iam-groups.rules.update', resource },
    deleteRule: { action: 'iam-groups.rules.delete', resource },
    settings: { action: 'iam-groups.settings.update', resource: groupResource() },
  })
  return {
    ...(isPublic(group) ? PUBLIC_REASONS : { update: reasonOf(can.update), delete: reasonOf(can.delete) }),
    addMembers: reasonOf(can.add),
    removeMembers: reasonOf(can.remove),
    createRules: reasonOf(can.createRule),
    updateRules: reasonOf(can.updateRule),
    deleteRules: reasonOf(can.deleteRule),
    changeSettings: reasonOf(can.settings),
  }
}
