import { apiKeyValue } from '../../kernel/secret.ts'
import { vaultId } from '../../services/iam-identity/api-key-wire.ts'
import type { ApiKeyRow, HistoryRow } from '../../services/iam-identity/model.ts'
import type { VaultRow } from '../../services/resource-controller/model.ts'
import { ACCOUNT, OWNER } from '../fixed.ts'
import type { Kit } from '../model.ts'
import type { Maker } from '../rows.ts'
import { apiKeyRow } from '../rows.ts'
import type { ApiKeyMade } from './api-key-list.ts'
import { keysOfPeople, keysOfServiceIds } from './api-key-list.ts'
import type { MemberName } from './people.ts'
import { iamIdOf, makerOf } from './people.ts'
import type { ServiceIdName } from './service-ids.ts'
import { serviceIamIdOf } from './service-ids.ts'

const idOf = (kit: Kit, name: string): string => `ApiKey-${kit.uuid(`api-key/${name}`)}`

const storedValueOf = (kit: Kit, { name }: ApiKeyMade): string => apiKeyValue(kit.entropy(`api-key/${name}`))

/** Whom the cloud names when it acts by itself, on a leaked key. */
const event = (timestamp: number, action: string): HistoryRow => ({
  timestamp,
  iam_id: 'iam-identity',
  iam_id_account: ACCOUNT.id,
  action,
  params: [],
  message: `${action} by IBM Cloud`,
})

function keyRow(kit: Kit, made: ApiKeyMade, iam_id: string, by: Maker): ApiKeyRow {
  const created_at = kit.at(made.created)
  const leaked_at = made.leaked === undefined ? undefined : kit.at(made.leaked)
  const seal =
    made.stored === true
      ? kit.seal(storedValueOf(kit, made))
      : made.name === 'sdk-examples'
        ? kit.seal(OWNER.apikey)
        : undefined
  const row = apiKeyRow(by, {
    id: idOf(kit, made.name),
    iam_id,
    name: made.name,
    description: made.description,
    locked: made.locked ?? false,
    disabled: made.disabled ?? false,
    support_sessions: made.sessions ?? false,
    action_when_leaked: made.whenLeaked ?? 'disable',
    expires_at: made.expires === undefined ? undefined : kit.at(made.expires),
    created_at,
    modified_at: made.modified === undefined ? created_at : kit.at(made.modified),
    seal,
    store_value: made.stored ?? false,
    leaked_at,
    ...(made.used === undefined ? {} : { last_authn: kit.at(made.used[0]), authn_count: made.used[1] }),
  })
  if (leaked_at === undefined) return row
  const events = [event(leaked_at, 'leaked'), ...(row.disabled ? [event(leaked_at, 'disable')] : [])]
  return { ...row, history: [...row.history, ...events] }
}

/** The keys that people made, for themselves and for service IDs. */
export const apiKeys = (kit: Kit): ApiKeyRow[] => [
  ...Object.entries(keysOfPeople).flatMap(([name, keys]) =>
    keys.map((made) => keyRow(kit, made, iamIdOf(name as MemberName), makerOf(name as MemberName))),
  ),
  ...Object.entries(keysOfServiceIds).flatMap(([name, keys]) =>
    keys.map((made) => keyRow(kit, made, serviceIamIdOf(kit, name as ServiceIdName), makerOf('admin'))),
  ),
]

/** Values of the keys that were made with `store_value`. */
export const storedValues = (kit: Kit): VaultRow[] =>
  Object.values(keysOfServiceIds)
    .flat()
    .filter(({ stored }) => stored === true)
    .map((made) => ({ id: vaultId(idOf(kit, made.name)), value: storedValueOf(kit, made) }))
