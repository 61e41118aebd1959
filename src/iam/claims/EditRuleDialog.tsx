import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { isConflict } from '../../lib/api-error.ts'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { TheirsAndMine } from '../../ui/TheirsAndMine.tsx'
import { useAct } from '../../ui/use-act.ts'
import type { RuleKind } from './RuleFields.tsx'
import { RuleFields } from './RuleFields.tsx'
import { ruleWords } from './rule-words.ts'
import type { RuleValues } from './rule-values.ts'

/** Edits a rule. When somebody else changed it meanwhile, both versions are shown and nothing typed is lost. */
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
  const [base, setBase] = useState(rule)
  const [theirs, setTheirs] = useState<Version>()
  const form = useForm<RuleValues>({ defaultValues: valuesOf(rule) })
  const { isDirty } = form.formState
  const saving = useAct(async (values: RuleValues, version: Version) => {
    try {
      await save(version, values)
      onClose(values)
    } catch (error) {
      if (!isConflict(error)) throw error
      setTheirs(await read())
    }
  })
  const submit = (version: Version): void => void form.handleSubmit((values) => saving.run(values, version))()
  return (
    <FormDialog
      title={title}
      size="md"
      submitLabel="Save"
      busyLabel="Saving"
      isBusy={saving.isBusy}
      isDirty={isDirty}
      onSubmit={() => submit(base)}
      onClose={() => onClose()}
    >
      <RuleFields form={form} kind={kind} />
      {theirs !== undefined && (
        <TheirsAndMine
          what="This rule"
          theirs={ruleWords(kind, valuesOf(theirs))}
          mine={ruleWords(kind, form.getValues())}
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
      <Problem error={saving.error} title="The rule was not changed" />
    </FormDialog>
  )
}
