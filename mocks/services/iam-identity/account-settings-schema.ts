import { z } from '../../kernel/schema.ts'
import { firstBadAddress } from '../ip-addresses.ts'
import type { AccountSettings } from './model.ts'
import { choice } from './schema.ts'

/** What each setting may be (api-contract.md, 4.4). Numbers travel as texts. */

const restriction = choice(['RESTRICTED', 'NOT_RESTRICTED', 'NOT_SET'])

const mfa = choice(['NONE', 'NONE_NO_ROPC', 'TOTP', 'TOTP4ALL', 'LEVEL1', 'LEVEL2', 'LEVEL3'])

const isWhole = (text: string): boolean => /^[1-9]\d*$/.test(text)

const seconds = (min: number, max: number) =>
  z
    .string('expected text')
    .check(
      z.refine(
        (text) => text === 'NOT_SET' || (isWhole(text) && Number(text) >= min && Number(text) <= max),
        `must be NOT_SET or a whole number of seconds from ${min} to ${max}`,
      ),
    )

const addresses = z
  .string('expected text')
  .check(
    z.refine(
      (text) => firstBadAddress(text) === undefined,
      'must be IP addresses, ranges or subnets with commas between them',
    ),
  )

const domain = z.object({
  realm_id: z.string('expected text').check(z.minLength(1, 'must not be empty')),
  invitation_email_allow_patterns: z.optional(z.array(z.string())),
  restrict_invitation: z.optional(z.boolean()),
})

export const settingsSchema = z.object({
  restrict_create_service_id: z.optional(restriction),
  restrict_create_platform_apikey: z.optional(restriction),
  restrict_user_list_visibility: z.optional(choice(['RESTRICTED', 'NOT_RESTRICTED'])),
  allowed_ip_addresses: z.optional(addresses),
  mfa: z.optional(mfa),
  user_mfa: z.optional(
    z.array(z.object({ iam_id: z.string().check(z.minLength(1, 'must not be empty')), mfa })),
  ),
  restrict_user_domains: z.optional(z.array(domain)),
  session_expiration_in_seconds: z.optional(seconds(900, 86_400)),
  session_invalidation_in_seconds: z.optional(seconds(900, 7200)),
  max_sessions_per_identity: z.optional(
    z
      .string('expected text')
      .check(
        z.refine((text) => text === 'NOT_SET' || isWhole(text), 'must be NOT_SET or a whole number above 0'),
      ),
  ),
  system_access_token_expiration_in_seconds: z.optional(seconds(900, 3600)),
  system_refresh_token_expiration_in_seconds: z.optional(seconds(900, 259_200)),
})
export type SettingsChanges = z.infer<typeof settingsSchema>

/** The settings with the changes laid over: what is not named stays. */
export function changedSettings(settings: AccountSettings, changes: SettingsChanges): AccountSettings {
  const { restrict_user_domains: domains, ...plain } = changes
  const named = Object.fromEntries(Object.entries(plain).filter(([, value]) => value !== undefined))
  return {
    ...settings,
    ...(named as Partial<AccountSettings>),
    ...(domains === undefined
      ? {}
      : { restrict_user_domains: withDomains(settings.restrict_user_domains, domains) }),
  }
}

/** Each realm has one entry; one that names nothing but its realm takes the realm out. */
function withDomains(
  before: AccountSettings['restrict_user_domains'],
  changes: readonly z.infer<typeof domain>[],
): AccountSettings['restrict_user_domains'] {
  const realms = new Map(before.map((entry) => [entry.realm_id, entry]))
  for (const change of changes)
    if (change.invitation_email_allow_patterns === undefined && change.restrict_invitation === undefined)
      realms.delete(change.realm_id)
    else realms.set(change.realm_id, change)
  return [...realms.values()]
}

const DEFAULTS = {
  session_expiration_in_seconds: '86400',
  session_invalidation_in_seconds: '7200',
  system_access_token_expiration_in_seconds: '3600',
  system_refresh_token_expiration_in_seconds: '259200',
  restrict_create_service_id: 'NOT_RESTRICTED',
  restrict_create_platform_apikey: 'NOT_RESTRICTED',
} as const satisfies Partial<AccountSettings>

/** The settings with the service's defaults where none is set; no source names them (api-contract.md, 14.5). */
export function effectiveSettings(settings: AccountSettings): AccountSettings {
  const set = Object.entries(settings).filter(([name, value]) => value !== 'NOT_SET' || !(name in DEFAULTS))
  return { ...settings, ...DEFAULTS, ...(Object.fromEntries(set) as Partial<AccountSettings>) }
}
