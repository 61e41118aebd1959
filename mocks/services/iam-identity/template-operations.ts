import type { Reply } from '../../kernel/operation.ts'
import { ok } from '../../kernel/operation.ts'
import type { Context, Operation } from '../operation.ts'
import { operationOf } from '../operation.ts'
import { iamIdentity, invalidProperty } from './manners.ts'
import { identityService } from './resources.ts'

const operation = operationOf(iamIdentity)

const DEFAULT = 20
const MAX = 100

/**
 * Templates belong to enterprises, which are not simulated: there are none. IBM's own suites ask for the lists in their
 * set-up, by the id of an enterprise account that need not be there (api-contract.md, 4.6 and 11).
 */
const emptyList =
  (name: string) =>
  ({ url, query }: Context<unknown>): Reply => {
    const limit = Number(query.get('limit') ?? DEFAULT)
    if (!Number.isInteger(limit) || limit < 1 || limit > MAX)
      return invalidProperty('limit', `it must be a whole number from 1 to ${MAX}.`)
    return ok({ offset: 0, limit, first: url.href, [name]: [] })
  }

const needToRead = ({ access, actor }: Context<unknown>): void =>
  access.need('iam-identity.account.get', identityService(actor.account_id))

const fields = { who: 'Viewer on IAM Identity', authorize: needToRead, fidelity: 'shape' } as const

export const templateOperations: readonly Operation[] = [
  operation('GET /v1/profile_templates', {
    id: 'listProfileTemplates',
    ...fields,
    handle: emptyList('profile_templates'),
  }),
  operation('GET /v1/account_settings_templates', {
    id: 'listAccountSettingsTemplates',
    ...fields,
    handle: emptyList('account_settings_templates'),
  }),
]
