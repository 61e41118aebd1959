import { ACCOUNT } from '../../mocks/scenarios/fixed.ts'
import type { World } from '../world.ts'

export const LIST = '/iam/trusted-profiles'
export const CREATE = `${LIST}/create`
/** Acme's own identity provider. */
export const REALM = 'https://sso.acme.example/saml2'

interface Profile {
  readonly id: string
  readonly iam_id: string
  readonly entity_tag: string
  readonly name: string
  readonly email?: string
}

/** Every trusted profile of the account. */
export async function profilesOf(cloud: World): Promise<readonly Profile[]> {
  const call = await cloud.as('owner')
  const { body } = await call<{ profiles: Profile[] }>(
    `GET /v1/profiles?account_id=${ACCOUNT.id}&pagesize=100`,
  )
  return body.profiles
}

export async function readProfile(cloud: World, name: string): Promise<Profile> {
  const found = (await profilesOf(cloud)).find((profile) => profile.name === name)
  if (found === undefined) throw new Error(`There is no trusted profile ${name}.`)
  return found
}

/** The address of a profile's page, by its name. */
export const pageOf = async (cloud: World, name: string, tab = 'trust'): Promise<string> =>
  `${LIST}/${(await readProfile(cloud, name)).id}?tab=${tab}`

/** What a profile trusts, as the cloud has it. */
export async function trustOf(cloud: World, name: string, what: 'rules' | 'links' | 'identities') {
  const call = await cloud.as('owner')
  const { id } = await readProfile(cloud, name)
  return (await call(`GET /v1/profiles/${id}/${what}`)).body
}
