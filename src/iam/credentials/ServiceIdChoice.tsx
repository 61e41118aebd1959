import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { useController } from 'react-hook-form'
import { searchFilter } from '../../api/iam-identity.ts'
import { serviceIds } from '../../api/service-ids.ts'
import { isApiError } from '../../lib/api-error.ts'
import { has } from '../../lib/text.ts'
import { Combobox } from '../../ui/Combobox.tsx'
import { TextField } from '../../ui/TextField.tsx'
import type { CredentialValues } from './credential-fields.ts'
import { AUTO, NEW } from './credential-fields.ts'

/** How many are offered at once; typing finds the others. */
const MOST = 20
const NAME_MAX = 255
const DESCRIPTION_MAX = 1000

const longer = (text: string, what: string, most: number): string | undefined =>
  text.trim().length > most
    ? `${what} has at most ${most} characters; this one has ${text.trim().length}.`
    : undefined

/** Which service ID the credential is put on: one that is generated for it, an existing one, or a new one. */
export function ServiceIdChoice({
  form,
  accountId,
}: {
  readonly form: UseFormReturn<CredentialValues>
  readonly accountId: string
}) {
  const [text, setText] = useState('')
  const searched = useDeferredValue(text)
  const { field } = useController({ control: form.control, name: 'serviceId' })
  const found = useQuery({
    ...serviceIds.list(accountId, undefined, {
      filter: searchFilter(searched, ['name']),
      sort: 'name',
      pageSize: MOST,
    }),
    placeholderData: keepPreviousData,
  })
  // Until the answer to what is typed comes, those of the answer before that still match.
  const existing = (found.data?.rows ?? [])
    .filter(({ name }) => has(name, text))
    .map((row) => ({ id: row.crn, label: row.name, note: row.locked ? `${row.id}, locked` : row.id }))
  const fixed = [
    { id: AUTO.kind, label: AUTO.label },
    { id: NEW.kind, label: NEW.label },
  ].filter(({ label: words }) => has(words, text))
  const { kind, label, crn } = field.value
  const { errors } = form.formState
  return (
    <>
      <Combobox
        label="Select Service ID (Optional)"
        help={
          kind === 'auto'
            ? 'A service ID with the name of the credential is made for it, and deleted with it.'
            : 'The credential acts as this service ID. Manage what it may do under Manage > Access (IAM) > Service IDs.'
        }
        chosen={{ id: kind === 'existing' ? crn : kind, label }}
        options={[...fixed, ...existing]}
        note={
          isApiError(found.error)
            ? `Existing service IDs cannot be listed. ${found.error.fields.message}`
            : found.data?.next === undefined
              ? undefined
              : `${MOST} are shown. Type a part of the name to find others.`
        }
        onSearch={setText}
        onChoose={(option) =>
          field.onChange(
            option.id === AUTO.kind
              ? AUTO
              : option.id === NEW.kind
                ? NEW
                : { kind: 'existing', label: option.label, crn: option.id },
          )
        }
      />
      {kind === 'new' && (
        <div className="form-nested">
          <TextField
            label="Service ID name"
            error={errors.newName?.message}
            {...form.register('newName', {
              validate: (name) =>
                name.trim() === ''
                  ? 'Enter a name for the service ID.'
                  : (longer(name, 'A name', NAME_MAX) ?? true),
            })}
          />
          <TextField
            label="Service ID description (optional)"
            error={errors.newDescription?.message}
            {...form.register('newDescription', {
              validate: (description) => longer(description, 'A description', DESCRIPTION_MAX) ?? true,
            })}
          />
        </div>
      )}
    </>
  )
}
