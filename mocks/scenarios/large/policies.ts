import type { Attribute } from '../../access/model.ts'
import { accessPolicy, equals } from '../../services/access-policy.ts'
import type { PolicyRow } from '../../services/iam-policy-management/model.ts'
import { iamIdOf } from '../acme/people.ts'
import { ACCOUNT } from '../fixed.ts'
import type { Kit } from '../model.ts'
import { accessGroupOf, ADMINISTRATORS, AUDITORS, FIRST_TEAM_GROUP } from './groups.ts'
import { instancesOf, serviceNameOf } from './instances.ts'
import { GROUPS, INSTANCES, numbered, POLICIES, SERVICE_IDS } from './names.ts'
import { serviceIdsOf } from './service-ids.ts'

const platform = (name: string): string => `crn:v1:bluemix:public:iam::::role:${name}`
const service = (name: string): string => `crn:v1:bluemix:public:iam::::serviceRole:${name}`

const POLICIES_PER_GROUP = 4

interface Said {
  readonly subject: Attribute
  readonly roles: readonly string[]
  readonly resource: readonly Attribute[]
  /** The rest of the subject of an authorization. */
  readonly source?: readonly Attribute[]
}

/** What is granted, in an order that never changes: the policies' ids follow from it. */
function* grants(kit: Kit): Generator<Said> {
  const serviceIdOf = serviceIdsOf(kit)
  const guidOf = instancesOf(kit)
  const instance = (n: number): Attribute[] => [
    equals('serviceName', serviceNameOf(n)),
    equals('serviceInstance', guidOf(n)),
  ]
  const group = (n: number): Attribute => equals('access_group_id', accessGroupOf(kit, n))
  const all = (serviceType: string): Attribute[] => [equals('serviceType', serviceType)]

  for (const serviceType of ['service', 'platform_service']) {
    yield { subject: group(ADMINISTRATORS), roles: [platform('Administrator')], resource: all(serviceType) }
    yield { subject: group(AUDITORS), roles: [platform('Viewer')], resource: all(serviceType) }
  }
  yield {
    subject: equals('iam_id', iamIdOf('identity-admin')),
    roles: [platform('Administrator')],
    resource: [equals('serviceName', 'iam-identity')],
  }
  for (let n = 0; n < SERVICE_IDS; n++)
    yield {
      subject: equals('iam_id', `iam-${serviceIdOf(n)}`),
      roles: [service('Writer')],
      resource: instance(n % INSTANCES),
    }
  for (let n = FIRST_TEAM_GROUP; n < GROUPS; n++)
    for (let each = 0; each < POLICIES_PER_GROUP; each++)
      yield {
        subject: group(n),
        roles: [platform('Viewer'), service('Reader')],
        resource: instance((n * POLICIES_PER_GROUP + each) % INSTANCES),
      }
  // As many authorizations as still fit into the account: Object Storage reads keys of Key Protect.
  for (let n = 0; ; n++)
    yield {
      subject: equals('accountId', ACCOUNT.id),
      source: instance(n * 10),
      roles: [service('Reader')],
      resource: instance(n * 10 + 7),
    }
}

/** As many policies as an account may have. */
export function* policies(kit: Kit): Generator<PolicyRow> {
  const base = kit.uuid('policy')
  const now = kit.at('2021-02-01T10:00:00Z')
  const by = iamIdOf('admin')
  let n = 0
  for (const { subject, source, roles, resource } of grants(kit)) {
    if (n === POLICIES) return
    const row = accessPolicy({
      id: numbered(base, n++),
      account_id: ACCOUNT.id,
      subject: '',
      resource: [equals('accountId', ACCOUNT.id), ...resource],
      roles,
      now,
      by,
    })
    yield {
      ...row,
      type: source === undefined ? 'access' : 'authorization',
      subject: source === undefined ? [subject] : [subject, ...source],
    }
  }
}
