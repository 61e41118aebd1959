import type { State } from '../state.ts'
import type { UserRow } from '../user-management/model.ts'
import { vaultId } from './model.ts'

/** `<account number>_<e-mail>`: what goes with a classic infrastructure API key as user name. */
export function classicName(state: State, user: UserRow): string {
  const number = state.accounts.get(user.account_id)?.number ?? user.account_id
  return `${number}_${user.email}`
}

/**
 * The user whose name and classic infrastructure API key an `Authorization: Basic` header carries (api-contract.md, 10).
 * @returns `undefined` when it cannot be read, or when name and key do not belong together
 */
export function classicUserOf(state: State, authorization: string): UserRow | undefined {
  const [name, key] = pairIn(authorization)
  const email = name.slice(name.indexOf('_') + 1).toLowerCase()
  return state.users
    .find('email', email)
    .find((user) => classicName(state, user).toLowerCase() === name.toLowerCase() && has(state, user, key))
}

function has(state: State, user: UserRow, key: string): boolean {
  const row = state.classicKeys.one('iam_id', user.iam_id)
  return row !== undefined && key !== '' && state.vault.get(vaultId(row.id))?.value === key
}

function pairIn(authorization: string): readonly [name: string, key: string] {
  try {
    const bytes = Uint8Array.from(atob(authorization.replace(/^Basic\s+/i, '')), (sign) => sign.charCodeAt(0))
    const pair = new TextDecoder().decode(bytes)
    const end = pair.indexOf(':')
    return end === -1 ? ['', ''] : [pair.slice(0, end), pair.slice(end + 1)]
  } catch {
    return ['', '']
  }
}
