import type { TrustedProfile } from '../../api/profiles.ts'
import { profiles } from '../../api/profiles.ts'
import { EditNamedDialog } from '../../iam/named/EditNamedDialog.tsx'
import { profileLimits } from '../../iam/named/named-fields.ts'
import { say } from '../../ui/do-now.ts'
import { RemoveProfile } from './RemoveProfile.tsx'

/** The dialog that is open over the trusted profiles or over one of them. */
export type OpenDialog =
  | { readonly kind: 'edit'; readonly profile: TrustedProfile }
  | { readonly kind: 'remove'; readonly profile: TrustedProfile; readonly onRemoved?: () => void }

export default function ProfileDialogs({
  dialog,
  onClose,
}: {
  readonly dialog: OpenDialog
  readonly onClose: () => void
}) {
  const { profile } = dialog
  if (dialog.kind === 'edit')
    return (
      <EditNamedDialog
        what="trusted profile"
        thing={profile}
        limits={profileLimits}
        update={profiles.update}
        read={() => profiles.read(profile.id)}
        onClose={(saved) => {
          if (saved !== undefined) say(`Trusted profile ${saved} was changed`)
          onClose()
        }}
      />
    )
  return (
    <RemoveProfile
      profile={profile}
      onClose={(isDone) => {
        if (isDone) dialog.onRemoved?.()
        onClose()
      }}
    />
  )
}
