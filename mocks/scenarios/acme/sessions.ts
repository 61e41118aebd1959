import type { LoginSessionRow } from '../../services/token/model.ts'
import { ACCOUNT } from '../fixed.ts'
import type { Kit } from '../model.ts'
import type { MemberName } from './people.ts'
import { iamIdOf } from './people.ts'

const FIREFOX = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:133.0) Gecko/20100101 Firefox/133.0'
const EDGE =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36 Edg/130.0.0.0'
const CLI = 'ibmcloud/2.32.0 (go1.22; darwin; arm64)'

interface LogIn {
  readonly who: MemberName
  readonly at: string
  /** The last sign of life, where that is later. */
  readonly until?: string
  readonly agent: string
  readonly endedAt?: string
  readonly endedBy?: MemberName
}

const logIns: readonly LogIn[] = [
  { who: 'owner', at: '2026-11-12T08:03:00Z', until: '2026-11-12T15:20:00Z', agent: FIREFOX },
  {
    who: 'owner',
    at: '2026-11-13T07:51:00Z',
    agent: EDGE,
    endedAt: '2026-11-13T08:30:00Z',
    endedBy: 'owner',
  },
  { who: 'admin', at: '2026-11-16T07:55:00Z', agent: EDGE },
  { who: 'writer', at: '2026-11-16T06:30:00Z', agent: FIREFOX },
  { who: 'owner', at: '2026-11-16T07:40:00Z', agent: CLI },
  { who: 'owner', at: '2026-11-16T08:12:00Z', agent: FIREFOX },
  { who: 'manager', at: '2026-11-16T08:47:00Z', agent: FIREFOX },
]

/** Log-ins of the last days: open, run out and ended ones. */
export const sessions = (kit: Kit): LoginSessionRow[] =>
  logIns.map(({ who, at, until = at, agent, endedAt, endedBy }) => ({
    id: kit.uuid(`session/${who}/${at}`),
    iam_id: iamIdOf(who),
    account_id: ACCOUNT.id,
    created_at: kit.at(at),
    used_at: kit.at(until),
    began_with: agent === CLI ? 'apikey' : undefined,
    user_agent: agent,
    ended_at: endedAt === undefined ? undefined : kit.at(endedAt),
    ended_by: endedBy === undefined ? undefined : iamIdOf(endedBy),
  }))
