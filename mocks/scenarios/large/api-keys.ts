import type { ApiKeyRow } from '../../services/iam-identity/model.ts'
import { historyItem } from '../../services/iam-identity/history.ts'
import { iamIdOf, makerOf } from '../acme/people.ts'
import { ACCOUNT, OWNER } from '../fixed.ts'
import type { Kit } from '../model.ts'
import { apiKeyRow } from '../rows.ts'
import { KEYS_EACH, numbered, SERVICE_IDS, workloadName } from './names.ts'
import { serviceIdsOf } from './service-ids.ts'

const DAY = 86_400_000
const HOUR = 3_600_000

/** Keys of the owner: two less than may be. */
const OWN_KEYS = 18

function* ownKeys(kit: Kit): Generator<ApiKeyRow> {
  const by = makerOf('owner')
  const created = kit.at('2025-01-13T09:00:00Z')
  for (let n = 1; n <= OWN_KEYS; n++)
    yield apiKeyRow(by, {
      id: `ApiKey-${kit.uuid(`api-key/${n}`)}`,
      iam_id: iamIdOf('owner'),
      name: n === 1 ? 'sdk-examples' : `olivia-${n}`,
      created_at: created + n * 11 * DAY,
      ...(n === 1 ? { seal: kit.seal(OWNER.apikey) } : {}),
    })
}

/**
 * 20 keys for each of 2,000 service IDs. One plain object a row and no hashing: 40,000 of them are made while somebody
 * waits for the page. Nobody knows their values.
 */
function* workloadKeys(kit: Kit): Generator<ApiKeyRow> {
  const serviceIdOf = serviceIdsOf(kit)
  const base = kit.uuid('api-key')
  const tag = `1-${kit.hex('api-key/tag', 20)}`
  const { iam_id: created_by, name: maker } = makerOf('admin')
  const actor = { iam_id: created_by, kind: 'user', account_id: ACCOUNT.id, name: maker } as const
  const first = kit.at('2021-01-04T07:00:00Z')
  const now = kit.at('2026-11-16T09:00:00Z')
  let at = 0
  for (let owner = 0; owner < SERVICE_IDS; owner++) {
    const iam_id = `iam-${serviceIdOf(owner)}`
    const name = workloadName(owner)
    const created_at = first + owner * DAY
    const history = [historyItem(actor, created_at, 'create')]
    for (let n = 1; n <= KEYS_EACH; n++) {
      const id = numbered(base, at)
      const isUsed = at % 7 !== 3
      yield {
        id: `ApiKey-${id}`,
        entity_tag: tag + id.slice(24),
        account_id: ACCOUNT.id,
        iam_id,
        name: n < 10 ? `${name}-0${n}` : `${name}-${n}`,
        description: n % 4 === 0 ? 'Rotated by the platform team' : undefined,
        locked: at % 40 === 0,
        disabled: at % 25 === 1,
        support_sessions: false,
        action_when_leaked: 'disable',
        // Some have run out in the last weeks, some are about to.
        expires_at: at % 33 === 2 ? now + ((at % 60) - 30) * DAY : undefined,
        created_at,
        created_by,
        modified_at: created_at,
        seal: undefined,
        store_value: false,
        leaked_at: at % 800 === 601 ? now - (at % 48) * HOUR : undefined,
        last_authn: isUsed ? now - (at % 120) * DAY - n * HOUR : undefined,
        authn_count: isUsed ? 1 + (at % 5000) : 0,
        history,
      }
      at++
    }
  }
}

export function* apiKeys(kit: Kit): Generator<ApiKeyRow> {
  yield* ownKeys(kit)
  yield* workloadKeys(kit)
}
