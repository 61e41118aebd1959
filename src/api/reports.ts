import { isApiError } from '../lib/api-error.ts'
import { request } from './http.ts'
import { mutation, query } from './query.ts'

/** Reports of IAM Identity: they are asked for, take a while, and stay as they were. Shapes: what the console reads. */

export interface SeenUser {
  readonly iam_id: string
  readonly name: string
  readonly username: string
  readonly email: string
  /** Absent: never. */
  readonly last_authn?: string
}

export interface SeenEntity {
  readonly id: string
  readonly name: string
  readonly last_authn?: string
}

export interface SeenKey extends SeenEntity {
  readonly type: 'user' | 'serviceid'
  readonly user?: SeenUser
  readonly serviceid?: SeenEntity
}

/** Identities that have not authenticated for some time. */
export interface ActivityReport {
  readonly report_end_time: string
  readonly users: readonly SeenUser[]
  readonly apikeys: readonly SeenKey[]
  readonly serviceids: readonly SeenEntity[]
  readonly profiles: readonly SeenEntity[]
}

/** How each user stands to the account's MFA requirement. */
export interface MfaReport {
  readonly report_time: string
  readonly users: readonly {
    readonly iam_id: string
    readonly name: string
    readonly username: string
    readonly email: string
    readonly id_based_mfa: {
      readonly trait_effective: string
      readonly trait_user_specific?: string
      readonly complies: boolean
    }
  }[]
}

/** The newest report of an account: there is none yet, it is being made, or it is there. */
export type Newest<Report> =
  | { readonly kind: 'none' }
  | { readonly kind: 'running' }
  | { readonly kind: 'ready'; readonly report: Report }

function reports<Report>(
  names: { readonly get: string; readonly create: string },
  path: string,
  type: string,
) {
  const at = (accountId: string, rest = ''): string =>
    `/v1/${path}/accounts/${encodeURIComponent(accountId)}/report${rest}`
  return {
    newest: (accountId: string) =>
      query('reports', names.get, accountId, async (signal): Promise<Newest<Report>> => {
        try {
          const { data } = await request<Report | undefined>(names.get, at(accountId, '/latest'), { signal })
          return data === undefined ? { kind: 'running' } : { kind: 'ready', report: data }
        } catch (error) {
          if (isApiError(error) && error.fields.status === 404) return { kind: 'none' }
          throw error
        }
      }),
    /** Asks for a new report, which is then the newest. */
    create: mutation(['reports'], async (accountId: string): Promise<void> => {
      await request(names.create, at(accountId), { method: 'POST', query: { type } })
    }),
  }
}

export const activityReports = reports<ActivityReport>(
  { get: 'getReport', create: 'createReport' },
  'activity',
  'inactive',
)

export const mfaReports = reports<MfaReport>(
  { get: 'getMfaReport', create: 'createMfaReport' },
  'mfa',
  'mfa_status',
)
