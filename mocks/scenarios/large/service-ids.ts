import type { ServiceIdRow } from '../../services/iam-identity/model.ts'
import { makerOf } from '../acme/people.ts'
import { defaultGroup } from '../account.ts'
import type { Kit } from '../model.ts'
import { serviceIdRow } from '../rows.ts'
import { numbered, SERVICE_IDS, workloadName } from './names.ts'

const DAY = 86_400_000

/** Ids of all service IDs, by number. */
export const serviceIdsOf = (kit: Kit): ((n: number) => string) => {
  const base = kit.uuid('service-id')
  return (n) => `ServiceId-${numbered(base, n)}`
}

/** A full group: the most service IDs that one may have. */
export function* serviceIds(kit: Kit): Generator<ServiceIdRow> {
  const idOf = serviceIdsOf(kit)
  const by = makerOf('admin')
  const group_id = defaultGroup(kit).id
  const first = kit.at('2021-01-04T06:00:00Z')
  const last = kit.at('2026-11-16T08:00:00Z')
  for (let n = 0; n < SERVICE_IDS; n++) {
    const name = workloadName(n)
    yield serviceIdRow(by, {
      id: idOf(n),
      name,
      description: n % 3 === 0 ? undefined : `Workload ${name}`,
      group_id,
      locked: n % 50 === 7,
      created_at: first + n * DAY,
      ...(n % 5 === 4 ? {} : { last_authn: last - (n % 90) * DAY, authn_count: 10 + n }),
    })
  }
}
