import { useState } from 'react'
import type { ClaimRule } from '../../api/profile-trust.ts'
import { profileRules } from '../../api/profile-trust.ts'
import type { TrustedProfile } from '../../api/profiles.ts'
import { EditRuleDialog } from '../../iam/claims/EditRuleDialog.tsx'
import type { RuleValues } from '../../iam/claims/rule-values.ts'
import { conditionFields, noRule } from '../../iam/claims/rule-values.ts'
import type { TrustAction, TrustKind } from '../../iam/trust/trust-draft.ts'
import { ruleContent, trustActions, useTrustDraft } from '../../iam/trust/trust-draft.ts'
import { TrustFields } from '../../iam/trust/TrustFields.tsx'
import { trustWords } from '../../iam/trust/trust-words.ts'
import { BulkDialog } from '../../ui/BulkDialog.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { useAct } from '../../ui/use-act.ts'

/** What the dialog is open for. */
export type OpenTrust =
  | { readonly kind: 'add'; readonly trust: TrustKind }
  | { readonly kind: 'edit'; readonly rule: ClaimRule }

interface Props {
  readonly profile: TrustedProfile
  readonly trusted: ReadonlySet<string>
  /** `saved` says what was done. */
  readonly onClose: (saved?: string) => void
}

const valuesOf = (rule: ClaimRule): RuleValues => ({
  ...noRule,
  name: rule.name ?? '',
  realm: rule.realm_name ?? '',
  computeType: rule.cr_type ?? noRule.computeType,
  hours: String((rule.expiration ?? 3600) / 3600),
  conditions: conditionFields(rule.conditions),
})

/** Adds trust of a kind; where several are chosen, each has its result. */
function AddTrust({ profile, trusted, trust, onClose }: Props & { readonly trust: TrustKind }) {
  const draft = useTrustDraft()
  const [several, setSeveral] = useState<readonly TrustAction[]>()
  const { add } = trustWords[trust]
  const save = useAct(async () => {
    const actions = await trustActions(trust, draft)
    if (actions === undefined) return
    const [only] = actions
    if (actions.length > 1 || only === undefined) setSeveral(actions)
    else {
      await only.act(profile.id)
      onClose(`${profile.name} trusts ${only.name}`)
    }
  })
  if (several !== undefined)
    return (
      <BulkDialog
        title={add}
        words={['Add', 'adding', 'added']}
        isDanger={false}
        startsAtOnce
        items={several}
        act={async (id) => several.find((one) => one.id === id)?.act(profile.id)}
        onClose={(done) => onClose(done > 0 ? `${profile.name} trusts ${done} more` : undefined)}
      >
        <p>
          To what <strong>{profile.name}</strong> trusts:
        </p>
      </BulkDialog>
    )
  return (
    <FormDialog
      title={add}
      size="md"
      submitLabel="Add"
      busyLabel="Adding"
      isBusy={save.isBusy}
      isDirty={draft.isDirty}
      onSubmit={() => void save.run()}
      onClose={() => onClose()}
    >
      <TrustFields kind={trust} draft={draft} accountId={profile.account_id} trusted={trusted} />
      <Problem error={save.error} title="The trust was not added" />
    </FormDialog>
  )
}

/** Edits a rule: its conditions, and how long a session by it lasts. */
function EditRule({ profile, rule, onClose }: Props & { readonly rule: ClaimRule }) {
  const kind = rule.type === 'Profile-SAML' ? 'federated' : 'compute'
  return (
    <EditRuleDialog
      title="Edit trust relationship"
      kind={kind}
      rule={rule}
      valuesOf={valuesOf}
      save={(version, values) =>
        profileRules.update(profile.id, version, ruleContent(kind, values, version.conditions))
      }
      read={() => profileRules.read(profile.id, rule.id)}
      onClose={(saved) => onClose(saved && `The rule ${saved.name.trim() || rule.id} was changed`)}
    />
  )
}

export default function TrustDialog({ open, ...props }: Props & { readonly open: OpenTrust }) {
  return open.kind === 'add' ? (
    <AddTrust {...props} trust={open.trust} />
  ) : (
    <EditRule {...props} rule={open.rule} />
  )
}
