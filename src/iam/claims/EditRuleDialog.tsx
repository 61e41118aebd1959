import { EditDialog } from '../../ui/EditDialog.tsx'
import type { RuleKind } from './RuleFields.tsx'
import { RuleFields } from './RuleFields.tsx'
import { ruleWords } from './rule-words.ts'
import type { RuleValues } from './rule-values.ts'

/** Edits a rule of an access group or of a trusted profile. */
export function EditRuleDialog<Version>({
  title,
  kind,
  rule,
  valuesOf,
  save,
  read,
  onClose,
}: {
  readonly title: string
  readonly kind: RuleKind
  /** The version that the reader saw. */
  readonly rule: Version
  readonly valuesOf: (version: Version) => RuleValues
  /** @throws a conflict when the version is not the newest */
  readonly save: (version: Version, values: RuleValues) => Promise<unknown>
  /** The rule as it is now. */
  readonly read: () => Promise<Version>
  /** `saved` is what was saved. */
  readonly onClose: (saved?: RuleValues) => void
}) {
  return (
    <EditDialog
      title={title}
      size="md"
      submitLabel="Save"
      busyLabel="Saving"
      what="rule"
      version={rule}
      valuesOf={valuesOf}
      wordsOf={(values) => ruleWords(kind, values)}
      save={save}
      read={read}
      onClose={onClose}
    >
      {(form) => <RuleFields form={form} kind={kind} />}
    </EditDialog>
  )
}
