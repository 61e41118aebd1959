import { fail } from '../../kernel/failure.ts'
import type { Service } from '../../kernel/operation.ts'
import { iamEnvelope } from '../iam-envelope.ts'
import { plainRefusals } from '../refusals.ts'

/**
 * What the account tells about itself. IBM has no API of this kind: its console puts such pages together by itself, and
 * Activity Tracker is a product of its own. The manners are those of IAM's other services.
 */
export const insightService: Service = {
  name: 'insight',
  title: 'Account insight (of this simulation)',
  envelope: iamEnvelope,
  failures: plainRefusals({ token: 'invalid_token' }),
}

export const invalidQuery = (name: string, why: string): never =>
  fail({ status: 400, code: 'bad_request', message: `Query parameter '${name}' is not valid: ${why}` })
