import { optionalText, requiredText, z } from '../../kernel/schema.ts'

/** Lengths are not published (console-ui.md, 3.11): 255 and 1,000 are the console's own bounds. */
const name = requiredText(255)
const description = optionalText(1000)

/** One of these texts. */
export const choice = <const Option extends string>(options: readonly Option[]) =>
  z.enum(options, `must be one of ${options.join(', ')}`)

const leakedAction = z.optional(choice(['none', 'disable', 'delete']))

/** What may be said of a new API key besides whose it is. */
const newKey = {
  name,
  description,
  apikey: z.optional(z.string('expected text')),
  store_value: z.optional(z.boolean()),
  action_when_leaked: leakedAction,
  expires_at: z.optional(z.string('expected text')),
}

export const createKeySchema = z.object({
  ...newKey,
  iam_id: requiredText(200),
  account_id: z.optional(z.string('expected text')),
  support_sessions: z.optional(z.boolean()),
})
export const updateKeySchema = z.object({
  name: z.optional(name),
  description,
  support_sessions: z.optional(z.boolean()),
  action_when_leaked: leakedAction,
  expires_at: z.optional(z.string('expected text')),
})
export type CreateKeyBody = z.infer<typeof createKeySchema>
export type UpdateKeyBody = z.infer<typeof updateKeySchema>

const instanceCrns = z.optional(
  z.array(z.string().check(z.refine((text) => text.startsWith('crn:'), 'each must be a CRN'))),
)

export const createServiceIdSchema = z.object({
  account_id: requiredText(200),
  name,
  description,
  group_id: z.optional(z.string('expected text')),
  unique_instance_crns: instanceCrns,
  apikey: z.optional(z.object(newKey)),
})
export const updateServiceIdSchema = z.object({
  name: z.optional(name),
  description,
  unique_instance_crns: instanceCrns,
})
export type CreateServiceIdBody = z.infer<typeof createServiceIdSchema>
export type UpdateServiceIdBody = z.infer<typeof updateServiceIdSchema>

export const createGroupSchema = z.object({ account_id: requiredText(200), name, description })
export const updateGroupSchema = z.object({ name: z.optional(name), description })
export type CreateGroupBody = z.infer<typeof createGroupSchema>
export type UpdateGroupBody = z.infer<typeof updateGroupSchema>
