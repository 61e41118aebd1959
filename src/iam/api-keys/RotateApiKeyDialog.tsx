import { useForm } from 'react-hook-form'
import type { ApiKey } from '../../api/iam-identity.ts'
import { apiKeys } from '../../api/iam-identity.ts'
import { endOfDay } from '../../lib/dates.ts'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useAct } from '../../ui/use-act.ts'
import { holdSecret } from '../reveal/secret-holder.ts'
import type { NewKey } from './CreateApiKeyDialog.tsx'
import { NAME_MAX } from './key-fields.ts'

interface RotateValues {
  readonly name: string
  /** Last day of the old key, or empty to leave it as it is. */
  readonly lastDay: string
}

const WEEK = 7 * 86_400_000

/** A week on, when most applications have been changed over. */
const inAWeek = (today: string): string => new Date(Date.parse(today) + WEEK).toISOString().slice(0, 10)

/**
 * Rotates a key as the 2017 document describes it: a new key beside the old one, time to change the applications over,
 * then the old one goes. The new key is made first: if the date cannot be set, nothing that works stops working.
 */
export default function RotateApiKeyDialog({
  apiKey,
  today,
  onCreated,
  onClose,
}: {
  readonly apiKey: ApiKey
  readonly today: string
  readonly onCreated: (made: NewKey) => void
  readonly onClose: () => void
}) {
  const form = useForm<RotateValues>({
    defaultValues: { name: `${apiKey.name} (rotated)`.slice(0, NAME_MAX), lastDay: inAWeek(today) },
  })
  const { errors, isDirty } = form.formState
  const rotate = useAct(async ({ name, lastDay }: RotateValues) => {
    const { apikey, ...key } = await apiKeys.create({
      name: name.trim(),
      iam_id: apiKey.iam_id,
      account_id: apiKey.account_id,
      action_when_leaked: apiKey.action_when_leaked,
      ...(apiKey.description === undefined ? {} : { description: apiKey.description }),
    })
    const holder = holdSecret(apikey)
    if (lastDay !== '') await apiKeys.update(apiKey, { expires_at: endOfDay(lastDay) }).catch(() => undefined)
    onCreated({ key, holder })
  })
  return (
    <FormDialog
      title={`Rotate ${apiKey.name}`}
      submitLabel="Create new key"
      busyLabel="Creating"
      isBusy={rotate.isBusy}
      isDirty={isDirty}
      onSubmit={() => void form.handleSubmit(rotate.run)()}
      onClose={onClose}
    >
      <p>
        A new key is created beside this one. Change your applications over to it; the old key works until its
        last day. Delete it when it is not used any more: its details say when it was last used.
      </p>
      <TextField
        label="Name of the new key"
        data-first-focus
        error={errors.name?.message}
        {...form.register('name', {
          validate: {
            empty: (text) => text.trim() !== '' || 'Enter a name.',
            long: (text) => text.trim().length <= NAME_MAX || `A name has at most ${NAME_MAX} characters.`,
          },
        })}
      />
      <TextField
        type="date"
        label="Last day of the old key (optional)"
        help="The old key expires at the end of that day (GMT). Empty: it stays as it is."
        error={errors.lastDay?.message}
        {...form.register('lastDay', {
          validate: (date) => date === '' || date >= today || 'Choose today or a later day.',
        })}
      />
      <Problem error={rotate.error} title="The API key was not rotated" />
    </FormDialog>
  )
}
