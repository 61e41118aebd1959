import { policyTime } from '../../kernel/timestamps.ts'
import { invitationEnd } from './invitation.ts'
import type { UserRow, UserSettings } from './model.ts'
import { defaultUserSettings } from './model.ts'

/** A user profile as it travels (api-contract.md, 7). */
export interface UserProfileWire {
  readonly id: string
  readonly iam_id: string
  readonly realm: string
  readonly user_id: string
  readonly firstname: string
  readonly lastname: string
  readonly state: string
  readonly email: string
  readonly phonenumber: string
  readonly altphonenumber: string
  readonly photo: string
  readonly account_id: string
  readonly added_on: string
  /** Not IBM's: until when an invitation that was not accepted yet can be. */
  readonly invitation_expires_at?: string
  /** IAM ID of the one who invited this user. */
  readonly invited_by?: string
  /** With `include_settings=true`. */
  readonly settings?: UserSettings
  /** With `include_activity=true`. No source names the member: it is named as IAM Identity's. */
  readonly activity?: { readonly last_authn?: string; readonly authn_count: number }
}

export const settingsOf = (row: UserRow): UserSettings => row.settings ?? defaultUserSettings

export const profileWire = (
  row: UserRow,
  include: { readonly settings: boolean; readonly activity: boolean },
): UserProfileWire => {
  const end = invitationEnd(row)
  return {
    id: row.id,
    iam_id: row.iam_id,
    realm: row.realm,
    user_id: row.user_id,
    firstname: row.firstname,
    lastname: row.lastname,
    state: row.state,
    email: row.email,
    phonenumber: row.phonenumber,
    altphonenumber: row.altphonenumber ?? '',
    photo: row.photo ?? '',
    account_id: row.account_id,
    added_on: policyTime(row.added_on),
    ...(end === undefined ? {} : { invitation_expires_at: policyTime(end) }),
    ...(row.invited_by === undefined ? {} : { invited_by: row.invited_by }),
    ...(include.settings ? { settings: settingsOf(row) } : {}),
    ...(include.activity
      ? {
          activity: {
            ...(row.last_authn === undefined ? {} : { last_authn: policyTime(row.last_authn) }),
            authn_count: row.authn_count,
          },
        }
      : {}),
  }
}

export const profileIncludes = (query: URLSearchParams) => ({
  settings: query.get('include_settings') === 'true',
  activity: query.get('include_activity') === 'true',
})
