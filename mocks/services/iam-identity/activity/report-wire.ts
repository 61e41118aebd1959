import { identityTime } from '../../../kernel/timestamps.ts'
import type { ReportRow, SeenKey, SeenUser } from './model.ts'

/** A user in a report. Whoever never authenticated has no `last_authn`. */
interface UserActivityWire {
  readonly iam_id: string
  readonly name: string
  readonly username: string
  readonly email: string
  readonly last_authn?: string
}

interface EntityActivityWire {
  readonly id: string
  readonly name: string
  readonly last_authn?: string
}

interface KeyActivityWire extends EntityActivityWire {
  readonly type: 'user' | 'serviceid'
  readonly user?: UserActivityWire
  readonly serviceid?: EntityActivityWire
}

/** A report as it travels (api-contract.md, 4.5). */
export interface ReportWire {
  readonly created_by: string
  readonly reference: string
  /** Hours, as text. */
  readonly report_duration: string
  readonly report_start_time: string
  readonly report_end_time: string
  readonly users: readonly UserActivityWire[]
  readonly apikeys: readonly KeyActivityWire[]
  readonly serviceids: readonly EntityActivityWire[]
  readonly profiles: readonly EntityActivityWire[]
}

const HOUR = 3_600_000

const seen = (last_authn: number | undefined) =>
  last_authn === undefined ? {} : { last_authn: identityTime(last_authn) }

const userWire = ({ id, name, username, email, last_authn }: SeenUser): UserActivityWire => ({
  iam_id: id,
  name,
  username,
  email,
  ...seen(last_authn),
})

const entityWire = ({ id, name, last_authn }: ReportRow['serviceids'][number]): EntityActivityWire => ({
  id,
  name,
  ...seen(last_authn),
})

const keyWire = ({ id, name, owner, last_authn }: SeenKey): KeyActivityWire => ({
  id,
  name,
  ...('email' in owner
    ? { type: 'user', user: userWire(owner) }
    : { type: 'serviceid', serviceid: entityWire(owner) }),
  ...seen(last_authn),
})

export const reportWire = (row: ReportRow): ReportWire => ({
  created_by: row.created_by,
  reference: row.reference,
  report_duration: String(row.duration),
  report_start_time: identityTime(row.created_at - row.duration * HOUR),
  report_end_time: identityTime(row.created_at),
  users: row.users.map(userWire),
  apikeys: row.apikeys.map(keyWire),
  serviceids: row.serviceids.map(entityWire),
  profiles: row.profiles.map(entityWire),
})
