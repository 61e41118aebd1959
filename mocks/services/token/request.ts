import type { FailureFields } from '../../kernel/failure.ts'
import { fail } from '../../kernel/failure.ts'
import { body, z } from '../../kernel/schema.ts'

const text = z.optional(z.string())
const schema = z.object({
  grant_type: text,
  apikey: text,
  passcode: text,
  username: text,
  password: text,
  refresh_token: text,
  session_id: text,
  access_token: text,
  profile_id: text,
  profile_crn: text,
  profile_name: text,
  account: text,
})
export type TokenRequest = z.infer<typeof schema>

/** What the token endpoint reads of its form; which of it must be there depends on the grant. */
export const tokenRequest = body(schema)

/** What IBM's own grants begin with. */
export const GRANT = 'urn:ibm:params:oauth:grant-type:'

export const refuse = (code: string, message: string, details?: string): never =>
  fail({ status: 400, code, message, ...(details === undefined ? {} : { details }) } satisfies FailureFields)

/** A field that the grant cannot do without. */
export const need = (value: string | undefined, name: string): string =>
  value === undefined || value === ''
    ? refuse('BXNIM0109E', 'Property missing or empty.', `Property '${name}' either missing or empty.`)
    : value
