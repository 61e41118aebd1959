import type { Attribute, Rule, Tag } from '../../access/model.ts'
import { equals } from '../../services/access-policy.ts'
import type { PolicyRow } from '../../services/iam-policy-management/model.ts'
import type { Kit } from '../model.ts'
import type { AccessGroupName } from './groups.ts'
import { accessGroupOf } from './groups.ts'
import type { InstanceName } from './instances.ts'
import { instanceGuidOf, serviceNameOf } from './instances.ts'
import type { MemberName } from './people.ts'
import { iamIdOf } from './people.ts'
import type { ProfileName } from './profiles.ts'
import { profileIamIdOf } from './profiles.ts'
import type { GroupName } from './resource-groups.ts'
import { resourceGroupOf } from './resource-groups.ts'
import type { ServiceIdName } from './service-ids.ts'
import { serviceIamIdOf } from './service-ids.ts'

/** What was said when a policy was made, and what became of it. */
export interface PolicyMade {
  /** Names the policy within the scenario; its id follows from it. */
  readonly name: string
  readonly subject: Attribute
  readonly roles: readonly string[]
  /** Beside the account. */
  readonly resource: readonly Attribute[]
  readonly by: MemberName
  readonly created: string
  readonly description?: string
  readonly tags?: readonly Tag[]
  readonly weekly?: Rule
  readonly type?: PolicyRow['type']
  /** The rest of an authorization's subject. */
  readonly source?: readonly Attribute[]
  readonly deleted?: string
  /** When it permitted something last, and how often in 30 days. */
  readonly permitted?: readonly [last: string, times: number]
}

export const platform = (name: string): string => `crn:v1:bluemix:public:iam::::role:${name}`
export const service = (name: string): string => `crn:v1:bluemix:public:iam::::serviceRole:${name}`

export const all = (serviceType: 'service' | 'platform_service'): Attribute[] => [
  equals('serviceType', serviceType),
]

/** Subjects and resources by the names that the scenario gives them. */
export const namesIn = (kit: Kit) => ({
  person: (name: MemberName): Attribute => equals('iam_id', iamIdOf(name)),
  group: (name: AccessGroupName): Attribute => equals('access_group_id', accessGroupOf(kit, name)),
  serviceId: (name: ServiceIdName): Attribute => equals('iam_id', serviceIamIdOf(kit, name)),
  profile: (name: ProfileName): Attribute => equals('iam_id', profileIamIdOf(kit, name)),
  instance: (name: InstanceName): Attribute[] => [
    equals('serviceName', serviceNameOf(name)),
    equals('serviceInstance', instanceGuidOf(kit, name)),
  ],
  inGroup: (name: GroupName): Attribute[] => [equals('resourceGroupId', resourceGroupOf(kit, name))],
  /** The resource group itself, as against what is in it. */
  groupItself: (name: GroupName): Attribute[] => [
    equals('resourceType', 'resource-group'),
    equals('resource', resourceGroupOf(kit, name)),
  ],
})
