import IamAccessGroupsV2 from '@ibm-cloud/platform-services/iam-access-groups/v2.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ACCOUNT } from '../../scenarios/fixed.ts'
import { undriven } from './spec-complete.ts'
import type { SdkCloud } from './spec-sdk.ts'
import { refused, refusedWith, sdkCloud } from './spec-sdk.ts'

let sdk: SdkCloud
let owner: IamAccessGroupsV2
let nobody: IamAccessGroupsV2
beforeAll(async () => {
  sdk = await sdkCloud()
  owner = new IamAccessGroupsV2(sdk.owner)
  nobody = new IamAccessGroupsV2(await sdk.as('nobody'))
})
afterAll(() => sdk.close())

const accountId = ACCOUNT.id
const NOBODY = 'IBMid-2700091NBG'
const transactionId = 'node-sdk-conformance'

describe("IBM's SDK and access groups", () => {
  it('creates one; the description is empty text when there is none', async () => {
    const made = await owner.createAccessGroup({ accountId, name: 'SDK Test Group - Node', transactionId })
    expect(made.status).toBe(201)
    expect(made.result).toMatchObject({
      name: 'SDK Test Group - Node',
      description: '',
      account_id: accountId,
    })
    expect(made.headers['transaction-id']).toBe(transactionId)
    const accessGroupId = made.result.id ?? ''
    const read = await owner.getAccessGroup({ accessGroupId, showFederated: true, showCrn: true })
    expect(read.headers['etag']).toBe(made.headers['etag'])
    expect(read.result).toMatchObject({ id: accessGroupId, is_federated: false })
  })

  it('updates with the version it read, and deletes', async () => {
    const made = await owner.createAccessGroup({ accountId, name: 'to update' })
    const accessGroupId = made.result.id ?? ''
    const ifMatch = String(made.headers['etag'])
    const changed = await owner.updateAccessGroup({
      accessGroupId,
      ifMatch,
      name: 'updated',
      description: 'This is an updated description',
    })
    expect([changed.status, changed.result.name]).toEqual([200, 'updated'])
    expect(changed.headers['etag']).not.toBe(ifMatch)
    expect(await refused(owner.updateAccessGroup({ accessGroupId, ifMatch, name: 'late' }))).toBe(412)
    expect((await owner.deleteAccessGroup({ accessGroupId })).status).toBe(204)
    expect(await refused(owner.getAccessGroup({ accessGroupId }))).toBe(404)
  })

  it('lists page by page, with and without the public group', async () => {
    for (const n of [1, 2, 3, 4]) await owner.createAccessGroup({ accountId, name: `page ${n}` })
    const all = await owner.listAccessGroups({ accountId, hidePublicAccess: true, limit: 100 })
    expect(all.result.total_count).toBe(all.result.groups?.length)
    expect(all.result.groups?.map(({ name }) => name)).not.toContain('Public Access')
    const pager = new IamAccessGroupsV2.AccessGroupsPager(owner, {
      accountId,
      hidePublicAccess: true,
      limit: 3,
    })
    const pages: (string | undefined)[][] = []
    while (pager.hasNext()) pages.push((await pager.getNext()).map(({ id }) => id))
    expect(pages.length).toBeGreaterThanOrEqual(3)
    expect(pages.flat()).toEqual(all.result.groups?.map(({ id }) => id))
    const first = await owner.listAccessGroups({ accountId, limit: 2, sort: '-name' })
    expect(first.result).toMatchObject({ limit: 2, offset: 0 })
    expect(first.result.next?.href).toContain('offset=2')
    const found = await owner.listAccessGroups({ accountId, search: 'name:page 3' })
    expect(found.result.groups?.map(({ name }) => name)).toEqual(['page 3'])
  })

  it('is refused what is there already, what its caller may not do and what is not there', async () => {
    const { result } = await owner.createAccessGroup({ accountId, name: 'once' })
    expect(await refused(owner.createAccessGroup({ accountId, name: 'Once' }))).toBe(409)
    const calls = (client: IamAccessGroupsV2, accessGroupId: string) => [
      client.getAccessGroup({ accessGroupId }),
      client.updateAccessGroup({ accessGroupId, ifMatch: '1', name: 'x' }),
      client.deleteAccessGroup({ accessGroupId }),
    ]
    expect(
      await refusedWith(
        nobody.createAccessGroup({ accountId, name: 'x' }),
        ...calls(nobody, result.id ?? ''),
      ),
    ).toEqual([403])
    expect(await refusedWith(...calls(owner, 'AccessGroupId-none'))).toEqual([404])
    expect(await refused(owner.createAccessGroup({ accountId, name: 'x'.repeat(101) }))).toBe(400)
    expect(await refused(nobody.listAccessGroups({ accountId }))).toBe(403)
    const mine = await nobody.listAccessGroups({ accountId, iamId: NOBODY, hidePublicAccess: true })
    expect(mine.result.groups).toEqual([])
  })

  it('is kept from a name that is taken, and from deleting a group that has members', async () => {
    await owner.createAccessGroup({ accountId, name: 'taken' })
    const { result, headers } = await owner.createAccessGroup({ accountId, name: 'full' })
    const accessGroupId = result.id ?? ''
    const ifMatch = String(headers['etag'])
    expect(await refused(owner.updateAccessGroup({ accessGroupId, ifMatch, name: 'Taken' }))).toBe(409)
    await owner.addMembersToAccessGroup({ accessGroupId, members: [{ iam_id: NOBODY, type: 'user' }] })
    expect(await refused(owner.deleteAccessGroup({ accessGroupId }))).toBe(400)
  })

  it('was driven through every operation, and met no mistake', async () => {
    expect(await undriven(sdk, 'access-groups')).toEqual([])
    expect(sdk.cloud.bugs).toEqual([])
  })
})
