import type { ReactNode } from 'react'
import { useState } from 'react'
import type { DefaultValues, FieldValues, UseFormReturn } from 'react-hook-form'
import { useForm } from 'react-hook-form'
import type { FormDialogProps } from './FormDialog.tsx'
import { FormDialog } from './FormDialog.tsx'
import { Problem } from './Problem.tsx'
import type { FieldWords } from './TheirsAndMine.tsx'
import { TheirsAndMine } from './TheirsAndMine.tsx'
import { saveOver } from './save-over.ts'
import { useAct } from './use-act.ts'

/** Edits something that has versions. When somebody else changed it meanwhile, both are shown and nothing typed is lost. */
export function EditDialog<Version, Values extends FieldValues>({
  what,
  version,
  valuesOf,
  wordsOf,
  save,
  read,
  onClose,
  children,
  ...dialog
}: Pick<FormDialogProps, 'title' | 'size' | 'submitLabel' | 'busyLabel'> & {
  /** What it is: `access group`. */
  readonly what: string
  /** The one that the reader saw. */
  readonly version: Version
  readonly valuesOf: (version: Version) => Values
  readonly wordsOf: (values: Values) => FieldWords
  /** @throws a conflict when the version is not the newest */
  readonly save: (version: Version, values: Values) => Promise<unknown>
  /** The version of now. */
  readonly read: () => Promise<Version>
  /** `saved` is what was saved. */
  readonly onClose: (saved?: Values) => void
  readonly children: (form: UseFormReturn<Values>) => ReactNode
}) {
  const [base, setBase] = useState(version)
  const [theirs, setTheirs] = useState<Version>()
  const form = useForm<Values>({ defaultValues: valuesOf(version) as DefaultValues<Values> })
  const { isDirty } = form.formState
  const saving = useAct(async (values: Values, over: Version) => {
    const other = await saveOver(over, { save: (newest) => save(newest, values), read, shown: valuesOf })
    if (other === undefined) onClose(values)
    else setTheirs(other)
  })
  const submit = (over: Version): void => void form.handleSubmit((values) => saving.run(values, over))()
  return (
    <FormDialog
      {...dialog}
      isBusy={saving.isBusy}
      isDirty={isDirty}
      onSubmit={() => submit(base)}
      onClose={() => onClose()}
    >
      {children(form)}
      {theirs !== undefined && (
        <TheirsAndMine
          what={`This ${what}`}
          theirs={wordsOf(valuesOf(theirs))}
          mine={wordsOf(form.getValues())}
          onMine={() => {
            setBase(theirs)
            setTheirs(undefined)
            submit(theirs)
          }}
          onTheirs={() => {
            setBase(theirs)
            form.reset(valuesOf(theirs))
            setTheirs(undefined)
          }}
        />
      )}
      <Problem error={saving.error} title={`The ${what} was not changed`} />
    </FormDialog>
  )
}
