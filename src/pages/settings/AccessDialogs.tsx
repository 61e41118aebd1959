import { groupSettings } from '../../api/access-groups.ts'
import type { AccessSettings } from '../../api/settings.ts'
import { accessSettings } from '../../api/settings.ts'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { say } from '../../ui/do-now.ts'
import { TextAreaField } from '../../ui/TextAreaField.tsx'
import { RadioChoice } from './RadioChoice.tsx'
import { VersionedForm } from '../../iam/VersionedForm.tsx'
import { interactionStates, interactionWords } from './words.ts'

const accountsIn = (text: string): string[] => text.split(/[\s,]+/).filter((id) => id !== '')

/** What identities of other accounts may do here: one choice for users, service IDs and services. */
export function InteractionDialog({
  settings,
  onClose,
}: {
  readonly settings: AccessSettings
  readonly onClose: () => void
}) {
  const read = () => accessSettings.read(settings.account_id)
  return (
    <VersionedForm
      what="The setting"
      subject="account"
      title="External identity interactions"
      version={settings}
      valuesOf={({ identity_types: { user, service_id, service } }) => ({
        state: user.state,
        text: Array.from(
          new Set([user, service_id, service].flatMap((one) => one.external_allowed_accounts)),
        ).join('\n'),
      })}
      wordsOf={({ state, text }) => {
        const one = { state, external_allowed_accounts: [] }
        return [
          ['Interaction', interactionWords({ user: one, service_id: one, service: one })],
          ['Allowed accounts', accountsIn(text).join(', ')],
        ]
      }}
      save={({ state, text }, version) => {
        const one = { state, external_allowed_accounts: accountsIn(text) }
        return accessSettings.update(version, { user: one, service_id: one, service: one })
      }}
      read={read}
      onClose={onClose}
    >
      {({ values, change }) => (
        <>
          <RadioChoice
            legend="Identities of other accounts"
            options={interactionStates}
            value={values.state}
            onChange={(state) => change({ state })}
          />
          {values.state !== 'enabled' && (
            <TextAreaField
              label="Allowed accounts"
              help="IDs of accounts whose identities are let in all the same, one on each line."
              isCode
              rows={4}
              value={values.text}
              onChange={(event) => change({ text: event.target.value })}
            />
          )}
        </>
      )}
    </VersionedForm>
  )
}

/** Asks before public access is switched; off takes away, for good, what everybody was given. Its service keeps no versions. */
export function PublicAccessDialog({
  accountId,
  wanted,
  onClose,
}: {
  readonly accountId: string
  readonly wanted: boolean
  readonly onClose: () => void
}) {
  return (
    <ConfirmDialog
      title="Public access group"
      confirmLabel="Yes"
      busyLabel="Saving"
      act={() => groupSettings.setPublicAccess(accountId, wanted)}
      onClose={(isDone) => {
        onClose()
        if (isDone) say('Public access group: saved')
      }}
    >
      {wanted ? (
        <p>Policies can be assigned to the Public Access group again, for everybody. Switch it on?</p>
      ) : (
        <p>
          All policies of the Public Access group are deleted, and everybody loses the access that they gave.
          Switching it on again does not bring them back. Switch it off?
        </p>
      )}
    </ConfirmDialog>
  )
}
