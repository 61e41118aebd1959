import { has } from '../lib/text.ts'
import { request } from './http.ts'
import { searchFilter } from './iam-identity.ts'
import type { Subject } from './query.ts'
import { query } from './query.ts'

/** Who can be chosen, as a member of a group or to be trusted by a profile. */
export type CandidateKind = 'user' | 'service' | 'profile'

export interface Candidate {
  /** Id in its own service: IAM ID of a user, `ServiceId-…`, `Profile-…`. */
  readonly id: string
  readonly iamId: string
  readonly name: string
  readonly note: string
}

export interface Candidates {
  readonly rows: readonly Candidate[]
  /** There are more than are shown. */
  readonly hasMore: boolean
}

/** How many are offered at once; searching finds the others. */
export const MOST = 50

interface UserRow {
  readonly iam_id: string
  readonly firstname: string
  readonly lastname: string
  readonly email: string
}

interface NamedRow {
  readonly id: string
  readonly iam_id: string
  readonly name: string
  readonly description?: string
}

const asUser = ({ iam_id, firstname, lastname, email }: UserRow): Candidate => ({
  id: iam_id,
  iamId: iam_id,
  name: `${firstname} ${lastname}`.trim() || email,
  note: email,
})

const asNamed = ({ id, iam_id, name, description }: NamedRow): Candidate => ({
  id,
  iamId: iam_id,
  name,
  note: description ?? id,
})

/** User Management looks for one word in one field at a time, so the whole text is looked for here. */
async function users(accountId: string, text: string, signal: AbortSignal): Promise<Candidates> {
  const [word = ''] = text.trim().replaceAll(/[,:]/g, ' ').split(/\s+/)
  const { data } = await request<{ readonly resources: readonly UserRow[]; readonly next_url?: string }>(
    'listUsers',
    `/v2/accounts/${encodeURIComponent(accountId)}/users`,
    {
      query: {
        limit: MOST,
        search: word === '' ? undefined : `firstname:${word},lastname:${word},email:${word}`,
      },
      signal,
    },
  )
  return {
    rows: data.resources.map(asUser).filter(({ name, note }) => has(`${name} ${note}`, text)),
    hasMore: data.next_url !== undefined,
  }
}

async function named(
  kind: 'service' | 'profile',
  accountId: string,
  text: string,
  signal: AbortSignal,
): Promise<Candidates> {
  const { data } = await request<{
    readonly serviceids?: readonly NamedRow[]
    readonly profiles?: readonly NamedRow[]
    readonly next?: string
  }>(
    kind === 'service' ? 'listServiceIds' : 'listProfiles',
    kind === 'service' ? '/v1/serviceids' : '/v1/profiles',
    {
      query: {
        account_id: accountId,
        filter: searchFilter(text),
        sort: 'name',
        order: 'asc',
        pagesize: MOST,
      },
      signal,
    },
  )
  return {
    rows: (data.serviceids ?? data.profiles ?? []).map(asNamed),
    hasMore: data.next !== undefined,
  }
}

const subjects: Readonly<Record<CandidateKind, Subject>> = {
  user: 'users',
  service: 'serviceids',
  profile: 'profiles',
}

/** Identities of a kind with a text in their name, email or description. */
export const candidates = (kind: CandidateKind, accountId: string, text: string) =>
  query(subjects[kind], 'candidates', { accountId, kind, text: text.trim() }, (signal) =>
    kind === 'user' ? users(accountId, text, signal) : named(kind, accountId, text, signal),
  )
