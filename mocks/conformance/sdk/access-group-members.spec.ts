import IamAccessGroupsV2 from '@ibm-cloud/platform-services/iam-access-groups/v2.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ACCOUNT, OWNER } from '../../scenarios/fixed.ts'
import { undriven } from './spec-complete.ts'
import type { SdkCloud } from './spec-sdk.ts'
import { refusal, refused, refusedWith, sdkCloud } from './spec-sdk.ts'

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
/** IAM IDs that nobody knows are accepted. */
const user = 'IBMid-SDKNode1'
const service = 'iam-ServiceId-123'
const profile = 'iam-Profile-123'
const members = [
  { iam_id: user, type: 'user' },
  { iam_id: service, type: 'service' },
  { iam_id: profile, type: 'profile' },
]

const group = async (name: string): Promise<string> =>
  (await owner.createAccessGroup({ accountId, name })).result.id ?? ''

describe("IBM's SDK and members of access groups", () => {
  it('adds users, service IDs and profiles, known or not, each with its own status', async () => {
    const accessGroupId = await group('added')
    const added = await owner.addMembersToAccessGroup({ accessGroupId, members })
    expect(added.status).toBe(207)
    expect(added.result.members).toMatchObject(members.map((member) => ({ ...member, status_code: 200 })))
    expect(added.result.members?.[0]).toMatchObject({ created_by_id: OWNER.iam_id })
    const listed = await owner.listAccessGroupMembers({ accessGroupId, verbose: true })
    const ids = listed.result.members?.map(({ iam_id }) => iam_id)
    expect(new Set(ids)).toEqual(new Set([user, service, profile]))
    expect(listed.result.members?.[0]).toMatchObject({ membership_type: 'static' })
    const only = await owner.listAccessGroupMembers({ accessGroupId, type: 'service' })
    expect(only.result.total_count).toBe(1)
  })

  it('asks for one member, and removes one', async () => {
    const accessGroupId = await group('one')
    await owner.addMembersToAccessGroup({ accessGroupId, members })
    const is = await owner.isMemberOfAccessGroup({ accessGroupId, iamId: user })
    expect(is.status).toBe(204)
    expect((await owner.removeMemberFromAccessGroup({ accessGroupId, iamId: user })).status).toBe(204)
    expect(
      await refusedWith(
        owner.isMemberOfAccessGroup({ accessGroupId, iamId: user }),
        owner.removeMemberFromAccessGroup({ accessGroupId, iamId: user }),
      ),
    ).toEqual([404])
  })

  it('removes several; when none was a member the message names the group', async () => {
    const accessGroupId = await group('several')
    await owner.addMembersToAccessGroup({ accessGroupId, members })
    const removed = await owner.removeMembersFromAccessGroup({
      accessGroupId,
      members: [user, service, 'IBMid-else'],
    })
    expect(removed.status).toBe(207)
    expect(removed.result.members?.map(({ status_code }) => status_code)).toEqual([204, 204, 404])
    const none = await refusal(
      owner.removeMembersFromAccessGroup({ accessGroupId, members: [user, service] }),
    )
    expect([none.status, none.message]).toEqual([404, expect.stringContaining(accessGroupId)])
  })

  it('adds one to several groups, and removes it from all; the message of who is in none names the IAM ID', async () => {
    const iamId = 'IBMid-SDKNode2'
    const groups = [await group('many 1'), await group('many 2')]
    const added = await owner.addMemberToMultipleAccessGroups({ accountId, iamId, type: 'user', groups })
    expect(added.status).toBe(207)
    expect(added.result.groups?.map(({ status_code }) => status_code)).toEqual([200, 200])
    const mine = await owner.listAccessGroups({ accountId, iamId, hidePublicAccess: true })
    expect(mine.result.groups?.map(({ id }) => id)).toEqual(groups)
    const removed = await owner.removeMemberFromAllAccessGroups({ accountId, iamId })
    expect([removed.status, removed.result.groups?.length]).toEqual([207, 2])
    const none = await refusal(owner.removeMemberFromAllAccessGroups({ accountId, iamId }))
    expect([none.status, none.message]).toEqual([404, expect.stringContaining(iamId)])
  })

  it('lists page by page', async () => {
    const accessGroupId = await group('paged')
    const many = [1, 2, 3, 4, 5].map((n) => ({ iam_id: `IBMid-Page${n}`, type: 'user' }))
    await owner.addMembersToAccessGroup({ accessGroupId, members: many })
    const pager = new IamAccessGroupsV2.AccessGroupMembersPager(owner, { accessGroupId, limit: 2 })
    const pages: (string | undefined)[][] = []
    while (pager.hasNext()) pages.push((await pager.getNext()).map(({ iam_id }) => iam_id))
    expect(pages.map(({ length }) => length)).toEqual([2, 2, 1])
    expect(new Set(pages.flat()).size).toBe(5)
  })

  it('keeps a group that has members, unless it is forced', async () => {
    const accessGroupId = await group('full')
    await owner.addMembersToAccessGroup({ accessGroupId, members })
    expect(await refused(owner.deleteAccessGroup({ accessGroupId }))).toBe(400)
    expect((await owner.deleteAccessGroup({ accessGroupId, force: true })).status).toBe(204)
  })

  it('is refused what its caller may not do, and told what is not there', async () => {
    const accessGroupId = await group('guarded')
    await owner.addMembersToAccessGroup({ accessGroupId, members })
    const calls = (client: IamAccessGroupsV2, id: string) => [
      client.listAccessGroupMembers({ accessGroupId: id }),
      client.addMembersToAccessGroup({ accessGroupId: id, members }),
      client.isMemberOfAccessGroup({ accessGroupId: id, iamId: user }),
      client.removeMemberFromAccessGroup({ accessGroupId: id, iamId: user }),
      client.removeMembersFromAccessGroup({ accessGroupId: id, members: [user] }),
    ]
    expect(await refusedWith(...calls(nobody, accessGroupId))).toEqual([403])
    expect(await refusedWith(...calls(owner, 'AccessGroupId-none'))).toEqual([404])
    expect(await refused(nobody.removeMemberFromAllAccessGroups({ accountId, iamId: user }))).toBe(403)
    const many = { accountId, iamId: user, type: 'user', groups: [accessGroupId] }
    const each = await nobody.addMemberToMultipleAccessGroups(many)
    expect(each.result.groups?.map(({ status_code }) => status_code)).toEqual([403])
    const tooMany = Array.from({ length: 51 }, (_, n) => ({ iam_id: `IBMid-${n}`, type: 'user' }))
    expect(await refused(owner.addMembersToAccessGroup({ accessGroupId, members: tooMany }))).toBe(400)
  })

  it('was driven through every operation, and met no mistake', async () => {
    const eachGroup = { addMemberToMultipleAccessGroups: 'each group has a status of its own' }
    expect(
      await undriven(sdk, 'access-group-members', { neverForbidden: eachGroup, neverMissing: eachGroup }),
    ).toEqual([])
    expect(sdk.cloud.bugs).toEqual([])
  })
})
