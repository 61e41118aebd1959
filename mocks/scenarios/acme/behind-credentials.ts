import { serviceNamed } from '../../catalog/index.ts'
import { apiKeyValue } from '../../kernel/secret.ts'
import { accessPolicy, equals } from '../../services/access-policy.ts'
import type { ApiKeyRow, ServiceIdRow } from '../../services/iam-identity/model.ts'
import type { PolicyRow } from '../../services/iam-policy-management/model.ts'
import {
  apiKeyDescriptionOf,
  apiKeyNameOf,
  brokerCredentials,
  vaultIdOf,
} from '../../services/resource-controller/broker.ts'
import { GENERATED } from '../../services/resource-controller/key-create.ts'
import type { VaultRow } from '../../services/resource-controller/model.ts'
import { defaultGroup } from '../account.ts'
import { ACCOUNT } from '../fixed.ts'
import type { Kit } from '../model.ts'
import { apiKeyRow, serviceIdRow } from '../rows.ts'
import type { Credential } from './credentials.ts'
import { credentials, isDocumented } from './credentials.ts'
import { iamIdOf, makerOf } from './people.ts'

/** What stands behind the service credentials, as their creation would have made it (console-ui.md, 3.4). */

const usedOf = (kit: Kit, { made }: Credential) =>
  made.used === undefined ? {} : { last_authn: kit.at(made.used[0]), authn_count: made.used[1] }

/** The value of the API key in a credential that may be read again. */
const valueOf = (kit: Kit, { made }: Credential): string =>
  apiKeyValue(kit.entropy(`credential/${made.name}/api-key`))

export const generatedServiceIds = (kit: Kit): ServiceIdRow[] => {
  const group_id = defaultGroup(kit).id
  return credentials(kit)
    .filter(({ row }) => row.isServiceIdGenerated)
    .map((credential) =>
      serviceIdRow(makerOf(credential.made.by), {
        id: credential.row.service_id,
        name: credential.row.name,
        description: GENERATED,
        group_id,
        generated_for: credential.row.guid,
        created_at: credential.row.created_at,
        ...usedOf(kit, credential),
      }),
    )
}

/** A key whose value can be read again can also be used: its row has the fingerprint. One-time values nobody knows. */
export const credentialApiKeys = (kit: Kit): ApiKeyRow[] =>
  credentials(kit).map((credential) => {
    const { made, instance, row } = credential
    return apiKeyRow(makerOf(made.by), {
      id: row.apikey_id,
      iam_id: `iam-${row.service_id}`,
      name: apiKeyNameOf(row.guid),
      description: apiKeyDescriptionOf(instance.crn),
      created_at: row.created_at,
      action_when_leaked: 'none',
      seal: row.onetime_credentials || isDocumented(made) ? undefined : kit.seal(valueOf(kit, credential)),
      ...usedOf(kit, credential),
    })
  })

export const credentialPolicies = (kit: Kit): PolicyRow[] =>
  credentials(kit).flatMap(({ made, instance, row }) =>
    row.role === undefined || row.policy_id === undefined
      ? []
      : [
          accessPolicy({
            id: row.policy_id,
            account_id: ACCOUNT.id,
            subject: `iam-${row.service_id}`,
            resource: [
              equals('serviceName', instance.service_name),
              equals('serviceInstance', instance.guid),
              equals('accountId', ACCOUNT.id),
            ],
            roles: [row.role],
            now: row.created_at,
            by: iamIdOf(made.by),
          }),
        ],
  )

/** Seed 000, to the letter; the quote at the end of the key is the documentation's slip. */
const documented = ({ instance, row }: Credential) => ({
  apikey: 'XXXX-YYYY-ZZZZ"',
  endpoints: 'https://cos-service-armada-s.us-south.containers.mybluemix.net/endpoints',
  iam_apikey_description: apiKeyDescriptionOf(instance.crn),
  iam_apikey_name: apiKeyNameOf(row.guid),
  iam_role_crn: row.role,
  iam_serviceid_crn: `crn:v1:bluemix:public:iam-identity::a/${ACCOUNT.id}::serviceid:${row.service_id}`,
  resource_instance_id: instance.crn,
})

function valuesOf(kit: Kit, credential: Credential): unknown {
  if (isDocumented(credential.made)) return documented(credential)
  const { instance, row, made } = credential
  const service = serviceNamed(instance.service_name)
  if (service === undefined) throw new Error(`${made.name}: no service ${instance.service_name}`)
  return brokerCredentials({
    service,
    instance,
    keyRow: row,
    apikey: valueOf(kit, credential),
    entropy: kit.entropy(`credential/${made.name}/values`),
  })
}

/** The values of the credentials that are not one-time view. */
export const credentialValues = (kit: Kit): VaultRow[] =>
  credentials(kit)
    .filter(({ row }) => !row.onetime_credentials)
    .map((credential) => ({ id: vaultIdOf(credential.row.guid), value: valuesOf(kit, credential) }))
