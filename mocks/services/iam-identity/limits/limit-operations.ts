import { ok } from '../../../kernel/operation.ts'
import { body, requiredText, z } from '../../../kernel/schema.ts'
import type { Context, Operation } from '../../operation.ts'
import { operationOf } from '../../operation.ts'
import { accountInPath } from '../account-in-path.ts'
import { iamIdentity } from '../manners.ts'
import { identityService } from '../resources.ts'
import type { Wanted } from './usage.ts'
import { perThing, totals, usageOf } from './usage.ts'

const operation = operationOf(iamIdentity)

const flag = z.optional(z.boolean())
const ids = z.optional(z.array(requiredText(300)).check(z.maxLength(1000, 'must have at most 1,000 entries')))

const schema = z.object({
  serviceid_groups: flag,
  serviceids_per_group: ids,
  profiles: flag,
  apikeys_per_identity: ids,
  templates: flag,
  template_versions_per_template: ids,
  idps: flag,
  claim_rules_per_group: ids,
  claim_rules_per_profile: ids,
  cr_links: flag,
  cr_links_per_profile: ids,
  cr_rules: flag,
  cr_rules_per_profile: ids,
})

/** The same questions in a query: flags as `true`, ids with commas between them. */
function wantedIn(query: URLSearchParams): Wanted {
  const flags = Object.values(totals).map(({ flag: name }) => [name, query.get(name) === 'true'] as const)
  const lists = Object.keys(perThing).flatMap((name) => {
    const text = query.get(name)
    return text === null ? [] : [[name, text.split(',').filter((id) => id !== '')] as const]
  })
  return Object.fromEntries([...flags, ...lists])
}

const needToRead = (context: Context<unknown>): void =>
  context.access.need('iam-identity.account.get', identityService(accountInPath(context).id))

const LIMITS = '/v1/accounts/{account}/limits/identity'
const WHO = 'Viewer on IAM Identity'

export const limitOperations: readonly Operation[] = [
  operation(`GET ${LIMITS}`, {
    id: 'getAccountLimits',
    who: WHO,
    authorize: needToRead,
    handle: (context) => ok(usageOf(context.state, accountInPath(context).id, wantedIn(context.query))),
  }),
  operation<Wanted>(`POST ${LIMITS}`, {
    id: 'bulkListAccountEntityConsumption',
    who: WHO,
    body: body(schema),
    authorize: needToRead,
    handle: (context) => ok(usageOf(context.state, accountInPath(context).id, context.body)),
  }),
]
