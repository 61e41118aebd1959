import type { MemberKind } from '../../api/group-members.ts'

/** What the tab of a kind of members says (console-ui.md, 2.9). */
export interface MemberWords {
  readonly tab: string
  readonly add: string
  /** In the singular and in the plural. */
  readonly one: string
  readonly many: string
  readonly empty: string
}

export const memberWords: Readonly<Record<MemberKind, MemberWords>> = {
  user: {
    tab: 'Users',
    add: 'Add users',
    one: 'user',
    many: 'users',
    empty:
      'Add users by hand, or let a dynamic rule add them when they sign in. They have the access of the group as long as they are in it.',
  },
  service: {
    tab: 'Service IDs',
    add: 'Add service IDs',
    one: 'service ID',
    many: 'service IDs',
    empty: 'A service ID in the group has the access that the group has.',
  },
  profile: {
    tab: 'Trusted profiles',
    add: 'Add trusted profiles',
    one: 'trusted profile',
    many: 'trusted profiles',
    empty: 'Whoever applies a trusted profile that is in the group has the access that the group has.',
  },
}
