import type { ReactNode } from 'react'
import { useState } from 'react'
import type { Subject } from '../api/query.ts'
import { refresh } from '../api/query.ts'
import { isSame } from '../lib/same.ts'
import { say } from '../ui/do-now.ts'
import { FormDialog } from '../ui/FormDialog.tsx'
import { Problem } from '../ui/Problem.tsx'
import type { FieldWords } from '../ui/TheirsAndMine.tsx'
import { TheirsAndMine } from '../ui/TheirsAndMine.tsx'
import { useAct } from '../ui/use-act.ts'
import { useVersions } from '../ui/use-versions.ts'

export interface FormState<Values> {
  readonly values: Values
  readonly change: (values: Partial<Values>) => void
  /** What is wrong, once it was tried to save. */
  readonly problem: string | undefined
}

/**
 * Changes something that has versions. When somebody else changed it meanwhile, both versions are shown and nothing typed is lost.
 */
export function VersionedForm<Version, Values extends object>({
  title,
  what,
  subject,
  submitLabel = 'Save',
  version,
  valuesOf,
  mine,
  wordsOf,
  problemOf,
  save,
  read,
  onClose,
  children,
}: {
  readonly title: string
  /** What has versions, for the words about somebody else's change. */
  readonly what: string
  /** What the page behind the dialog reads again then. */
  readonly subject: Subject
  readonly submitLabel?: 'Save' | 'Yes'
  readonly version: Version
  readonly valuesOf: (version: Version) => Values
  /** What the form begins with, where that is not what is set now: a switch that was just turned. */
  readonly mine?: Values
  readonly wordsOf: (values: Values) => FieldWords
  readonly problemOf?: (values: Values) => string | undefined
  /** @throws a conflict when the version is not the newest */
  readonly save: (values: Values, version: Version) => Promise<unknown>
  readonly read: () => Promise<Version>
  readonly onClose: () => void
  readonly children: (form: FormState<Values>) => ReactNode
}) {
  const { base, theirs, ...versions } = useVersions(version, { read, shown: valuesOf })
  const [values, setValues] = useState(mine ?? valuesOf(version))
  const [isTried, setTried] = useState(false)
  const problem = isTried ? problemOf?.(values) : undefined
  const saving = useAct(async (over?: Version) => {
    if (await versions.save((newest) => save(values, newest), over)) {
      say(`${title}: saved`)
      onClose()
      return
    }
    // The page behind the dialog shows what is old, too.
    refresh([subject])
  })
  const submit = (over?: Version): void => {
    setTried(true)
    if (problemOf?.(values) === undefined) void saving.run(over)
  }
  return (
    <FormDialog
      title={title}
      submitLabel={submitLabel}
      busyLabel="Saving"
      isBusy={saving.isBusy}
      isDirty={submitLabel === 'Save' && !isSame(values, valuesOf(base))}
      onSubmit={() => submit()}
      onClose={onClose}
    >
      {children({ values, change: (changes) => setValues({ ...values, ...changes }), problem })}
      {theirs !== undefined && (
        <TheirsAndMine
          what={what}
          theirs={wordsOf(valuesOf(theirs))}
          mine={wordsOf(values)}
          onMine={() => {
            versions.take(theirs)
            submit(theirs)
          }}
          onTheirs={() => {
            versions.take(theirs)
            setValues(valuesOf(theirs))
            if (submitLabel === 'Yes') onClose()
          }}
        />
      )}
      <Problem error={saving.error} title={`${what} was not changed`} />
    </FormDialog>
  )
}
