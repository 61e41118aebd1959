import { useQuery } from '@tanstack/react-query'
import type { UseFormReturn } from 'react-hook-form'
import { useController } from 'react-hook-form'
import type { Instance } from '../../api/resource-controller.ts'
import type { Role } from '../../api/roles.ts'
import { roles } from '../../api/roles.ts'
import { Problem } from '../../ui/Problem.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { resourceNameProblem } from '../resource-name.ts'
import type { CredentialValues } from './credential-fields.ts'
import { ServiceIdChoice } from './ServiceIdChoice.tsx'

const NONE =
  'No role: the credential gives no access by itself. Assign access to its service ID, for example to one bucket, under Manage > Access (IAM) > Service IDs.'

const PLATFORM =
  'A platform role: it manages the instance, but gives no access to what the service itself keeps.'

function RoleGroup({ label, of }: { readonly label: string; readonly of: readonly Role[] }) {
  if (of.length === 0) return null
  return (
    <optgroup label={label}>
      {of.map(({ crn, display_name }) => (
        <option key={crn} value={crn}>
          {display_name}
        </option>
      ))}
    </optgroup>
  )
}

/** Name, role and service ID of a new credential. */
export function CredentialFields({
  form,
  instance,
}: {
  readonly form: UseFormReturn<CredentialValues>
  readonly instance: Instance
}) {
  const known = useQuery(roles.ofService(instance.account_id, instance.service_name))
  const {
    field: { value: role, ...field },
  } = useController({ control: form.control, name: 'role' })
  const { errors } = form.formState
  const { service_roles = [], custom_roles = [], system_roles = [] } = known.data ?? {}
  const chosen = [...service_roles, ...custom_roles].find(({ crn }) => crn === role)
  const help =
    role === ''
      ? NONE
      : system_roles.some(({ crn }) => crn === role)
        ? PLATFORM
        : `${chosen?.description ?? ''} It works on the whole instance.`
  return (
    <>
      <TextField
        label="Name"
        data-first-focus
        error={errors.name?.message}
        {...form.register('name', { validate: (text) => resourceNameProblem(text) ?? true })}
      />
      <SelectField label="Role" help={help} value={role} {...field}>
        {known.data === undefined ? (
          <option value={role}>{known.isError ? 'Roles could not be read' : 'Reading the roles'}</option>
        ) : (
          <>
            {/* Reader, Writer, Manager: the console lists the highest first. */}
            <RoleGroup label="Service access" of={inOrder(service_roles)} />
            <RoleGroup label="Custom roles" of={custom_roles} />
            <RoleGroup label="Platform access" of={system_roles} />
          </>
        )}
        <option value="">None</option>
      </SelectField>
      <Problem error={known.error} title="The roles could not be read" />
      <ServiceIdChoice form={form} accountId={instance.account_id} />
    </>
  )
}

const HIGHEST_FIRST = ['Manager', 'Writer', 'Reader']

const rank = ({ display_name }: Role): number => {
  const at = HIGHEST_FIRST.indexOf(display_name)
  return at === -1 ? HIGHEST_FIRST.length : at
}

const inOrder = (of: readonly Role[]): readonly Role[] => of.toSorted((a, b) => rank(a) - rank(b))
