import { Failure } from '../../kernel/failure.ts'
import { createKey } from '../iam-identity/api-key-create.ts'
import { createServiceId } from '../iam-identity/service-id-create.ts'
import type { Context } from '../operation.ts'
import { apiKeyDescriptionOf, apiKeyNameOf, brokerCredentials, vaultIdOf } from './broker.ts'
import { grantRole } from './instance-policy.ts'
import type { KeyRequest } from './key-request.ts'
import { IAM } from './manners.ts'
import type { Binding, ResourceKeyRow } from './model.ts'

export const GENERATED = 'Auto generated service ID for the service credential of the same name.'

/** IAM's refusals reach the caller in the controller's envelope. */
function throughController<Result>(work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof Failure) || error.fields.code.startsWith('RC-')) throw error
    throw new Failure({ ...error.fields, code: IAM })
  }
}

/**
 * Makes a credential and all that stands behind it (console-ui.md, 3.4): a service ID of its name unless one is reused,
 * the role on the whole instance, an API key, and what the service's broker returns. The values are in the answer; they
 * are kept only while the instance's one-time view is off.
 * @param named its name; without one it is called after its GUID
 * @param binding given when the credential is a binding
 */
export function createResourceKey(
  context: Context<unknown>,
  named: string | undefined,
  request: KeyRequest,
  binding?: Binding,
): { readonly row: ResourceKeyRow; readonly credentials: Record<string, unknown> } {
  const { state, actor, now, ids, entropy } = context
  const { instance, alias, service, role, parameters } = request
  const guid = ids.uuid()
  const kind = binding === undefined ? 'key' : 'binding'
  const name = named ?? `${kind}-${guid}`
  const account_id = instance.account_id
  return throughController(() => {
    const serviceId =
      request.serviceId ??
      createServiceId(context, { name, account_id, description: GENERATED, generated_for: guid })
    const policy_id = role === undefined ? undefined : grantRole(context, serviceId, instance, role)
    const apiKey = createKey(context, {
      name: apiKeyNameOf(guid),
      description: apiKeyDescriptionOf(instance.crn),
      iam_id: serviceId.iam_id,
      account_id,
    })
    const row: ResourceKeyRow = {
      guid,
      crn: instance.crn.replace(/::$/, `:resource-${kind}:${guid}`),
      name,
      account_id,
      instance_guid: instance.guid,
      source_crn: alias?.crn ?? instance.crn,
      ...(alias === undefined ? {} : { alias_guid: alias.guid }),
      ...(binding === undefined ? {} : { binding }),
      role,
      parameters,
      state: 'active',
      onetime_credentials: instance.onetime_credentials,
      service_id: serviceId.id,
      apikey_id: apiKey.row.id,
      policy_id,
      isServiceIdGenerated: request.serviceId === undefined,
      migrated: false,
      created_at: now,
      created_by: actor.iam_id,
      updated_at: now,
      updated_by: actor.iam_id,
    }
    const credentials = brokerCredentials({ service, instance, keyRow: row, apikey: apiKey.value, entropy })
    state.resourceKeys.insert(row)
    if (!row.onetime_credentials) state.vault.insert({ id: vaultIdOf(guid), value: credentials })
    return { row, credentials }
  })
}
