import type { HeaderReader } from '../kernel/wire.ts'
import { isAddressIn } from './ip-addresses.ts'

/**
 * Where a request comes from, as a proxy in front of the cloud says it: the first address of `X-Forwarded-For`. Who calls
 * without one is on this machine.
 */
const addressOf = (headers: HeaderReader): string | undefined =>
  headers.get('X-Forwarded-For')?.split(',')[0]?.trim()

const isLocal = (address: string): boolean => address === '::1' || address.startsWith('127.')

/**
 * The address that one of the lists does not have; `undefined` when all of them let the caller in. Account and user may each
 * have a list, and a token needs to be in both (IAM documentation, "Allowing specific IP addresses", 2026-05-21). Callers on
 * this machine are never shut out: there would be no way back in.
 */
export function addressRefused(
  headers: HeaderReader,
  lists: readonly (string | undefined)[],
): string | undefined {
  const address = addressOf(headers)
  if (address === undefined || isLocal(address)) return undefined
  const isIn = lists.every((list) => list === undefined || list.trim() === '' || isAddressIn(list, address))
  return isIn ? undefined : address
}
