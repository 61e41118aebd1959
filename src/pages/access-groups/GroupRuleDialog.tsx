import { useState } from 'react'
import { useForm } from 'react-hook-form'
import type { AccessGroup } from '../../api/access-groups.ts'
import type { GroupRuleContent, GroupRuleVersion } from '../../api/group-rules.ts'
import { groupRules } from '../../api/group-rules.ts'
import { RuleFields } from '../../iam/claims/RuleFields.tsx'
import type { RuleValues } from '../../iam/claims/rule-values.ts'
import { conditionFields, conditionsOf, noRule } from '../../iam/claims/rule-values.ts'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { useAct } from '../../ui/use-act.ts'

/** What the dialog is open for. */
export type OpenRule = { readonly kind: 'new' } | { readonly kind: 'edit'; readonly rule: GroupRuleVersion }

const valuesOf = ({ name = '', realm_name, expiration, conditions }: GroupRuleVersion): RuleValues => ({
  ...noRule,
  name,
  realm: realm_name,
  hours: String(expiration),
  conditions: conditionFields(conditions),
})

const contentOf = (values: RuleValues, before: GroupRuleVersion | undefined): GroupRuleContent => ({
  name: values.name.trim(),
  realm_name: values.realm.trim(),
  expiration: Number(values.hours),
  conditions: conditionsOf(values.conditions, before?.conditions),
})

/** Creates or edits a dynamic rule. */
export default function GroupRuleDialog({
  group,
  open,
  onClose,
}: {
  readonly group: AccessGroup
  readonly open: OpenRule
  /** `saved` says what was done. */
  readonly onClose: (saved?: string) => void
}) {
  const [rule] = useState(open.kind === 'edit' ? open.rule : undefined)
  const form = useForm<RuleValues>({
    defaultValues: rule === undefined ? { ...noRule, hours: '12' } : valuesOf(rule),
  })
  const { isDirty } = form.formState
  const save = useAct(async (values: RuleValues) => {
    const content = contentOf(values, rule)
    if (rule === undefined) await groupRules.create(group.id, content)
    else await groupRules.replace(group.id, rule, content)
    onClose(`Rule ${values.name.trim()} was ${rule === undefined ? 'added' : 'changed'}`)
  })
  return (
    <FormDialog
      title={rule === undefined ? 'Add rule' : 'Edit rule'}
      size="md"
      submitLabel={rule === undefined ? 'Add' : 'Save'}
      busyLabel={rule === undefined ? 'Adding' : 'Saving'}
      isBusy={save.isBusy}
      isDirty={isDirty}
      onSubmit={() => void form.handleSubmit(save.run)()}
      onClose={() => onClose()}
    >
      <RuleFields form={form} kind="group" />
      <Problem
        error={save.error}
        title={rule === undefined ? 'The rule was not added' : 'The rule was not changed'}
      />
    </FormDialog>
  )
}
