import '../../styles/late.scss'
import { InlineLoading } from '@carbon/react'
import { useEffect, useRef, useState } from 'react'
import { useForm } from 'react-hook-form'
import { href, paths } from '../../app/paths.ts'
import { useIdentity } from '../../app/use-identity.ts'
import { NamedFields } from '../../iam/named/NamedFields.tsx'
import type { NamedValues } from '../../iam/named/named-fields.ts'
import { noNames, profileLimits } from '../../iam/named/named-fields.ts'
import type { TrustKind } from '../../iam/trust/trust-draft.ts'
import { trustActions, useTrustDraft } from '../../iam/trust/trust-draft.ts'
import { Button } from '../../ui/Button.tsx'
import { say } from '../../ui/do-now.ts'
import type { PickOption } from '../../ui/PickList.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { Steps } from '../../ui/Steps.tsx'
import { useAct } from '../../ui/use-act.ts'
import { useUnsaved } from '../../ui/use-unsaved.tsx'
import { AccessStep } from './AccessStep.tsx'
import { TrustStep } from './TrustStep.tsx'
import { useCreation } from './use-creation.ts'

const STEPS = ['Profile', 'Trust relationship', 'Access'] as const

/** The three steps of a new profile (console-ui.md, 2.5). What was filled in stays when one goes back. */
export default function CreateProfile() {
  const { accountId } = useIdentity()
  const [at, setAt] = useState(0)
  const form = useForm<NamedValues>({ defaultValues: noNames })
  const [trust, setTrust] = useState<TrustKind>()
  const draft = useTrustDraft()
  const [groups, setGroups] = useState<ReadonlyMap<string, PickOption>>(new Map())
  const creation = useCreation(accountId)
  const unsaved = useUnsaved(form.formState.isDirty || draft.isDirty || groups.size > 0)

  const next = useAct(async () => {
    if (at === 0 && !(await form.trigger(undefined, { shouldFocus: true }))) return
    const actions = trust === undefined ? [] : await trustActions(trust, draft)
    if (at === 1 && actions === undefined) return
    if (at < 2) {
      setAt(at + 1)
      return
    }
    const { id, name } = await creation.run(form.getValues(), actions ?? [], Array.from(groups.keys()))
    await unsaved.goTo(href(paths.trustedProfile, { profileId: id }))
    say(`Trusted profile ${name} was created`)
  })
  const { made } = creation
  const section = useRef<HTMLElement>(null)
  const seen = useRef(at)
  useEffect(() => {
    // What is asked is another thing now: reading goes on from its heading.
    if (seen.current !== at) section.current?.querySelector('h2')?.focus()
    seen.current = at
  }, [at])
  return (
    <>
      <Steps label="Steps" steps={STEPS} at={at} />
      <section ref={section} className="create-profile" aria-label={STEPS[at] ?? ''}>
        <form
          noValidate
          autoComplete="off"
          onSubmit={(event) => {
            event.preventDefault()
            void next.run()
          }}
        >
          {at === 0 && (
            <>
              <h2 tabIndex={-1}>Describe your profile</h2>
              <NamedFields form={form} limits={profileLimits} />
            </>
          )}
          {at === 1 && <TrustStep accountId={accountId} kind={trust} draft={draft} onKind={setTrust} />}
          {at === 2 && <AccessStep accountId={accountId} chosen={groups} onChange={setGroups} />}
          <Problem
            error={next.error}
            title={
              made === undefined
                ? 'The trusted profile was not created'
                : `${made.name} was created, but not all that belongs to it. Create tries the rest again.`
            }
          />
          {unsaved.question}
          <div className="create-profile-buttons">
            <Button
              kind="secondary"
              aria-disabled={next.isBusy}
              onClick={() => {
                if (next.isBusy) return
                void unsaved.goTo(
                  made === undefined
                    ? paths.trustedProfiles
                    : href(paths.trustedProfile, { profileId: made.id }),
                )
              }}
            >
              Cancel
            </Button>
            <Button
              kind="secondary"
              aria-disabled={at === 0 || made !== undefined || next.isBusy}
              onClick={() => {
                if (at === 0 || made !== undefined || next.isBusy) return
                next.clear()
                setAt(at - 1)
              }}
            >
              Back
            </Button>
            <Button type="submit" aria-disabled={next.isBusy}>
              {next.isBusy && at === 2 ? (
                <InlineLoading description="Creating" />
              ) : at === 2 ? (
                'Create'
              ) : (
                'Continue'
              )}
            </Button>
          </div>
        </form>
      </section>
    </>
  )
}
