import type { ServiceIdRow } from '../iam-identity/model.ts'
import type { State } from '../state.ts'
import { vaultIdOf } from './broker.ts'
import type { Changer } from './instance-change.ts'
import { needUnlocked, takeRole } from './instance-policy.ts'
import { unprocessable } from './manners.ts'
import type { ResourceKeyRow } from './model.ts'

/** A service ID that another credential uses stays, whoever it was made for. */
const isStillUsed = (state: State, key: ResourceKeyRow): boolean =>
  state.resourceKeys
    .find('service_id', key.service_id)
    .some(({ guid, state: keyState }) => guid !== key.guid && keyState === 'active')

/** Throws when one of the API keys that would go is locked. */
function needKeysUnlocked(state: State, key: ResourceKeyRow, goes: readonly string[]): void {
  const locked = goes.map((id) => state.apiKeys.get(id)).find((apiKey) => apiKey?.locked === true)
  if (locked !== undefined)
    unprocessable(
      `The API key '${locked.name}' is locked.`,
      `It would be deleted with the credential '${key.name}'. Unlock it first: DELETE /v1/apikeys/${locked.id}/lock.`,
    )
}

function removeServiceId(state: State, key: ResourceKeyRow, serviceId: ServiceIdRow): void {
  needUnlocked(serviceId, `It was generated for the credential '${key.name}' and would be deleted with it.`)
  needKeysUnlocked(
    state,
    key,
    state.apiKeys.find('iam_id', serviceId.iam_id).map(({ id }) => id),
  )
  // API keys, policies and memberships go with it, as their tables declare.
  state.serviceIds.remove(serviceId.id)
}

/**
 * Undoes what making a credential did: its API key, the role it brought, its service ID when that was made for it and
 * serves no other credential, and its values. What IAM no longer has is passed over. The row stays, as removed.
 */
export function removeResourceKey({ state, actor, now }: Changer, key: ResourceKeyRow): void {
  const serviceId = state.serviceIds.get(key.service_id)
  if (serviceId !== undefined) {
    if (key.isServiceIdGenerated && !isStillUsed(state, key)) removeServiceId(state, key, serviceId)
    else {
      needKeysUnlocked(state, key, [key.apikey_id])
      takeRole(state, key, serviceId)
      state.apiKeys.remove(key.apikey_id)
    }
  }
  state.vault.remove(vaultIdOf(key.guid))
  state.resourceKeys.update(key.guid, {
    state: 'removed',
    updated_at: now,
    updated_by: actor.iam_id,
    deleted_at: now,
    deleted_by: actor.iam_id,
  })
}
