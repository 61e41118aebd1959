import { useState } from 'react'
import { useForm } from 'react-hook-form'
import type { ServiceId } from '../../api/service-ids.ts'
import { serviceIds } from '../../api/service-ids.ts'
import { isConflict } from '../../lib/api-error.ts'
import { Button } from '../../ui/Button.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { TheirsAndMine } from '../../ui/TheirsAndMine.tsx'
import { useAct } from '../../ui/use-act.ts'
import { NameFields } from './NameFields.tsx'
import type { NameValues } from './name-fields.ts'
import { changesOf, namesOf, wordsOf } from './name-fields.ts'

/** Edits a service ID. When somebody else changed it meanwhile, both versions are shown and nothing typed is lost. */
export function EditServiceIdDialog({
  serviceId,
  onClose,
}: {
  readonly serviceId: ServiceId
  /** `saved` is its name when it was changed. */
  readonly onClose: (saved?: string) => void
}) {
  const [base, setBase] = useState(serviceId)
  const [theirs, setTheirs] = useState<ServiceId>()
  const form = useForm<NameValues>({ defaultValues: namesOf(serviceId) })
  const { isDirty } = form.formState
  const save = useAct(async (values: NameValues, version: ServiceId) => {
    try {
      await serviceIds.update(version, changesOf(namesOf(version), values))
      onClose(values.name.trim())
    } catch (error) {
      if (!isConflict(error)) throw error
      setTheirs(await serviceIds.read(serviceId.id))
    }
  })
  return (
    <FormDialog
      title="Edit service ID"
      submitLabel="Apply"
      busyLabel="Applying"
      isBusy={save.isBusy}
      isDirty={isDirty}
      onSubmit={() => void form.handleSubmit((values) => save.run(values, base))()}
      onClose={() => onClose()}
    >
      <NameFields form={form} />
      {theirs !== undefined && (
        <TheirsAndMine
          what="This service ID"
          theirs={wordsOf(namesOf(theirs))}
          mine={wordsOf(form.getValues())}
        >
          <Button
            size="sm"
            kind="tertiary"
            onClick={() => {
              setBase(theirs)
              setTheirs(undefined)
              void form.handleSubmit((values) => save.run(values, theirs))()
            }}
          >
            Apply mine
          </Button>
          <Button
            size="sm"
            kind="tertiary"
            onClick={() => {
              setBase(theirs)
              form.reset(namesOf(theirs))
              setTheirs(undefined)
            }}
          >
            Take theirs
          </Button>
        </TheirsAndMine>
      )}
      <Problem error={save.error} title="The service ID was not changed" />
    </FormDialog>
  )
}
