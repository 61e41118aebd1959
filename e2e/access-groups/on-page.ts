import { ACCOUNT } from '../../mocks/scenarios/fixed.ts'
import type { World } from '../world.ts'

export const LIST = '/iam/groups'
export const PUBLIC = `${LIST}/AccessGroupId-PublicAccess`
export const ofAccount = `account_id=${ACCOUNT.id}`

interface Group {
  readonly id: string
  readonly name: string
  readonly description: string
}

/** Every group of the account. */
export async function groupsOf(cloud: World): Promise<readonly Group[]> {
  const call = await cloud.as('owner')
  return (await call<{ groups: Group[] }>(`GET /v2/groups?${ofAccount}&limit=100`)).body.groups
}

export async function readGroup(cloud: World, name: string): Promise<Group> {
  const found = (await groupsOf(cloud)).find((group) => group.name === name)
  if (found === undefined) throw new Error(`There is no access group ${name}.`)
  return found
}

/** The address of a group's page, by its name. */
export const pageOf = async (cloud: World, name: string, tab = 'user'): Promise<string> =>
  `${LIST}/${(await readGroup(cloud, name)).id}?tab=${tab}`

/** Names of the members of a group, as the cloud has them. */
export async function membersOf(cloud: World, name: string): Promise<readonly string[]> {
  const call = await cloud.as('owner')
  const { id } = await readGroup(cloud, name)
  const { body } = await call<{ members: { name: string }[] }>(
    `GET /v2/groups/${id}/members?verbose=true&membership_type=all&sort=name`,
  )
  return body.members.map((member) => member.name)
}
