import { optionalText, requiredText, z } from '../../../kernel/schema.ts'
import { conditionsSchema } from '../../claim-conditions.ts'
import { choice } from '../schema.ts'

/** Lengths are not published; these are the ones of service IDs. */
const name = requiredText(255)
const description = optionalText(1000)
const email = optionalText(255)

export const createProfileSchema = z.object({ name, account_id: requiredText(200), description, email })
export const updateProfileSchema = z.object({ name: z.optional(name), description, email })
export type CreateProfileBody = z.infer<typeof createProfileSchema>
export type UpdateProfileBody = z.infer<typeof updateProfileSchema>

/** Kinds of compute resources (api-contract.md, 4.3). */
export const computeTypes = ['VSI', 'PVS', 'BMS', 'IKS_SA', 'ROKS_SA', 'CE'] as const

/** Longest session by a rule, in seconds: 12 hours. The console's bound; no other is published. */
const LONGEST_SESSION = 43_200

export const claimRuleSchema = z.object({
  type: choice(['Profile-SAML', 'Profile-CR']),
  conditions: conditionsSchema,
  name: optionalText(255),
  realm_name: optionalText(1000),
  cr_type: z.optional(choice(computeTypes)),
  expiration: z.optional(
    z.custom<number>(
      (value) => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= LONGEST_SESSION,
      `must be a whole number of seconds from 1 to ${LONGEST_SESSION}`,
    ),
  ),
})
export type ClaimRuleBody = z.infer<typeof claimRuleSchema>

export const crn = requiredText(1000).check(
  z.refine((text) => text.startsWith('crn:'), 'must be a CRN: crn:v1:…'),
)

export const createLinkSchema = z.object({
  cr_type: choice(computeTypes),
  link: z.object({
    crn,
    namespace: optionalText(255),
    name: optionalText(255),
    component_type: optionalText(255),
    component_name: optionalText(255),
  }),
  name: optionalText(255),
  is_cross_account: z.optional(z.boolean()),
})
export type CreateLinkBody = z.infer<typeof createLinkSchema>

export const identityTypes = ['user', 'serviceid', 'crn'] as const

export const identitySchema = z.object({
  identifier: requiredText(1000),
  type: choice(identityTypes),
  accounts: z.optional(z.array(requiredText(200))),
  description,
})
export type IdentityBody = z.infer<typeof identitySchema>

export const identitiesSchema = z.object({
  identities: z.optional(
    z.array(identitySchema).check(z.maxLength(1000, 'must have at most 1,000 identities')),
  ),
})
export type IdentitiesBody = z.infer<typeof identitiesSchema>

export const preferenceSchema = z.object({
  value_string: optionalText(1000),
  value_list_of_strings: z.optional(z.array(requiredText(1000)).check(z.maxLength(100))),
})
export type PreferenceBody = z.infer<typeof preferenceSchema>
