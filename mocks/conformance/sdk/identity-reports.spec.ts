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

describe("IBM's SDK and what else there is of identities", () => {
  it('makes a report of inactive identities, which runs at first and then is there', async () => {
    const made = await owner.createReport({ accountId, type: 'inactive', duration: '120' })
    expect(made.status).toBe(202)
    const { reference } = made.result
    expect((await owner.getReport({ accountId, reference })).status).toBe(204)
    const read = await owner.getReport({ accountId, reference })
    expect(read.status).toBe(200)
    expect(read.result).toMatchObject({ created_by: OWNER.iam_id, reference, report_duration: '120' })
    expect(read.result.users?.length).toBeGreaterThan(0)
    const latest = await owner.getReport({ accountId, reference: 'latest' })
    expect(latest.result.reference).toBe(reference)
    expect(await refused(owner.getReport({ accountId, reference: 'none' }))).toBe(404)
    expect(await refused(owner.createReport({ accountId, duration: 'long' }))).toBe(400)
  })

  it('keeps preferences of a trusted profile', async () => {
    const profile = await owner.createProfile({ accountId, name: 'preferring' })
    const place = {
      accountId,
      iamId: profile.result.iam_id,
      service: 'console',
      preferenceId: 'landing_page',
    }
    const set = await owner.updatePreferenceOnScopeAccount({ ...place, valueString: '/billing' })
    expect([set.status, set.result.value_string]).toEqual([200, '/billing'])
    expect((await owner.getPreferencesOnScopeAccount(place)).result).toMatchObject({
      service: 'console',
      id: 'landing_page',
      account_id: accountId,
      value_string: '/billing',
    })
    const all = await owner.getAllPreferencesOnScopeAccount({ accountId, iamId: place.iamId })
    expect(all.result.preferences).toHaveLength(1)
    expect((await owner.deletePreferencesOnScopeAccount(place)).status).toBe(204)
    expect(
      await refusedWith(
        owner.getPreferencesOnScopeAccount(place),
        owner.deletePreferencesOnScopeAccount(place),
      ),
    ).toEqual([404])
  })

  it('keeps a list as a preference, too, although the SDK always sends a text along', async () => {
    const profile = await owner.createProfile({ accountId, name: 'listing' })
    const { result } = await owner.updatePreferenceOnScopeAccount({
      accountId,
      iamId: profile.result.iam_id,
      service: 'console',
      preferenceId: 'global_left_navigation',
      valueString: '-',
      valueListOfStrings: ['iam', 'resources'],
    })
    expect(result.value_list_of_strings).toEqual(['iam', 'resources'])
  })

  it('counts what the account has of its limits, each when it is asked for', async () => {
    const group = await owner.createServiceIdGroup({ accountId, name: 'counted' })
    const { result } = await owner.bulkListAccountEntityConsumption({
      accountId,
      serviceidGroups: true,
      serviceidsPerGroup: [group.result.id],
      profiles: true,
      apikeysPerIdentity: [OWNER.iam_id],
      crLinks: true,
      crRules: true,
      idps: true,
    })
    const counted = { limit: expect.any(Number), count: expect.any(Number) }
    expect(result).toMatchObject({
      serviceid_groups: counted,
      profiles: counted,
      cr_links: counted,
      cr_rules: counted,
      idps: counted,
      serviceids_per_group: {
        limit: expect.any(Number),
        serviceid_groups: [{ group_id: group.result.id, count: 0 }],
      },
      apikeys_per_identity: {
        limit: expect.any(Number),
        identities: [{ iam_id: OWNER.iam_id, count: expect.any(Number) }],
      },
    })
    const one = await owner.getAccountLimits({ accountId, serviceidGroups: true })
    expect(one.result.serviceid_groups).toMatchObject(counted)
    expect(one.result).not.toHaveProperty('cr_links')
    // In an address a list is joined by commas.
    const both = await owner.getAccountLimits({
      accountId,
      apikeysPerIdentity: `${OWNER.iam_id},iam-ServiceId-none`,
    })
    expect(both.result.apikeys_per_identity?.identities?.map(({ iam_id }) => iam_id)).toEqual([
      OWNER.iam_id,
      'iam-ServiceId-none',
    ])
  })

  it('reports who has the factors that the account asks for', async () => {
    const { result } = await owner.createMfaReport({ accountId, type: 'mfa_status' })
    const { reference } = result
    expect((await owner.getMfaReport({ accountId, reference })).status).toBe(204)
    const report = (await owner.getMfaReport({ accountId, reference: 'latest' })).result
    expect(report).toMatchObject({ created_by: OWNER.iam_id, reference, account_id: accountId })
    const { result: mine } = await owner.getMfaStatus({ accountId, iamId: OWNER.iam_id })
    expect(report.users?.find(({ iam_id }) => iam_id === OWNER.iam_id)).toMatchObject(mine)
    expect(mine.id_based_mfa).toMatchObject({ trait_effective: 'NONE', complies: true })
    const calls = (client: IamIdentityV1, account: string) => [
      client.createMfaReport({ accountId: account }),
      client.getMfaReport({ accountId: account, reference }),
      client.getMfaStatus({ accountId: account, iamId: OWNER.iam_id }),
    ]
    expect(await refusedWith(...calls(nobody, accountId))).toEqual([403])
    expect(await refusedWith(...calls(owner, 'none'))).toEqual([404])
  })

  it('finds no templates, which belong to enterprises, and is told so when it makes one', async () => {
    const profiles = await owner.listProfileTemplates({ accountId: 'enterprise', limit: '10' })
    expect(profiles.result).toMatchObject({
      offset: 0,
      limit: 10,
      first: expect.any(String),
      profile_templates: [],
    })
    const settings = await owner.listAccountSettingsTemplates({ accountId: 'enterprise', limit: '10' })
    expect(settings.result).toMatchObject({ offset: 0, account_settings_templates: [] })
    expect(await refused(owner.createProfileTemplate({ accountId, name: 'x' }))).toBe(501)
  })

  it('is refused what its caller may not do, and told of accounts that are not there', async () => {
    const { result } = await owner.createProfile({ accountId, name: 'guarded' })
    const calls = (client: IamIdentityV1, account: string) => {
      const place = {
        accountId: account,
        iamId: result.iam_id,
        service: 'console',
        preferenceId: 'landing_page',
      }
      return [
        client.createReport({ accountId: account }),
        client.getReport({ accountId: account, reference: 'latest' }),
        client.updatePreferenceOnScopeAccount({ ...place, valueString: '/billing' }),
        client.getPreferencesOnScopeAccount(place),
        client.deletePreferencesOnScopeAccount(place),
        client.getAllPreferencesOnScopeAccount({ accountId: account, iamId: result.iam_id }),
        client.bulkListAccountEntityConsumption({ accountId: account, profiles: true }),
        client.getAccountLimits({ accountId: account, profiles: 'true' }),
      ]
    }
    expect(await refusedWith(...calls(nobody, accountId))).toEqual([403])
    expect(await refusedWith(...calls(owner, 'none'))).toEqual([404])
    expect(
      await refusedWith(
        nobody.listProfileTemplates({ limit: '10' }),
        nobody.listAccountSettingsTemplates({}),
      ),
    ).toEqual([403])
  })

  it('was driven through every operation, and met no mistake', async () => {
    expect(
      await undriven(sdk, 'identity-reports', {
        neverPaged: {
          listProfileTemplates: 'there are none',
          listAccountSettingsTemplates: 'there are none',
        },
      }),
    ).toEqual([])
    expect(sdk.cloud.bugs).toEqual([])
  })
})
