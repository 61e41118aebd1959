import UserManagementV1 from '@ibm-cloud/platform-services/user-management/v1.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ACCOUNT, OWNER, SECOND_MEMBER, TESTED_ACCESS_GROUP } from '../../scenarios/fixed.ts'
import { undriven } from './spec-complete.ts'
import type { SdkCloud } from './spec-sdk.ts'
import { refused, refusedWith, sdkCloud } from './spec-sdk.ts'

let sdk: SdkCloud
let owner: UserManagementV1
let nobody: UserManagementV1
beforeAll(async () => {
  sdk = await sdkCloud()
  owner = new UserManagementV1(sdk.owner)
  nobody = new UserManagementV1(await sdk.as('nobody'))
})
afterAll(() => sdk.close())

const accountId = ACCOUNT.id
const iamId = SECOND_MEMBER
const ADMIN = 'IBMid-2700057KTA'
const NOBODY = 'IBMid-2700091NBG'

const invite = async (email: string) => {
  const { status, result } = await owner.inviteUsers({
    accountId,
    users: [{ email, account_role: 'Member' }],
  })
  return { status, invited: result.resources?.[0] }
}

describe("IBM's SDK and users", () => {
  it('lists them by page, the next one named by _start', async () => {
    const first = await owner.listUsers({ accountId, limit: 5, includeSettings: true })
    expect(first.result).toMatchObject({ limit: 5, total_results: 14 })
    expect(first.result.next_url).toContain('_start=')
    const pager = new UserManagementV1.UsersPager(owner, { accountId, limit: 5 })
    const sizes: number[] = []
    const ids: (string | undefined)[] = []
    while (pager.hasNext()) {
      const page = await pager.getNext()
      sizes.push(page.length)
      ids.push(...page.map(({ iam_id }) => iam_id))
    }
    expect(sizes).toEqual([5, 5, 4])
    expect(new Set(ids).size).toBe(14)
    const last = await owner.listUsers({ accountId, limit: 100 })
    expect(last.result).not.toHaveProperty('next_url')
    const active = await owner.listUsers({ accountId, search: 'state:ACTIVE' })
    expect(active.result.resources?.length).toBeGreaterThan(0)
    const one = await owner.listUsers({ accountId, userId: OWNER.email })
    expect(one.result.resources).toMatchObject([{ iam_id: OWNER.iam_id }])
  })

  it('invites with access, and the id of the answer removes the user again', async () => {
    const { status, result } = await owner.inviteUsers({
      accountId,
      users: [{ email: 'conformance.invitee@example.com', account_role: 'Member' }],
      iamPolicy: [
        {
          type: 'access',
          roles: [{ role_id: 'crn:v1:bluemix:public:iam::::role:Viewer' }],
          resources: [
            {
              attributes: [
                { name: 'accountId', value: accountId },
                { name: 'resourceGroupId', value: '*' },
              ],
            },
          ],
        },
      ],
      accessGroups: [TESTED_ACCESS_GROUP],
    })
    expect(status).toBe(202)
    const [invited] = result.resources ?? []
    expect(invited).toMatchObject({ email: 'conformance.invitee@example.com', state: 'PROCESSING' })
    const id = invited?.id ?? ''
    expect((await owner.getUserProfile({ accountId, iamId: id })).result.state).toBe('PENDING')
    expect((await owner.removeUser({ accountId, iamId: id })).status).toBe(204)
    expect(await refused(owner.removeUser({ accountId, iamId: id }))).toBe(404)
  })

  it('says that somebody is invited already, and that an invitation was accepted already', async () => {
    await invite('twice@example.com')
    expect(await refused(owner.inviteUsers({ accountId, users: [{ email: 'Twice@example.com' }] }))).toBe(409)
    expect((await owner.accept({ accountId })).status).toBe(204)
    expect(await refused(owner.accept({ accountId: 'none' }))).toBe(404)
  })

  it('removes in the way of the third version, too', async () => {
    const { invited } = await invite('third@example.com')
    const iam = { accountId, iamId: invited?.id ?? '' }
    expect((await owner.v3RemoveUser(iam)).status).toBe(202)
    expect(await refused(owner.v3RemoveUser(iam))).toBe(404)
  })

  it('changes a profile and reads it', async () => {
    const changed = await owner.updateUserProfile({
      accountId,
      iamId,
      firstname: 'Sam',
      lastname: 'Conformance',
      email: 'sam@example.com',
      phonenumber: '123456789',
      altphonenumber: '1234',
      photo: 'photo',
    })
    expect([changed.status, changed.headers['content-type']]).toEqual([204, undefined])
    const { result } = await owner.getUserProfile({ accountId, iamId, includeActivity: 'true' })
    expect(result).toMatchObject({ iam_id: iamId, lastname: 'Conformance', email: 'sam@example.com' })
  })

  it('changes settings and reads them; addresses do not keep this machine out', async () => {
    const allowedIpAddresses = '32.96.110.50,172.16.254.1'
    const changed = await owner.updateUserSettings({
      accountId,
      iamId,
      language: 'en-us',
      notificationLanguage: 'en-us',
      allowedIpAddresses,
      selfManage: true,
    })
    expect(changed.status).toBe(204)
    const { result } = await owner.getUserSettings({ accountId, iamId })
    expect(result).toEqual({
      language: 'en-us',
      notification_language: 'en-us',
      allowed_ip_addresses: allowedIpAddresses,
      self_manage: true,
    })
    const self = new UserManagementV1(await sdk.as('content-reader'))
    expect((await self.getUserSettings({ accountId, iamId })).status).toBe(200)
  })

  it('is refused what its caller may not do, and told what is not there', async () => {
    const calls = (client: UserManagementV1, user: { accountId: string; iamId: string }) => [
      client.getUserProfile(user),
      client.updateUserProfile({ ...user, firstname: 'x' }),
      client.removeUser(user),
      client.v3RemoveUser(user),
      client.getUserSettings(user),
      client.updateUserSettings({ ...user, language: 'de' }),
    ]
    expect(await refusedWith(...calls(nobody, { accountId, iamId }))).toEqual([403])
    expect(await refused(nobody.inviteUsers({ accountId, users: [{ email: 'a@b.c' }] }))).toBe(403)
    expect(await refusedWith(...calls(owner, { accountId, iamId: 'IBMid-none' }))).toEqual([404])
    const none = 'none'
    expect(
      await refusedWith(
        owner.listUsers({ accountId: none }),
        owner.inviteUsers({ accountId: none, users: [{ email: 'a@b.c' }] }),
      ),
    ).toEqual([404])
    expect(
      await refusedWith(
        owner.inviteUsers({ accountId, users: [{ email: 'nobody' }] }),
        owner.inviteUsers({ accountId, users: [] }),
        owner.updateUserProfile({ accountId, iamId, state: 'KING' }),
        owner.updateUserSettings({ accountId, iamId, allowedIpAddresses: 'home' }),
        owner.listUsers({ accountId, search: 'colour:red' }),
      ),
    ).toEqual([400])
  })

  it('shows only oneself while the list of users is restricted', async () => {
    const account = sdk.cloud.state.accounts.get(accountId)
    if (account === undefined) throw new Error('There is no account')
    const settings = { ...account.settings, restrict_user_list_visibility: 'RESTRICTED' } as const
    sdk.cloud.state.accounts.update(accountId, { settings })
    const { result } = await nobody.listUsers({ accountId })
    expect(result.resources).toMatchObject([{ lastname: 'Bergström' }])
    sdk.cloud.state.accounts.update(accountId, { settings: account.settings })
  })

  it('is kept from removing the owner, and from changing the status of who is not there yet', async () => {
    const { invited } = await invite('later@example.com')
    const itself = { accountId, iamId: OWNER.iam_id }
    const admin = new UserManagementV1(await sdk.as('admin'))
    const state = 'VPN_ONLY'
    expect(
      await refusedWith(
        owner.removeUser(itself),
        owner.v3RemoveUser(itself),
        admin.updateUserProfile({ ...itself, state }),
        admin.updateUserProfile({ accountId, iamId: ADMIN, state }),
        owner.updateUserProfile({ accountId, iamId: invited?.id ?? '', state }),
      ),
    ).toEqual([409])
  })

  it('accepts an invitation no longer than it holds, and sooner once', async () => {
    const { users } = sdk.cloud.state
    users.update(NOBODY, { state: 'PENDING', invited_at: 0 })
    expect(await refused(nobody.accept({ accountId }))).toBe(409)
    users.update(NOBODY, { invited_at: sdk.cloud.clock.now() })
    expect((await nobody.accept({ accountId })).status).toBe(202)
    expect((await nobody.accept({ accountId })).status).toBe(204)
  })

  it('was driven through every operation, and met no mistake', async () => {
    const everyMember = 'every member may ask; what one sees is another matter'
    expect(
      await undriven(sdk, 'users', {
        neverForbidden: { listUsers: everyMember, accept: 'an invitation is its own right' },
      }),
    ).toEqual([])
    expect(sdk.cloud.bugs).toEqual([])
  })
})
