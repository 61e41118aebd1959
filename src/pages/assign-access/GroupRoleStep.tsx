import { useQuery } from '@tanstack/react-query'
import { roles } from '../../api/roles.ts'
import { SelectField } from '../../ui/SelectField.tsx'

/** Step 3: a role on the resource group itself, without which the group is not to be seen in the console. */
export function GroupRoleStep({
  accountId,
  groupName,
  role,
  onChoose,
}: {
  readonly accountId: string
  readonly groupName: string
  readonly role: string
  readonly onChoose: (role: string) => void
}) {
  const { data } = useQuery(roles.ofService(accountId, 'resource-controller'))
  return (
    <SelectField
      label={`Role on the resource group ${groupName}`}
      help="Viewer lets one see the group and its name. It gives nothing on what is in the group."
      value={role}
      onChange={({ target }) => onChoose(target.value)}
    >
      <option value="">None</option>
      {data?.system_roles.map(({ crn, display_name }) => (
        <option key={crn} value={crn}>
          {display_name}
        </option>
      ))}
    </SelectField>
  )
}
