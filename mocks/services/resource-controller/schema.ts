import { requiredText, z } from '../../kernel/schema.ts'

/** Names of instances and credentials (api-contract.md, 3; console-ui.md, 3.11). */
const MAX_NAME = 180
const NAME = /^[\p{L}\p{M}\p{N} \-._:]*$/u

const name = requiredText(MAX_NAME).check(
  z.regex(NAME, 'it may have letters, digits, spaces and the characters - . _ : only'),
)

/** Bounds of our own, so that one call cannot fill the store; IBM publishes none. */
const MAX_PARAMETERS = 65_536
const MAX_DEPTH = 32

/** Depth of a JSON value, or `Infinity` once it is past the bound. */
function depthOf(value: unknown): number {
  let level: unknown[] = [value]
  for (let depth = 0; depth <= MAX_DEPTH; depth++) {
    const next = level.flatMap((item) =>
      typeof item === 'object' && item !== null ? (Object.values(item) as unknown[]) : [],
    )
    if (next.length === 0) return depth
    level = next
  }
  return Infinity
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Parameters for a service: any JSON object. Nothing in it is left out or changed, so what cannot be kept is refused. */
export const serviceParameters = z.optional(
  z.custom<Record<string, unknown>>(isObject, 'it must be a JSON object').check(
    z.refine((value) => depthOf(value) <= MAX_DEPTH, `it must not be deeper than ${MAX_DEPTH} levels`),
    z.refine(
      (value) => depthOf(value) > MAX_DEPTH || JSON.stringify(value).length <= MAX_PARAMETERS,
      `it must not have more than ${MAX_PARAMETERS.toLocaleString('en')} characters`,
    ),
    z.refine((value) => !Object.hasOwn(value, '__proto__'), "it must not have a member named '__proto__'"),
  ),
)

const role = z.optional(z.nullable(z.string('expected the name or CRN of a role')))

/** A CRN's first six parts are there; what they say is the other environment's. */
const targetCrn = requiredText(500).check(
  z.regex(/^crn:v1(:[^:]*){5,}$/, 'it must be the CRN of a space or an application'),
)

const optionalBoolean = z.optional(z.boolean('expected true or false'))

export const createInstanceSchema = z.object({
  name,
  target: requiredText(200),
  resource_group: requiredText(200),
  resource_plan_id: requiredText(200),
  tags: z.optional(z.array(z.string('expected text').check(z.maxLength(128)))),
  allow_cleanup: optionalBoolean,
  parameters: serviceParameters,
})
export const updateInstanceSchema = z.object({
  name: z.optional(name),
  parameters: serviceParameters,
  resource_plan_id: z.optional(requiredText(200)),
  allow_cleanup: optionalBoolean,
})
export const createKeySchema = z.object({
  name,
  source: requiredText(500),
  parameters: serviceParameters,
  role,
})
export const updateKeySchema = z.object({ name })
export const createAliasSchema = z.object({ name, source: requiredText(500), target: targetCrn })
export const createBindingSchema = z.object({
  name: z.optional(name),
  source: requiredText(500),
  target: targetCrn,
  parameters: serviceParameters,
  role,
})

export type CreateInstanceBody = z.infer<typeof createInstanceSchema>
export type UpdateInstanceBody = z.infer<typeof updateInstanceSchema>
export type CreateKeyBody = z.infer<typeof createKeySchema>
export type UpdateKeyBody = z.infer<typeof updateKeySchema>
export type CreateAliasBody = z.infer<typeof createAliasSchema>
export type CreateBindingBody = z.infer<typeof createBindingSchema>
