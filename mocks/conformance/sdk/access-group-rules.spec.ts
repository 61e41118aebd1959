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
const rule = {
  name: 'Manager group rule',
  expiration: 12,
  realmName: 'https://idp.example.org/SAML2',
  conditions: [{ claim: 'isManager', operator: 'EQUALS', value: 'true' }],
}
const group = async (name: string): Promise<string> =>
  (await owner.createAccessGroup({ accountId, name })).result.id ?? ''

describe("IBM's SDK and dynamic rules of access groups", () => {
  it('adds, reads, replaces and removes one', async () => {
    const accessGroupId = await group('ruled')
    const made = await owner.addAccessGroupRule({ accessGroupId, ...rule })
    expect(made.status).toBe(201)
    expect(made.result).toMatchObject({
      name: rule.name,
      expiration: 12,
      realm_name: rule.realmName,
      access_group_id: accessGroupId,
      account_id: accountId,
      conditions: rule.conditions,
    })
    const ruleId = made.result.id ?? ''
    const read = await owner.getAccessGroupRule({ accessGroupId, ruleId })
    expect(read.headers['etag']).toBe(made.headers['etag'])
    const ifMatch = String(read.headers['etag'])
    const listed = await owner.listAccessGroupRules({ accessGroupId })
    expect(listed.result.rules?.map(({ id }) => id)).toEqual([ruleId])
    const replaced = await owner.replaceAccessGroupRule({
      accessGroupId,
      ruleId,
      ifMatch,
      ...rule,
      expiration: 24,
    })
    expect([replaced.status, replaced.result.expiration]).toEqual([200, 24])
    expect(replaced.headers['etag']).not.toBe(ifMatch)
    expect(await refused(owner.replaceAccessGroupRule({ accessGroupId, ruleId, ifMatch, ...rule }))).toBe(412)
    const federated = await owner.getAccessGroup({ accessGroupId, showFederated: true })
    expect(federated.result.is_federated).toBe(true)
    expect((await owner.removeAccessGroupRule({ accessGroupId, ruleId })).status).toBe(204)
    expect(await refused(owner.getAccessGroupRule({ accessGroupId, ruleId }))).toBe(404)
  })

  it('switches public access off and on', async () => {
    const before = await owner.getAccountSettings({ accountId })
    expect(before.result).toMatchObject({ account_id: accountId, public_access_enabled: true })
    const off = await owner.updateAccountSettings({ accountId, publicAccessEnabled: false })
    expect([off.status, off.result.public_access_enabled]).toEqual([200, false])
    const on = await owner.updateAccountSettings({ accountId, publicAccessEnabled: true })
    expect(on.result.public_access_enabled).toBe(true)
  })

  it('is refused what its caller may not do, told what is not there and what makes no sense', async () => {
    const id = await group('guarded')
    const made = await owner.addAccessGroupRule({ accessGroupId: id, ...rule })
    const calls = (client: IamAccessGroupsV2, accessGroupId: string, ruleId: string) => [
      client.addAccessGroupRule({ accessGroupId, ...rule }),
      client.listAccessGroupRules({ accessGroupId }),
      client.getAccessGroupRule({ accessGroupId, ruleId }),
      client.replaceAccessGroupRule({ accessGroupId, ruleId, ifMatch: '1', ...rule }),
      client.removeAccessGroupRule({ accessGroupId, ruleId }),
    ]
    expect(await refusedWith(...calls(nobody, id, made.result.id ?? ''))).toEqual([403])
    expect(await refusedWith(...calls(owner, 'AccessGroupId-none', 'ClaimRule-none'))).toEqual([404])
    expect(await refused(owner.getAccessGroupRule({ accessGroupId: id, ruleId: 'none' }))).toBe(404)
    expect(
      await refusedWith(
        nobody.getAccountSettings({ accountId }),
        nobody.updateAccountSettings({ accountId, publicAccessEnabled: false }),
      ),
    ).toEqual([403])
    expect(
      await refusedWith(
        owner.addAccessGroupRule({ accessGroupId: id, ...rule, expiration: 25 }),
        owner.addAccessGroupRule({ accessGroupId: id, ...rule, conditions: [] }),
        owner.addAccessGroupRule({
          accessGroupId: id,
          ...rule,
          conditions: [{ claim: 'a', operator: 'LIKES', value: '"b"' }],
        }),
      ),
    ).toEqual([400])
  })

  it('was driven through every operation, and met no mistake', async () => {
    expect(await undriven(sdk, 'access-group-rules')).toEqual([])
    expect(sdk.cloud.bugs).toEqual([])
  })
})
