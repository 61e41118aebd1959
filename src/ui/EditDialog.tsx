import type { ReactNode } from 'react'
import type { DefaultValues, FieldValues, UseFormReturn } from 'react-hook-form'
import { useForm } from 'react-hook-form'
import type { FormDialogProps } from './FormDialog.tsx'
import { FormDialog } from './FormDialog.tsx'
import { Problem } from './Problem.tsx'
import type { FieldWords } from './TheirsAndMine.tsx'
import { TheirsAndMine } from './TheirsAndMine.tsx'
import { useAct } from './use-act.ts'
import { useVersions } from './use-versions.ts'

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
  const { theirs, ...versions } = useVersions(version, { read, shown: valuesOf })
  const form = useForm<Values>({ defaultValues: valuesOf(version) as DefaultValues<Values> })
  const { isDirty } = form.formState
  const saving = useAct(async (values: Values, over?: Version) => {
    if (await versions.save((newest) => save(newest, values), over)) onClose(values)
  })
  const submit = (over?: Version): void => void form.handleSubmit((values) => saving.run(values, over))()
  return (
    <FormDialog
      {...dialog}
      isBusy={saving.isBusy}
      isDirty={isDirty}
      onSubmit={() => submit()}
      onClose={() => onClose()}
    >
      {children(form)}
      {theirs !== undefined && (
        <TheirsAndMine
          what={`This ${what}`}
          theirs={wordsOf(valuesOf(theirs))}
          mine={wordsOf(form.getValues())}
          onMine={() => {
            versions.take(theirs)
            submit(theirs)
          }}
          onTheirs={() => {
            versions.take(theirs)
            form.reset(valuesOf(theirs))
          }}
        />
      )}
      <Problem error={saving.error} title={`The ${what} was not changed`} />
    </FormDialog>
  )
}
