import { Table } from '../../kernel/table.ts'

export type UserState =
  | 'PROCESSING'
  | 'PENDING'
  | 'ACTIVE'
  | 'VPN_ONLY'
  | 'DISABLED_CLASSIC_INFRASTRUCTURE'
  | 'SUSPENDED'

/** Who may not log in: IBM's User Management says so of VPN_ONLY; who is suspended may do nothing in the account at all. */
export const mayNotLogIn = ({ state }: { readonly state: UserState }): boolean =>
  state === 'VPN_ONLY' || state === 'SUSPENDED'

/** What a user sets for itself, or an administrator for the user. */
export interface UserSettings {
  readonly language: string
  readonly notification_language: string
  /** Addresses, ranges and subnets with commas between them, from which alone the user may get a token. */
  readonly allowed_ip_addresses: string
  /** True when the user may change its own login settings. */
  readonly self_manage: boolean
}

export const defaultUserSettings: UserSettings = {
  language: '',
  notification_language: '',
  allowed_ip_addresses: '',
  self_manage: false,
}

export interface UserRow {
  /** The key: one account, so an IAM ID stands once. */
  readonly iam_id: string
  readonly id: string
  readonly account_id: string
  readonly realm: string
  readonly user_id: string
  readonly firstname: string
  readonly lastname: string
  readonly email: string
  readonly phonenumber: string
  readonly altphonenumber?: string | undefined
  readonly photo?: string | undefined
  readonly settings?: UserSettings | undefined
  readonly state: UserState
  readonly added_on: number
  /** When the invitation was sent last; absent when that was with `added_on`. */
  readonly invited_at?: number | undefined
  /** Who invited this user: the parent in the classic hierarchy. */
  readonly invited_by?: string | undefined
  /** SoftLayer user id. */
  readonly classic_id: number
  readonly last_authn?: number | undefined
  readonly authn_count: number
}

export const userTables = () => ({
  users: new Table<UserRow>('users', {
    key: (row) => row.iam_id,
    unique: { classic_id: (row) => String(row.classic_id) },
    indexes: {
      account_id: (row) => row.account_id,
      invited_by: (row) => row.invited_by,
      email: (row) => row.email.toLowerCase(),
    },
  }),
})

export const fullName = (row: Pick<UserRow, 'firstname' | 'lastname'>): string =>
  `${row.firstname} ${row.lastname}`.trim()

/**
 * True when `ancestor` invited the user, or invited one who did: the user hierarchy of classic infrastructure
 * (seed 002). Nobody is an ancestor of oneself.
 */
export function isAncestor(users: Pick<Table<UserRow>, 'get'>, ancestor: string, iamId: string): boolean {
  const seen = new Set([iamId])
  for (
    let parent = users.get(iamId)?.invited_by;
    parent !== undefined;
    parent = users.get(parent)?.invited_by
  ) {
    if (parent === ancestor) return true
    if (seen.has(parent)) return false
    seen.add(parent)
  }
  return false
}
