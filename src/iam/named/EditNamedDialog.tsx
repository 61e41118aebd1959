import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { isConflict } from '../../lib/api-error.ts'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { TheirsAndMine } from '../../ui/TheirsAndMine.tsx'
import { useAct } from '../../ui/use-act.ts'
import { NamedFields } from './NamedFields.tsx'
import type { Named, NamedLimits, NamedValues } from './named-fields.ts'
import { changesOf, namesOf, wordsOf } from './named-fields.ts'

/** Edits name and description. When somebody else changed them meanwhile, both versions are shown and nothing typed is lost. */
export function EditNamedDialog<Version extends Named>({
  what,
  thing,
  limits,
  update,
  read,
  onClose,
}: {
  /** What it is: `access group`. */
  readonly what: string
  readonly thing: Version
  readonly limits: NamedLimits
  /** Changes the version that the reader saw. */
  readonly update: (version: Version, changes: Partial<NamedValues>) => Promise<unknown>
  /** The thing as it is now. */
  readonly read: () => Promise<Version>
  /** `saved` is its name when it was changed. */
  readonly onClose: (saved?: string) => void
}) {
  const [base, setBase] = useState(thing)
  const [theirs, setTheirs] = useState<Version>()
  const form = useForm<NamedValues>({ defaultValues: namesOf(thing) })
  const { isDirty } = form.formState
  const save = useAct(async (values: NamedValues, version: Version) => {
    try {
      await update(version, changesOf(namesOf(version), values))
      onClose(values.name.trim())
    } catch (error) {
      if (!isConflict(error)) throw error
      setTheirs(await read())
    }
  })
  return (
    <FormDialog
      title={`Edit ${what}`}
      submitLabel="Apply"
      busyLabel="Applying"
      isBusy={save.isBusy}
      isDirty={isDirty}
      onSubmit={() => void form.handleSubmit((values) => save.run(values, base))()}
      onClose={() => onClose()}
    >
      <NamedFields form={form} limits={limits} />
      {theirs !== undefined && (
        <TheirsAndMine
          what={`This ${what}`}
          theirs={wordsOf(namesOf(theirs), limits)}
          mine={wordsOf(form.getValues(), limits)}
          onMine={() => {
            setBase(theirs)
            setTheirs(undefined)
            void form.handleSubmit((values) => save.run(values, theirs))()
          }}
          onTheirs={() => {
            setBase(theirs)
            form.reset(namesOf(theirs))
            setTheirs(undefined)
          }}
        />
      )}
      <Problem error={save.error} title={`The ${what} was not changed`} />
    </FormDialog>
  )
}
