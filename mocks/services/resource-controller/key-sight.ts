import type { Context } from '../operation.ts'
import { vaultIdOf } from './broker.ts'
import type { ResourceKeyWire } from './key-wire.ts'
import { resourceKeyWire } from './key-wire.ts'
import type { ResourceKeyRow } from './model.ts'
import type { Shown } from './redaction.ts'
import { shownTo } from './redaction.ts'
import { instanceOfKey, instanceResource } from './resources.ts'
import { sightOf } from './visibility.ts'

const RETRIEVE_ALL = 'resource-controller.credential.retrieve_all'

/** A credential as one reader gets it. */
export interface Seen {
  readonly wire: ResourceKeyWire
  /** True when the wire carries the values. */
  readonly hasValues: boolean
}

/** Shows credentials to the caller, each with its values or the marker. Good for one request. */
export function keyReader(context: Context<unknown>): (row: ResourceKeyRow) => Seen {
  const { state } = context
  const sight = sightOf(context)
  return (row) => {
    const instance = instanceOfKey(state, row)
    const shown: Shown = shownTo(row, () => {
      const resource = instanceResource(instance)
      return { canRetrieveAll: sight.can(RETRIEVE_ALL, resource), roles: sight.rolesOn(resource) }
    })
    // A deleted credential has no values left, whoever asks.
    const kept = shown === 'values' ? state.vault.get(vaultIdOf(row.guid))?.value : undefined
    const marker = { REDACTED: shown === 'values' ? 'REDACTED_EXPLICIT' : shown }
    return {
      wire: resourceKeyWire(row, instance, (kept as Record<string, unknown> | undefined) ?? marker),
      hasValues: kept !== undefined,
    }
  }
}
