import IamIdentityV1 from '@ibm-cloud/platform-services/iam-identity/v1.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ACCOUNT, OWNER } from '../../scenarios/fixed.ts'
import { undriven } from './spec-complete.ts'
import type { SdkCloud } from './spec-sdk.ts'
import { refused, refusedWith, sdkCloud } from './spec-sdk.ts'

let sdk: SdkCloud
let owner: IamIdentityV1
let nobody: IamIdentityV1
beforeAll(async () => {
  sdk = await sdkCloud()
  owner = new IamIdentityV1(sdk.owner)
  nobody = new IamIdentityV1(await sdk.as('nobody'))
})
afterAll(() => sdk.close())

const accountId = ACCOUNT.id

describe("IBM's SDK and account settings", () => {
  it('reads them, with a history that is always there', async () => {
    const { result, headers } = await owner.getAccountSettings({ accountId, includeHistory: true })
    expect(result).toMatchObject({
      account_id: accountId,
      restrict_create_service_id: 'NOT_SET',
      mfa: 'NONE',
      max_sessions_per_identity: 'NOT_SET',
    })
    expect(Array.isArray(result.history)).toBe(true)
    expect(headers['etag']).toBe(result.entity_tag)
    expect((await owner.getAccountSettings({ accountId })).result.history).toEqual([])
  })

  it('changes what is given and nothing else, and answers with the new version', async () => {
    const { result: before } = await owner.getAccountSettings({ accountId })
    const userDomains = [
      { realm_id: 'IBMid', invitation_email_allow_patterns: ['*.*@company.com'], restrict_invitation: true },
    ]
    const changed = await owner.updateAccountSettings({
      accountId,
      ifMatch: before.entity_tag,
      restrictCreateServiceId: 'NOT_RESTRICTED',
      restrictCreatePlatformApikey: 'NOT_RESTRICTED',
      mfa: 'NONE',
      userMfa: [{ iam_id: OWNER.iam_id, mfa: 'NONE' }],
      sessionExpirationInSeconds: '86400',
      sessionInvalidationInSeconds: '7200',
      maxSessionsPerIdentity: '10',
      systemAccessTokenExpirationInSeconds: '3600',
      systemRefreshTokenExpirationInSeconds: '259200',
      restrictUserDomains: userDomains,
    })
    expect(changed.status).toBe(200)
    expect(changed.headers['etag']).toBe(changed.result.entity_tag)
    expect(changed.result.entity_tag).not.toBe(before.entity_tag)
    expect(changed.result).toMatchObject({
      history: [],
      restrict_create_service_id: 'NOT_RESTRICTED',
      session_expiration_in_seconds: '86400',
      max_sessions_per_identity: '10',
      user_mfa: [{ iam_id: OWNER.iam_id, mfa: 'NONE' }],
      restrict_user_domains: userDomains,
      restrict_user_list_visibility: before.restrict_user_list_visibility,
    })
    expect(
      await refused(owner.updateAccountSettings({ accountId, ifMatch: before.entity_tag, mfa: 'NONE' })),
    ).toBe(409)
    const { result } = await owner.getAccountSettings({
      accountId,
      resolveUserMfa: true,
      includeHistory: true,
    })
    expect(result.user_mfa).toMatchObject([{ iam_id: OWNER.iam_id, email: OWNER.email }])
    expect(result.history?.length).toBeGreaterThan(0)
  })

  it('reads what is in effect, with the defaults of the service', async () => {
    const { status, result } = await owner.getEffectiveAccountSettings({ accountId })
    expect(status).toBe(200)
    expect(result).toMatchObject({ account_id: accountId, assigned_templates: [] })
    expect(JSON.stringify(result.effective)).not.toContain('NOT_SET')
  })

  it('is refused what its caller may not do, what is not there and what makes no sense', async () => {
    expect(await refused(nobody.updateAccountSettings({ accountId, ifMatch: '*', mfa: 'NONE' }))).toBe(403)
    const stranger = { accountId: 'none' }
    expect(
      await refusedWith(
        owner.getAccountSettings(stranger),
        owner.updateAccountSettings({ ...stranger, ifMatch: '*', mfa: 'NONE' }),
        owner.getEffectiveAccountSettings(stranger),
      ),
    ).toEqual([404])
    expect(
      await refusedWith(
        owner.updateAccountSettings({ accountId, ifMatch: '*', mfa: 'SOME' }),
        owner.updateAccountSettings({ accountId, ifMatch: '*', sessionExpirationInSeconds: '5' }),
        owner.updateAccountSettings({ accountId, ifMatch: '*', allowedIpAddresses: 'home' }),
      ),
    ).toEqual([400])
  })

  it('was driven through every operation, and met no mistake', async () => {
    const everyMember = 'every member of the account may read its settings'
    expect(
      await undriven(sdk, 'account-settings', {
        neverForbidden: { getAccountSettings: everyMember, getEffectiveAccountSettings: everyMember },
      }),
    ).toEqual([])
    expect(sdk.cloud.bugs).toEqual([])
  })
})
