import { Failure } from '../kernel/failure.ts'
import { readToken } from '../kernel/jwt.ts'
import type { Actor, Service } from '../kernel/operation.ts'
import { classicUserOf } from './classic-infrastructure/basic.ts'
import type { State } from './state.ts'
import { fullName } from './user-management/model.ts'

/** The caller of an operation that is open to all. */
export const anonymous: Actor = { iam_id: 'anonymous', kind: 'user', account_id: '', name: 'anonymous' }

interface Request {
  readonly state: State
  readonly signingKey: string
  readonly now: number
  readonly authorization: string | null
  readonly service: Service
}

const KEPT = 500
/** Signatures that were found right; checking one costs more than most operations. */
const checked = new Map<string, Record<string, unknown>>()

function claimsOf(signingKey: string, token: string): Record<string, unknown> | undefined {
  const key = `${signingKey}/${token}`
  const known = checked.get(key)
  if (known !== undefined) return known
  const claims = readToken(signingKey, token)
  if (claims === undefined) return undefined
  if (checked.size >= KEPT) checked.clear()
  checked.set(key, claims)
  return claims
}

/** The identity in the bearer token, if the token is this cloud's, has not run out, and its identity still is there. */
export function authenticate({ state, signingKey, now, authorization, service }: Request): Actor {
  if (authorization === null || authorization === '') throw new Failure(service.failures.noToken())
  if (service.takesBasic === true && /^Basic\s/i.test(authorization)) {
    const user = classicUserOf(state, authorization)
    const known = user && actorOf(state, user.iam_id, user.account_id)
    return known ?? refuseBasic(service)
  }
  const token = /^Bearer\s+(\S+)$/i.exec(authorization)?.[1]
  const claims = token === undefined ? undefined : claimsOf(signingKey, token)
  // A refresh token is signed alike and is good for the token endpoint only.
  if (claims === undefined || claims['refresh'] === true)
    throw new Failure(service.failures.badToken('malformed'))
  if (Number(claims['exp']) * 1000 <= now) throw new Failure(service.failures.badToken('expired'))
  const iamId = String(claims['iam_id'])
  const revoked =
    state.revocations.get(iamId) ??
    state.revocations.get(String(claims['jti'])) ??
    state.revocations.get(String(claims['session_id']))
  if (revoked !== undefined && revoked.at >= Number(claims['iat']) * 1000)
    throw new Failure(service.failures.badToken('revoked'))
  const account_id = (claims['account'] as { bss?: string } | undefined)?.bss ?? ''
  const actor = actorOf(state, iamId, account_id)
  if (actor === undefined) throw new Failure(service.failures.badToken('revoked'))
  return typeof claims['session_id'] === 'string' ? { ...actor, session_id: claims['session_id'] } : actor
}

const refuseBasic = (service: Service): never => {
  throw new Failure(service.failures.badToken('malformed'))
}

function actorOf(state: State, iam_id: string, account_id: string): Actor | undefined {
  if (iam_id.startsWith('iam-ServiceId-')) {
    const row = state.serviceIds.one('iam_id', iam_id)
    return row && { iam_id, kind: 'serviceid', account_id, name: row.name }
  }
  if (iam_id.startsWith('iam-Profile-')) {
    const row = state.profiles.one('iam_id', iam_id)
    return row && { iam_id, kind: 'profile', account_id, name: row.name }
  }
  const user = state.users.get(iam_id)
  return user?.state === 'SUSPENDED'
    ? undefined
    : user && { iam_id, kind: 'user', account_id, name: fullName(user) }
}
