import { nextTag } from '../../kernel/etag.ts'
import { historyItem } from '../iam-identity/history.ts'
import type { ApiKeyRow } from '../iam-identity/model.ts'
import type { Context } from '../operation.ts'
import type { InstanceRow } from './model.ts'
import { liveKeysOf } from './resources.ts'

/** Credentials of an instance that waits to be reclaimed are kept but do not work (api-contract.md, 3.1). */

type Changer = Pick<Context<unknown>, 'state' | 'actor' | 'now'>

/** Written into the API key's history, so that restoring enables what deleting disabled and nothing else. */
const REASON = 'reclamation'

function setDisabled({ state, actor, now }: Changer, apiKey: ApiKeyRow, disabled: boolean): void {
  state.apiKeys.update(apiKey.id, {
    disabled,
    modified_at: now,
    entity_tag: nextTag(apiKey.entity_tag, apiKey.id),
    history: [...apiKey.history, historyItem(actor, now, disabled ? 'disable' : 'enable', [REASON])],
  })
}

const apiKeysOf = ({ state }: Changer, instance: InstanceRow): ApiKeyRow[] =>
  liveKeysOf(state, instance).flatMap((key) => state.apiKeys.get(key.apikey_id) ?? [])

export function disableKeysOf(context: Changer, instance: InstanceRow): void {
  for (const apiKey of apiKeysOf(context, instance)) if (!apiKey.disabled) setDisabled(context, apiKey, true)
}

export function enableKeysOf(context: Changer, instance: InstanceRow): void {
  for (const apiKey of apiKeysOf(context, instance)) {
    const last = apiKey.history.at(-1)
    if (apiKey.disabled && last?.action === 'disable' && last.params.includes(REASON))
      setDisabled(context, apiKey, false)
  }
}
