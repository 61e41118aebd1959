import { useQuery } from '@tanstack/react-query'
import { policies } from '../../api/policies.ts'
import type { CustomRole } from '../../api/roles.ts'
import { roles } from '../../api/roles.ts'
import { count } from '../../lib/text.ts'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { say } from '../../ui/do-now.ts'

/** Deletes a custom role, after saying which policies lose it (console-ui.md, 2.11 and 3.12). */
export function DeleteRoleDialog({
  role,
  accountId,
  onClose,
}: {
  readonly role: CustomRole
  readonly accountId: string
  readonly onClose: () => void
}) {
  const { data, isPending } = useQuery(policies.withRole(accountId, role.crn))
  const alone = data?.filter(({ control }) => control.grant.roles.length === 1).length ?? 0
  const isUsed = data?.length !== 0
  return (
    <ConfirmDialog
      title="Delete custom role"
      confirmLabel="Delete"
      busyLabel="Deleting"
      isDanger
      isReading={isPending}
      {...(isUsed ? { typeToConfirm: role.display_name } : {})}
      act={() => roles.remove(role.id)}
      onClose={(isDone) => {
        if (isDone) say(`Role ${role.display_name} was deleted`)
        onClose()
      }}
    >
      <p>
        Delete <strong>{role.display_name}</strong>? This cannot be undone.
      </p>
      {isPending && <p>Reading the policies that have it.</p>}
      {data?.length === 0 && <p>No policy that you can view has it.</p>}
      {data !== undefined && data.length > 0 && (
        <p>
          It is removed from {count(data.length, 'policy', 'policies')}
          {alone > 0 && `; ${alone} of them ${alone === 1 ? 'has' : 'have'} no other role and go with it`}.
          Those whom they are for lose its actions at once.
        </p>
      )}
      {!isPending && data === undefined && (
        <p>It is removed from every policy that has it. Which these are could not be read.</p>
      )}
    </ConfirmDialog>
  )
}
