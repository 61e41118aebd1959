import IamIdentityV1 from '@ibm-cloud/platform-services/iam-identity/v1.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ACCOUNT, DOCUMENTED_KEY, OWNER } from '../../scenarios/fixed.ts'
import { shownWhatOneMaySee, undriven } from './spec-complete.ts'
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
const create = async (name: string) => (await owner.createProfile({ accountId, name })).result

const conditions = [{ claim: 'blueGroups', operator: 'EQUALS', value: '"cloud-docs-dev"' }]
const samlRule = {
  type: 'Profile-SAML',
  realmName: 'https://sdk.test.realm/1234',
  expiration: 43200,
  conditions,
}
const cluster = {
  crn: `crn:v1:bluemix:public:containers-kubernetes:us-south:a/${accountId}:4d4d4d4d::`,
  namespace: 'default',
  name: 'nice name',
}
const instance = {
  crn: `crn:v1:bluemix:public:is:us-south-1:a/${accountId}::instance:0717_a1b2`,
}

describe("IBM's SDK and trusted profiles", () => {
  it('creates one, updates it with the version it read, lists it by page and deletes it', async () => {
    const made = await owner.createProfile({
      accountId,
      name: 'Node-SDK-IT-Profile1',
      description: 'NodeSDK test profile #1',
    })
    expect(made.status).toBe(201)
    const profileId = made.result.id
    expect(made.result).toMatchObject({
      iam_id: `iam-${profileId}`,
      account_id: accountId,
      crn: `crn:v1:bluemix:public:iam-identity::a/${accountId}::profile:${profileId}`,
    })
    const read = await owner.getProfile({ profileId, includeActivity: true })
    expect(read.result).toMatchObject({ id: profileId, name: 'Node-SDK-IT-Profile1' })
    expect(read.result.activity?.authn_count).toEqual(expect.any(Number))
    const ifMatch = read.result.entity_tag
    const changed = await owner.updateProfile({ profileId, ifMatch, description: 'changed' })
    expect([changed.status, changed.result.description]).toEqual([200, 'changed'])
    expect(await refused(owner.updateProfile({ profileId, ifMatch, description: 'late' }))).toBe(409)
    expect(await refused(owner.createProfile({ accountId, name: 'Node-SDK-IT-Profile1' }))).toBe(409)
    await create('taken')
    expect(await refused(owner.updateProfile({ profileId, ifMatch: '*', name: 'Taken' }))).toBe(409)
    for (const n of [2, 3, 4, 5]) await create(`Node-SDK-IT-Profile${n}`)
    const names: string[] = []
    const sizes: number[] = []
    for (let pagetoken: string | undefined = ''; pagetoken !== undefined;) {
      const { result } = await owner.listProfiles({
        accountId,
        pagesize: 2,
        filter: 'name sw "Node-SDK-IT"',
        ...(pagetoken === '' ? {} : { pagetoken }),
      })
      sizes.push(result.profiles.length)
      names.push(...result.profiles.map(({ name }) => name))
      pagetoken =
        result.next === undefined ? undefined : (new URL(result.next).searchParams.get('pagetoken') ?? '')
    }
    expect(sizes).toEqual([2, 2, 1])
    expect(names).toEqual([1, 2, 3, 4, 5].map((n) => `Node-SDK-IT-Profile${n}`))
    expect((await owner.deleteProfile({ profileId })).status).toBe(204)
    expect(await refused(owner.getProfile({ profileId }))).toBe(404)
    expect(await refused(owner.createProfile({ accountId: 'invalid', name: 'x' }))).toBe(400)
  })

  it('adds, reads, changes and deletes claim rules of both kinds', async () => {
    const { id: profileId } = await create('with rules')
    const made = await owner.createClaimRule({ profileId, ...samlRule, name: 'rule' })
    expect(made.status).toBe(201)
    expect(made.result).toMatchObject({
      type: 'Profile-SAML',
      realm_name: samlRule.realmName,
      expiration: 43200,
      conditions,
    })
    const compute = await owner.createClaimRule({ profileId, type: 'Profile-CR', crType: 'VSI', conditions })
    expect(compute.result).toMatchObject({ type: 'Profile-CR', cr_type: 'VSI' })
    const ruleId = made.result.id
    const read = await owner.getClaimRule({ profileId, ruleId })
    const ifMatch = read.result.entity_tag
    expect((await owner.listClaimRules({ profileId })).result.rules).toHaveLength(2)
    const changed = await owner.updateClaimRule({
      profileId,
      ruleId,
      ifMatch,
      ...samlRule,
      expiration: 33200,
    })
    expect([changed.status, changed.result.expiration]).toEqual([200, 33200])
    expect(await refused(owner.updateClaimRule({ profileId, ruleId, ifMatch, ...samlRule }))).toBe(409)
    expect((await owner.deleteClaimRule({ profileId, ruleId })).status).toBe(204)
    expect(await refused(owner.getClaimRule({ profileId, ruleId }))).toBe(404)
  })

  it('links compute resources, and deletes links by id and by what they link', async () => {
    const { id: profileId } = await create('with links')
    const made = await owner.createLink({ profileId, crType: 'IKS_SA', link: cluster, name: 'nice link' })
    expect(made.status).toBe(201)
    expect(made.result).toMatchObject({ cr_type: 'IKS_SA', name: 'nice link', link: cluster })
    const linkId = made.result.id
    expect((await owner.getLink({ profileId, linkId })).result.id).toBe(linkId)
    expect(await refused(owner.createLink({ profileId, crType: 'IKS_SA', link: cluster }))).toBe(409)
    await owner.createLink({ profileId, crType: 'VSI', link: instance })
    expect((await owner.listLinks({ profileId })).result.links).toHaveLength(2)
    expect((await owner.deleteLink({ profileId, linkId })).status).toBe(204)
    expect(await refused(owner.getLink({ profileId, linkId }))).toBe(404)
    const byParameters = { profileId, type: 'VSI', crn: instance.crn }
    expect((await owner.deleteLinkByParameters(byParameters)).status).toBe(204)
    expect(await refused(owner.deleteLinkByParameters(byParameters))).toBe(404)
  })

  it('trusts identities, all at once or one by one; their version is their own', async () => {
    const { id: profileId, entity_tag } = await create('with identities')
    const before = await owner.getProfileIdentities({ profileId })
    expect(before.result.entity_tag).not.toBe(entity_tag)
    const identities = [
      { identifier: OWNER.iam_id, type: 'user', accounts: [accountId], description: 'Identity description' },
    ]
    const ifMatch = before.result.entity_tag ?? ''
    const set = await owner.setProfileIdentities({ profileId, ifMatch, identities })
    expect(set.status).toBe(200)
    expect(set.result.identities).toMatchObject([{ iam_id: OWNER.iam_id, ...identities[0] }])
    expect(await refused(owner.setProfileIdentities({ profileId, ifMatch, identities }))).toBe(409)
    const identifier = DOCUMENTED_KEY.service_id
    const added = await owner.setProfileIdentity({
      profileId,
      identityType: 'serviceid',
      identifier,
      type: 'serviceid',
      description: 'Identity description',
    })
    expect([added.status, added.result.iam_id]).toEqual([200, `iam-${identifier}`])
    const one = { profileId, identityType: 'serviceid', identifierId: identifier }
    expect((await owner.getProfileIdentity(one)).result).toMatchObject({ identifier, type: 'serviceid' })
    expect((await owner.deleteProfileIdentity(one)).status).toBe(204)
    expect(await refusedWith(owner.getProfileIdentity(one), owner.deleteProfileIdentity(one))).toEqual([404])
    expect((await owner.getProfile({ profileId })).result.entity_tag).toBe(entity_tag)
  })

  it('is refused what its caller may not do, and told what is not there, whatever the version', async () => {
    const { id } = await create('guarded')
    const rule = (await owner.createClaimRule({ profileId: id, ...samlRule })).result.id
    const link = (await owner.createLink({ profileId: id, crType: 'VSI', link: instance })).result.id
    const one = { identityType: 'user', identifierId: OWNER.iam_id }
    const calls = (client: IamIdentityV1, profileId: string, ruleId: string, linkId: string) => [
      client.getProfile({ profileId }),
      client.updateProfile({ profileId, ifMatch: 'nonsense', name: 'x' }),
      client.deleteProfile({ profileId }),
      client.createClaimRule({ profileId, ...samlRule }),
      client.listClaimRules({ profileId }),
      client.getClaimRule({ profileId, ruleId }),
      client.updateClaimRule({ profileId, ruleId, ifMatch: 'nonsense', ...samlRule }),
      client.deleteClaimRule({ profileId, ruleId }),
      client.createLink({ profileId, crType: 'VSI', link: instance }),
      client.listLinks({ profileId }),
      client.getLink({ profileId, linkId }),
      client.deleteLink({ profileId, linkId }),
      client.deleteLinkByParameters({ profileId, type: 'VSI' }),
      client.getProfileIdentities({ profileId }),
      client.setProfileIdentities({ profileId, ifMatch: 'nonsense', identities: [] }),
      client.setProfileIdentity({ profileId, identityType: 'user', identifier: OWNER.iam_id, type: 'user' }),
      client.getProfileIdentity({ profileId, ...one }),
      client.deleteProfileIdentity({ profileId, ...one }),
    ]
    expect(await refusedWith(...calls(nobody, id, rule, link))).toEqual([403])
    expect(await refused(nobody.createProfile({ accountId, name: 'x' }))).toBe(403)
    expect((await nobody.listProfiles({ accountId })).result.profiles).toEqual([])
    expect(await refusedWith(...calls(owner, 'Profile-none', rule, link))).toEqual([404])
    const noRule = { profileId: id, ruleId: 'ClaimRule-none' }
    const noLink = { profileId: id, linkId: 'Link-none' }
    expect(
      await refusedWith(
        owner.getClaimRule(noRule),
        owner.updateClaimRule({ ...noRule, ifMatch: 'nonsense', ...samlRule }),
        owner.deleteClaimRule(noRule),
        owner.getLink(noLink),
        owner.deleteLink(noLink),
      ),
    ).toEqual([404])
    expect(
      await refusedWith(
        owner.createClaimRule({ profileId: id, ...samlRule, type: 'Profile-X' }),
        owner.createClaimRule({ profileId: id, ...samlRule, expiration: 99999 }),
        owner.createLink({ profileId: id, crType: 'CAR', link: instance }),
      ),
    ).toEqual([400])
  })

  it('was driven through every operation, and met no mistake', async () => {
    expect(await undriven(sdk, 'profiles', { neverForbidden: shownWhatOneMaySee('listProfiles') })).toEqual(
      [],
    )
    expect(sdk.cloud.bugs).toEqual([])
  })
})
