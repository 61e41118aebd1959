import { contains } from '../../access/contains.ts'
import { covers } from '../../access/attributes.ts'
import type { Facts, Resource } from '../../access/model.ts'
import { ADMINISTRATOR, equals } from '../access-policy.ts'
import { subjectOf } from '../iam-policy-management/model.ts'
import type { State } from '../state.ts'

const NAMED = 20
const CREATE = 'iam-access-management.policy.create'

/**
 * Who may assign access to a resource, by IAM ID or access group ID: Administrators of it, and who may create any policy
 * (policy-rules.ts, `needToGrant`). The account owner may always, and is not among them.
 */
export function grantorsOf(state: State, facts: Facts, resource: Resource): readonly string[] {
  const { accountId } = resource
  const scope = {
    resource: Object.entries(resource).flatMap(([key, value]) =>
      typeof value === 'string' && value !== '' ? [equals(key, value)] : [],
    ),
  }
  const management = { accountId, serviceName: 'iam-access-management' }
  const found = new Set<string>()
  for (const { row } of state.policies.bucket('state', `${accountId}/active`)) {
    const subject = row.type === 'access' && row.rule === undefined ? subjectOf(row) : undefined
    if (subject === undefined || found.has(subject) || found.size >= NAMED) continue
    const policy = { ...row, tags: row.tags.length === 0 ? undefined : row.tags }
    const mayAlways =
      row.roles.some((crn) => facts.role(crn)?.actionsOn('iam-access-management').has(CREATE)) &&
      covers(policy, management, facts)
    if (mayAlways || (row.roles.includes(ADMINISTRATOR) && contains(policy, scope, facts))) found.add(subject)
  }
  return [...found]
}
