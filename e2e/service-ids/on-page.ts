import { ACCOUNT } from '../../mocks/scenarios/fixed.ts'
import type { World } from '../world.ts'

export const LIST = '/iam/serviceids'

/** The address of a service ID's page, by its name. */
export async function pageOf(cloud: World, name: string, tab = 'iam'): Promise<string> {
  const { id } = await readServiceId(cloud, name)
  return `${LIST}/${id}?tab=${tab}`
}

interface ServiceId {
  readonly id: string
  readonly iam_id: string
  readonly account_id: string
  readonly entity_tag: string
  readonly name: string
  readonly description?: string
  readonly locked: boolean
}

/** The service ID as the cloud has it. */
export async function readServiceId(cloud: World, name: string): Promise<ServiceId> {
  const found = (await serviceIdsOf(cloud)).find((one) => one.name === name)
  if (found === undefined) throw new Error(`There is no service ID ${name}.`)
  return found
}

/** Every service ID of the account. */
export async function serviceIdsOf(cloud: World): Promise<readonly ServiceId[]> {
  const call = await cloud.as('owner')
  const { body } = await call<{ serviceids: ServiceId[] }>(
    `GET /v1/serviceids?account_id=${ACCOUNT.id}&pagesize=100`,
  )
  return body.serviceids
}
