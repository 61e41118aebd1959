import { ACCOUNT } from '../../mocks/scenarios/fixed.ts'
import type { World } from '../world.ts'

export const LIST = '/iam/users'
export const INVITE = `${LIST}/invite_users`
export const USERS = `/v2/accounts/${ACCOUNT.id}/users`

/** IBMids of the scenario's people. */
export const ids = {
  manager: 'IBMid-310002LQ7M',
  writer: 'IBMid-5500081WZQ',
  auditor: 'IBMid-1100026AHR',
  suspended: 'IBMid-550004ZLN1',
  invited: 'BSS-5f1d0c7be3a2496f8d41b6a09c2e7f35',
} as const

interface User {
  readonly iam_id: string
  readonly email: string
  readonly state: string
  readonly invitation_expires_at?: string
}

/** Every user of the account. */
export async function usersOf(cloud: World): Promise<readonly User[]> {
  const call = await cloud.as('owner')
  return (await call<{ resources: User[] }>(`GET ${USERS}`)).body.resources
}

/** A user as the cloud has it. */
export async function readUser(cloud: World, email: string): Promise<User> {
  const found = (await usersOf(cloud)).find((user) => user.email === email)
  if (found === undefined) throw new Error(`There is no user ${email}.`)
  return found
}
