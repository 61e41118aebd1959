import './rules.scss'
import type { UseFormReturn } from 'react-hook-form'
import { SelectField } from '../../ui/SelectField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { computeTypes } from './compute-types.ts'
import { ConditionFields } from './ConditionFields.tsx'
import type { RuleValues } from './rule-values.ts'

/** Whose rule it is: a group's dynamic rule, a profile's for federated users, or a profile's for compute resources. */
export type RuleKind = 'group' | 'federated' | 'compute'

/** Longest membership by a rule (api-contract.md, 6), and longest session by one (4.3), in hours. */
const MOST_HOURS = { group: 24, federated: 12 } as const

const hourWords = {
  group: {
    label: 'Expiration (in hours)',
    help: 'How long a membership lasts after a sign-in, from 1 to 24 hours. Then one signs in again.',
  },
  federated: {
    label: 'Session duration (in hours)',
    help: 'How long one acts as the profile before one has to be trusted anew, up to 12 hours.',
  },
} as const

/** A membership lasts whole hours; a session has its end in seconds, and half an hour is one, too. */
const hoursOf = (kind: 'group' | 'federated') => (text: string) => {
  const hours = Number(text)
  const most = MOST_HOURS[kind]
  const isFit = kind === 'group' ? Number.isInteger(hours) : Number.isInteger(hours * 3600)
  return (
    (isFit && hours > 0 && hours <= most) ||
    (kind === 'group' ? `Enter a whole number from 1 to ${most}.` : `Enter a number of hours up to ${most}.`)
  )
}

/** The fields of a rule about what is said of whoever signs in. */
export function RuleFields({
  form,
  kind,
}: {
  readonly form: UseFormReturn<RuleValues>
  readonly kind: RuleKind
}) {
  const { errors } = form.formState
  return (
    <>
      <TextField
        label={kind === 'group' ? 'Name' : 'Name (optional)'}
        placeholder="Enter name"
        error={errors.name?.message}
        {...form.register('name', {
          validate: {
            empty: (text) => kind !== 'group' || text.trim() !== '' || 'Enter a name.',
            long: (text) => text.trim().length <= 100 || 'A name has at most 100 characters.',
          },
        })}
      />
      {kind === 'compute' ? (
        <SelectField label="Compute service type" {...form.register('computeType')}>
          {computeTypes.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </SelectField>
      ) : (
        <div className="form-row">
          <TextField
            label="Identity provider"
            placeholder="https://"
            help="The entity ID or URL of the provider that people sign in with."
            error={errors.realm?.message}
            {...form.register('realm', {
              validate: (text) => text.trim() !== '' || 'Enter the identity provider.',
            })}
          />
          <TextField
            inputMode="numeric"
            label={hourWords[kind].label}
            help={hourWords[kind].help}
            error={errors.hours?.message}
            {...form.register('hours', { validate: hoursOf(kind) })}
          />
        </div>
      )}
      <ConditionFields
        form={form}
        legend={
          kind === 'group'
            ? 'Add users when all of this holds'
            : kind === 'federated'
              ? 'Trust users of whom all of this holds'
              : 'Trust resources of which all of this holds'
        }
        claimLabel={kind === 'group' ? 'Add users when' : 'Attribute name'}
      />
    </>
  )
}
