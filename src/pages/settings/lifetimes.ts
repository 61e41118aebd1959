import type { AccountSettings } from '../../api/account-settings.ts'
import { count } from '../../lib/text.ts'

/** The settings that are a length of time: their unit, their bounds and what the service does while they are not set. */
export interface Lifetime {
  readonly field:
    | 'session_expiration_in_seconds'
    | 'session_invalidation_in_seconds'
    | 'system_access_token_expiration_in_seconds'
    | 'system_refresh_token_expiration_in_seconds'
  readonly title: string
  readonly about: string
  readonly unit: 'hour' | 'minute'
  readonly min: number
  readonly max: number
  readonly otherwise: string
}

const SECONDS = { hour: 3600, minute: 60 } as const

export const lifetimes: readonly Lifetime[] = [
  {
    field: 'session_expiration_in_seconds',
    title: 'Active sessions',
    about: 'How long a user stays logged in, whatever the user does. Then the user logs in again.',
    unit: 'hour',
    min: 1,
    max: 24,
    otherwise: '24 hours',
  },
  {
    field: 'session_invalidation_in_seconds',
    title: 'Sign out due to inactivity',
    about: 'How long a session that nobody uses goes on.',
    unit: 'minute',
    min: 15,
    max: 120,
    otherwise: '2 hours',
  },
  {
    field: 'system_access_token_expiration_in_seconds',
    title: 'Access token',
    about: 'How long an access token is valid once it was given out.',
    unit: 'minute',
    min: 15,
    max: 60,
    otherwise: '60 minutes',
  },
  {
    field: 'system_refresh_token_expiration_in_seconds',
    title: 'Refresh token',
    about: 'How long new access tokens can be had with the refresh token of a login.',
    unit: 'hour',
    min: 1,
    max: 72,
    otherwise: '72 hours',
  },
]

/** The value in the setting's unit, as a field shows it; empty while it is not set. */
export const amountOf = ({ field, unit }: Lifetime, settings: AccountSettings): string => {
  const seconds = Number(settings[field])
  return Number.isFinite(seconds) ? String(Number((seconds / SECONDS[unit]).toFixed(2))) : ''
}

/** What the API takes: seconds, as text. */
export const secondsOf = ({ unit }: Lifetime, amount: string): string =>
  amount.trim() === '' ? 'NOT_SET' : String(Math.round(Number(amount) * SECONDS[unit]))

export const lifetimeWords = (lifetime: Lifetime, settings: AccountSettings): string => {
  const amount = amountOf(lifetime, settings)
  return amount === '' ? `${lifetime.otherwise} (default)` : count(Number(amount), lifetime.unit)
}

/** What is wrong with an amount. Empty is fine: the default. */
export function lifetimeProblem({ unit, min, max }: Lifetime, amount: string): string | undefined {
  const number = Number(amount)
  if (amount.trim() === '' || (Number.isInteger(number) && number >= min && number <= max)) return undefined
  return `Enter a whole number of ${unit}s from ${min} to ${max}, or nothing for the default.`
}

export const sessionLimitWords = ({ max_sessions_per_identity: most }: AccountSettings): string =>
  most === 'NOT_SET' ? 'Unlimited' : count(Number(most), 'session')
