import type { UserState } from '../../api/users.ts'

export interface UserStatus {
  readonly label: string
  readonly icon: 'good' | 'waiting' | 'off'
  /** What it means for the user (IAM documentation, "Updating user status"). */
  readonly about: string
}

const known: Readonly<Record<UserState, UserStatus>> = {
  ACTIVE: { label: 'Active', icon: 'good', about: 'The user works with what the access allows.' },
  PENDING: { label: 'Pending', icon: 'waiting', about: 'The invitation is not accepted yet.' },
  PROCESSING: { label: 'Processing', icon: 'waiting', about: 'The invitation is being sent.' },
  SUSPENDED: {
    label: 'Suspended',
    icon: 'off',
    about: 'The user can do nothing in the account: sessions end, and API keys do not work.',
  },
  DISABLED_CLASSIC_INFRASTRUCTURE: {
    label: 'Disabled classic infrastructure',
    icon: 'off',
    about: 'The user works with everything but classic infrastructure.',
  },
  VPN_ONLY: {
    label: 'VPN-only',
    icon: 'off',
    about: 'The user reaches the VPN of classic infrastructure, and cannot log in to the console.',
  },
}

/** The words for a state of User Management (console-ui.md, 2.3.1). Any other is a failure of its own. */
export const userStatus = (state: string): UserStatus =>
  (known as Readonly<Record<string, UserStatus>>)[state] ?? {
    label: 'Invalid',
    icon: 'off',
    about: `User Management says ${state}.`,
  }

/** Every status, for choosing one. */
export const statuses = Object.entries(known).map(([state, { label }]) => ({ state, label }))

/** What can be chosen for a user; the others come by themselves. */
export const settableStates: readonly UserState[] = [
  'ACTIVE',
  'DISABLED_CLASSIC_INFRASTRUCTURE',
  'SUSPENDED',
  'VPN_ONLY',
]

/** True while the invitation is not accepted. */
export const isInvited = ({ state }: { readonly state: string }): boolean =>
  state === 'PENDING' || state === 'PROCESSING'
