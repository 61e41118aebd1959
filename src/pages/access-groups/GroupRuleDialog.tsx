import { useForm } from 'react-hook-form'
import type { AccessGroup } from '../../api/access-groups.ts'
import type { GroupRuleContent, GroupRuleVersion } from '../../api/group-rules.ts'
import { groupRules } from '../../api/group-rules.ts'
import { EditRuleDialog } from '../../iam/claims/EditRuleDialog.tsx'
import { RuleFields } from '../../iam/claims/RuleFields.tsx'
import type { RuleValues } from '../../iam/claims/rule-values.ts'
import { conditionFields, conditionsOf, noRule } from '../../iam/claims/rule-values.ts'
import type { ClaimCondition } from '../../lib/claim-conditions.ts'
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

const contentOf = (values: RuleValues, before?: readonly ClaimCondition[]): GroupRuleContent => ({
  name: values.name.trim(),
  realm_name: values.realm.trim(),
  expiration: Number(values.hours),
  conditions: conditionsOf(values.conditions, before),
})

/** `saved` says what was done. */
type OnClose = (saved?: string) => void

/** Adds a dynamic rule. */
function AddRule({ group, onClose }: { readonly group: AccessGroup; readonly onClose: OnClose }) {
  const form = useForm<RuleValues>({ defaultValues: { ...noRule, hours: '12' } })
  const { isDirty } = form.formState
  const save = useAct(async (values: RuleValues) => {
    await groupRules.create(group.id, contentOf(values))
    onClose(`Rule ${values.name.trim()} was added`)
  })
  return (
    <FormDialog
      title="Add rule"
      size="md"
      submitLabel="Add"
      busyLabel="Adding"
      isBusy={save.isBusy}
      isDirty={isDirty}
      onSubmit={() => void form.handleSubmit(save.run)()}
      onClose={() => onClose()}
    >
      <RuleFields form={form} kind="group" />
      <Problem error={save.error} title="The rule was not added" />
    </FormDialog>
  )
}

/** Creates or edits a dynamic rule. */
export default function GroupRuleDialog({
  group,
  open,
  onClose,
}: {
  readonly group: AccessGroup
  readonly open: OpenRule
  readonly onClose: OnClose
}) {
  if (open.kind === 'new') return <AddRule group={group} onClose={onClose} />
  return (
    <EditRuleDialog
      title="Edit rule"
      kind="group"
      rule={open.rule}
      valuesOf={valuesOf}
      save={(version, values) => groupRules.replace(group.id, version, contentOf(values, version.conditions))}
      read={() => groupRules.read(group.id, open.rule.id)}
      onClose={(saved) => onClose(saved && `Rule ${saved.name.trim()} was changed`)}
    />
  )
}
