import { EditDialog } from '../../ui/EditDialog.tsx'
import { NamedFields } from './NamedFields.tsx'
import type { Named, NamedLimits, NamedValues } from './named-fields.ts'
import { changesOf, namesOf, wordsOf } from './named-fields.ts'

/** Edits name and description. */
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
  return (
    <EditDialog
      title={`Edit ${what}`}
      submitLabel="Apply"
      busyLabel="Applying"
      what={what}
      version={thing}
      valuesOf={namesOf}
      wordsOf={(values) => wordsOf(values, limits)}
      save={(version, values) => update(version, changesOf(namesOf(version), values))}
      read={read}
      onClose={(saved) => onClose(saved?.name.trim())}
    >
      {(form) => <NamedFields form={form} limits={limits} />}
    </EditDialog>
  )
}
