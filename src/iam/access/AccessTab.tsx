import { useIdentity } from '../../app/use-identity.ts'
import { AccessGroupsTable } from './AccessGroupsTable.tsx'
import { AccessPoliciesTable } from './AccessPoliciesTable.tsx'
import type { Principal } from './principal.ts'

/**
 * What a user, service ID, trusted profile or access group may do: the groups it is in and the policies that work for
 * it, with the ways to change both (console-ui.md, 2.3.3).
 */
export function AccessTab({
  principal,
  kept,
}: {
  readonly principal: Principal
  /** Why its policies stay as they are, such as a lock. */
  readonly kept?: string | undefined
}) {
  const { accountId } = useIdentity()
  return (
    <div className="page-sections">
      {principal.kind !== 'group' && <AccessGroupsTable accountId={accountId} principal={principal} />}
      <AccessPoliciesTable accountId={accountId} principal={principal} kept={kept} />
    </div>
  )
}
