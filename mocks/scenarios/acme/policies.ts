import { accessPolicy, equals } from '../../services/access-policy.ts'
import type { PolicyRow } from '../../services/iam-policy-management/model.ts'
import { ACCOUNT } from '../fixed.ts'
import type { Kit } from '../model.ts'
import { iamIdOf } from './people.ts'
import { policiesOfPeople } from './policies-of-people.ts'
import { policiesOfServices } from './policies-of-services.ts'
import type { PolicyMade } from './policy-made.ts'

const row = (kit: Kit, policy: PolicyMade): PolicyRow => ({
  ...accessPolicy({
    id: kit.uuid(`policy/${policy.name}`),
    account_id: ACCOUNT.id,
    subject: '',
    resource: [equals('accountId', ACCOUNT.id), ...policy.resource],
    roles: policy.roles,
    now: kit.at(policy.created),
    by: iamIdOf(policy.by),
  }),
  type: policy.type ?? 'access',
  subject: [policy.subject, ...(policy.source ?? [])],
  tags: policy.tags ?? [],
  description: policy.description ?? '',
  ...(policy.weekly === undefined
    ? {}
    : { rule: policy.weekly, pattern: 'time-based-conditions:weekly:custom-hours' }),
  ...(policy.deleted === undefined ? {} : { state: 'deleted', last_modified_at: kit.at(policy.deleted) }),
  ...(policy.permitted === undefined
    ? {}
    : { last_permit_at: kit.at(policy.permitted[0]), last_permit_frequency: policy.permitted[1] }),
})

/** The policies that people made; those of credentials are in behind-credentials.ts. */
export const policies = (kit: Kit): PolicyRow[] =>
  [...policiesOfPeople(kit), ...policiesOfServices(kit)].map((policy) => row(kit, policy))
