import { platformRoles } from '../../catalog/platform-roles.ts'
import { serviceIdCrn } from '../../services/iam-identity/model.ts'
import type { InstanceRow, ResourceKeyRow } from '../../services/resource-controller/model.ts'
import { ACCOUNT, DOCUMENTED_KEY } from '../fixed.ts'
import type { Kit } from '../model.ts'
import type { CredentialMade } from './credential-list.ts'
import { credentialList } from './credential-list.ts'
import { instanceRow } from './instances.ts'
import { iamIdOf } from './people.ts'
import { serviceIdOf } from './service-ids.ts'

const GENERIC = new Set(['Reader', 'Writer', 'Manager'])

/** CRN of a role by the short name that the list of credentials uses. */
function roleCrn(role: string, serviceName: string): string {
  if (GENERIC.has(role)) return `crn:v1:bluemix:public:iam::::serviceRole:${role}`
  const platform = platformRoles.find(({ display_name }) => display_name === role)
  return platform?.crn ?? `crn:v1:bluemix:public:${serviceName}::::serviceRole:${role}`
}

export const isDocumented = (made: CredentialMade): boolean => made.name === 'my-instance-key-1'

/** A credential with the instance that it is on. */
export interface Credential {
  readonly made: CredentialMade
  readonly instance: InstanceRow
  readonly row: ResourceKeyRow
}

function credential(kit: Kit, made: CredentialMade): Credential {
  const instance = instanceRow(kit, made.on)
  const guid = isDocumented(made) ? DOCUMENTED_KEY.guid : kit.uuid(`credential/${made.name}`)
  const role = made.role === undefined ? undefined : roleCrn(made.role, instance.service_name)
  const generated = isDocumented(made)
    ? DOCUMENTED_KEY.service_id
    : `ServiceId-${kit.uuid(`credential/${made.name}/service-id`)}`
  const service_id = made.serviceId === undefined ? generated : serviceIdOf(kit, made.serviceId)
  const created_at = kit.at(made.created)
  return {
    made,
    instance,
    row: {
      guid,
      crn: instance.crn.replace(/::$/, `:resource-key:${guid}`),
      name: made.name,
      account_id: ACCOUNT.id,
      instance_guid: instance.guid,
      source_crn: instance.crn,
      role,
      parameters: {
        ...made.parameters,
        ...(made.serviceId === undefined
          ? {}
          : { serviceid_crn: serviceIdCrn({ id: service_id, account_id: ACCOUNT.id }) }),
        ...(role === undefined ? {} : { role_crn: role }),
      },
      state: 'active',
      onetime_credentials: made.oneTime ?? instance.onetime_credentials,
      service_id,
      apikey_id: `ApiKey-${kit.uuid(`credential/${made.name}/api-key`)}`,
      policy_id: role === undefined ? undefined : kit.uuid(`credential/${made.name}/policy`),
      isServiceIdGenerated: made.serviceId === undefined,
      migrated: false,
      created_at,
      ...(isDocumented(made) ? { exact_created_at: DOCUMENTED_KEY.created_at } : {}),
      created_by: iamIdOf(made.by),
      updated_at: created_at,
      updated_by: iamIdOf(made.by),
    },
  }
}

const known = new WeakMap<Kit, readonly Credential[]>()

/** All credentials. Several tables follow from them, each when it is first looked at; they are made once. */
export function credentials(kit: Kit): readonly Credential[] {
  const made = known.get(kit) ?? credentialList.map((one) => credential(kit, one))
  known.set(kit, made)
  return made
}
