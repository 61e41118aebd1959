import type { CloudService } from '../../catalog/model.ts'
import type { Entropy } from '../../kernel/random.ts'
import { serviceIdCrn } from '../iam-identity/model.ts'
import type { InstanceRow, ResourceKeyRow } from './model.ts'

/** How the API key behind a credential is called (seed 000). */
export const apiKeyNameOf = (keyGuid: string): string => `auto-generated-apikey-${keyGuid}`

export const apiKeyDescriptionOf = (instanceCrn: string): string =>
  `Auto generated apikey during resource-key operation for Instance - ${instanceCrn}`

/** The vault's name for the values of a credential that may be read again. */
export const vaultIdOf = (keyGuid: string): string => `resource-key/${keyGuid}`

/**
 * What a service's broker returns for a credential. Pure: the same key, API key and bytes give the same values, so a
 * scenario can fill the vault when it is first looked at.
 */
export function brokerCredentials({
  service,
  instance,
  keyRow,
  apikey,
  entropy,
}: {
  readonly service: CloudService
  readonly instance: Pick<InstanceRow, 'crn' | 'guid' | 'region_id' | 'name' | 'parameters'>
  readonly keyRow: Pick<
    ResourceKeyRow,
    'guid' | 'crn' | 'account_id' | 'role' | 'parameters' | 'service_id' | 'apikey_id'
  >
  /** The value of the API key. */
  readonly apikey: string
  readonly entropy: Entropy
}): Record<string, unknown> {
  if (service.credentials === undefined) throw new Error(`${service.name} has no credentials`)
  const { guid, crn, account_id, role, parameters, service_id, apikey_id } = keyRow
  return service.credentials({
    apikey,
    iam: {
      iam_apikey_description: apiKeyDescriptionOf(instance.crn),
      iam_apikey_id: apikey_id,
      iam_apikey_name: apiKeyNameOf(guid),
      ...(role === undefined ? {} : { iam_role_crn: role }),
      iam_serviceid_crn: serviceIdCrn({ id: service_id, account_id }),
    },
    instance,
    key: { guid, crn },
    parameters,
    entropy,
  })
}
