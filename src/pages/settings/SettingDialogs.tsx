import type { AccountSettings } from '../../api/account-settings.ts'
import type { AccessSettings } from '../../api/settings.ts'
import { InteractionDialog, PublicAccessDialog } from './AccessDialogs.tsx'
import { AddressesDialog, DomainsDialog, ToggleDialog } from './AccountDialogs.tsx'
import type { Lifetime } from './lifetimes.ts'
import { LifetimeDialog, MfaDialog, SessionLimitDialog, UserMfaDialog } from './SignInDialogs.tsx'
import type { Toggle } from './toggles.ts'

/** The setting whose dialog is open, with the version that it was opened on. */
export type OpenSetting =
  | {
      readonly kind: 'toggle'
      readonly toggle: Toggle
      readonly wanted: boolean
      readonly settings: AccountSettings
    }
  | { readonly kind: 'lifetime'; readonly lifetime: Lifetime; readonly settings: AccountSettings }
  | {
      readonly kind: 'addresses' | 'domains' | 'mfa' | 'user-mfa' | 'session-limit'
      readonly settings: AccountSettings
    }
  | { readonly kind: 'interaction'; readonly settings: AccessSettings }
  | { readonly kind: 'public-access'; readonly wanted: boolean; readonly accountId: string }

export interface SettingDialogsProps {
  readonly dialog: OpenSetting
  readonly onClose: () => void
}

export default function SettingDialogs({ dialog, onClose }: SettingDialogsProps) {
  switch (dialog.kind) {
    case 'toggle':
      return <ToggleDialog {...dialog} onClose={onClose} />
    case 'addresses':
      return <AddressesDialog settings={dialog.settings} onClose={onClose} />
    case 'domains':
      return <DomainsDialog settings={dialog.settings} onClose={onClose} />
    case 'mfa':
      return <MfaDialog settings={dialog.settings} onClose={onClose} />
    case 'user-mfa':
      return <UserMfaDialog settings={dialog.settings} onClose={onClose} />
    case 'lifetime':
      return <LifetimeDialog {...dialog} onClose={onClose} />
    case 'session-limit':
      return <SessionLimitDialog settings={dialog.settings} onClose={onClose} />
    case 'interaction':
      return <InteractionDialog settings={dialog.settings} onClose={onClose} />
    case 'public-access':
      return <PublicAccessDialog {...dialog} onClose={onClose} />
    default:
      return dialog satisfies never
  }
}
