import IamPolicyManagementV1 from '@ibm-cloud/platform-services/iam-policy-management/v1.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ACCOUNT } from '../../scenarios/fixed.ts'
import { undriven } from './spec-complete.ts'
import type { SdkCloud } from './spec-sdk.ts'
import { refused, refusedWith, sdkCloud } from './spec-sdk.ts'

let sdk: SdkCloud
let owner: IamPolicyManagementV1
let nobody: IamPolicyManagementV1
beforeAll(async () => {
  sdk = await sdkCloud()
  owner = new IamPolicyManagementV1(sdk.owner)
  nobody = new IamPolicyManagementV1(await sdk.as('nobody'))
})
afterAll(() => sdk.close())

const accountId = ACCOUNT.id
const limited = {
  identity_types: {
    user: { state: 'limited', external_allowed_accounts: ['e5d0b2f7c1a94e6f8b3d2c1a0f9e8d7c'] },
  },
}

describe("IBM's SDK and access-management settings", () => {
  it('reads them, and changes one kind of identity without the others', async () => {
    const before = await owner.getSettings({ accountId })
    const kinds = before.result.external_account_identity_interaction?.identity_types
    for (const kind of [kinds?.user, kinds?.service, kinds?.service_id])
      expect(kind).toMatchObject({ state: expect.any(String), external_allowed_accounts: expect.any(Array) })
    const ifMatch = String(before.headers['etag'])
    const changed = await owner.updateSettings({
      accountId,
      ifMatch,
      externalAccountIdentityInteraction: limited,
    })
    expect(changed.status).toBe(200)
    expect(changed.headers['etag']).not.toBe(ifMatch)
    expect(changed.result.external_account_identity_interaction?.identity_types).toEqual({
      ...kinds,
      ...limited.identity_types,
    })
    const late = owner.updateSettings({ accountId, ifMatch, externalAccountIdentityInteraction: limited })
    expect(await refused(late)).toBe(412)
    expect((await owner.getSettings({ accountId })).headers['etag']).toBe(changed.headers['etag'])
  })

  it('is refused what its caller may not do, told what is not there and what makes no sense', async () => {
    const calls = (client: IamPolicyManagementV1, account: string) => [
      client.getSettings({ accountId: account }),
      client.updateSettings({
        accountId: account,
        ifMatch: '1',
        externalAccountIdentityInteraction: limited,
      }),
    ]
    expect(await refusedWith(...calls(nobody, accountId))).toEqual([403])
    expect(await refusedWith(...calls(owner, 'none'))).toEqual([404])
    const half = { identity_types: { user: { state: 'limited' } } } as unknown as typeof limited
    expect(
      await refused(
        owner.updateSettings({ accountId, ifMatch: '1', externalAccountIdentityInteraction: half }),
      ),
    ).toBe(400)
  })

  it('was driven through every operation, and met no mistake', async () => {
    expect(await undriven(sdk, 'access-management-settings')).toEqual([])
    expect(sdk.cloud.bugs).toEqual([])
  })
})
