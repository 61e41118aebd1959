import { requiredText, z } from '../../../kernel/schema.ts'
import { choice } from '../schema.ts'

const text = z.optional(
  z.string('expected text').check(z.maxLength(2000, 'must have at most 2,000 characters')),
)
const url = z.optional(
  z.string('expected text').check(z.regex(/^https:\/\/\S+$/, 'must be an address that begins with https://')),
)
const flag = z.optional(z.boolean('expected true or false'))

const properties = z.object({
  idp: z.optional(
    z.object({
      entity_id: text,
      redirect_binding_url: url,
      want_request_signed: flag,
      logout_url: url,
    }),
  ),
  sp: z.optional(
    z.object({
      want_assertion_signed: flag,
      want_response_signed: flag,
      encrypt_response: flag,
      idp_initiated_login_enabled: flag,
      claims: z.optional(
        z
          .record(requiredText(100), requiredText(500))
          .check(
            z.refine((claims) => Object.keys(claims).length <= 50, 'must have at most 50 attribute mappings'),
          ),
      ),
    }),
  ),
  instance: text,
})

export const createIdpSchema = z.object({
  account_id: requiredText(64),
  name: requiredText(120),
  type: choice(['saml', 'appid']),
  active: z.optional(z.boolean('expected true or false')),
  properties: z.optional(properties),
})
export type CreateIdpBody = z.infer<typeof createIdpSchema>

export const updateIdpSchema = z.object({
  name: z.optional(requiredText(120)),
  active: z.optional(z.boolean('expected true or false')),
  properties: z.optional(properties),
})
export type UpdateIdpBody = z.infer<typeof updateIdpSchema>

const strategy = choice(['STATIC', 'DYNAMIC', 'NEVER'])

export const addSettingSchema = z.object({
  cloud_user_strategy: strategy,
  active: z.boolean('expected true or false'),
  ui_default: z.boolean('expected true or false'),
})
export type AddSettingBody = z.infer<typeof addSettingSchema>

export const updateSettingSchema = z.object({
  cloud_user_strategy: z.optional(strategy),
  active: z.optional(z.boolean('expected true or false')),
  ui_default: z.optional(z.boolean('expected true or false')),
})
export type UpdateSettingBody = z.infer<typeof updateSettingSchema>

/** Ids of accounts and of enterprises look alike. */
const owner = z
  .string('expected text')
  .check(z.regex(/^[0-9a-f]{32}$/, 'must be 32 digits and letters from a to f'))

export const addConsumerSchema = z.object({
  kind: choice(['own_account', 'external_account', 'enterprise']),
  consumer_id: owner,
})
export type AddConsumerBody = z.infer<typeof addConsumerSchema>

export const loginSettingsSchema = z.object({
  account_alias: z
    .string('expected text')
    .check(
      z.regex(
        /^[a-z0-9](?:[a-z0-9-]{1,61}[a-z0-9])$/,
        'must be 3 to 63 lower-case letters, digits and hyphens, and begin and end with a letter or digit',
      ),
    ),
})
export type LoginSettingsBody = z.infer<typeof loginSettingsSchema>
