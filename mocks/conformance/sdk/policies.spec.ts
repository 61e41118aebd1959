import IamIdentityV1 from '@ibm-cloud/platform-services/iam-identity/v1.js'
import IamPolicyManagementV1 from '@ibm-cloud/platform-services/iam-policy-management/v1.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ACCOUNT, OWNER, SECOND_MEMBER } from '../../scenarios/fixed.ts'
import { shownWhatOneMaySee, undriven } from './spec-complete.ts'
import type { SdkCloud } from './spec-sdk.ts'
import { refusal, refused, refusedWith, sdkCloud } from './spec-sdk.ts'

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
const VIEWER = { role_id: 'crn:v1:bluemix:public:iam::::role:Viewer' }
const EDITOR = { role_id: 'crn:v1:bluemix:public:iam::::role:Editor' }

/** A policy for an IAM ID that nobody knows: that is accepted. */
const v1 = (n: number) => ({
  type: 'access',
  subjects: [{ attributes: [{ name: 'iam_id', value: `IBMid-SDKNode${n}` }] }],
  roles: [VIEWER],
  resources: [
    {
      attributes: [
        { name: 'accountId', value: accountId, operator: 'stringEquals' },
        { name: 'serviceType', value: 'service', operator: 'stringEquals' },
      ],
      tags: [{ name: 'project', value: 'prototype', operator: 'stringEquals' }],
    },
  ],
})

const condition = (operator: string, value: string) => ({
  key: '{{environment.attributes.current_time}}',
  operator,
  value,
})
const v2 = (n: number) => ({
  type: 'access',
  control: { grant: { roles: [VIEWER] } },
  subject: { attributes: [{ key: 'iam_id', operator: 'stringEquals', value: `IBMid-SDKNode${n}` }] },
  resource: {
    attributes: [
      { key: 'accountId', operator: 'stringEquals', value: accountId },
      { key: 'serviceType', operator: 'stringEquals', value: 'service' },
    ],
    tags: [{ key: 'project', operator: 'stringEquals', value: 'prototype' }],
  },
  rule: {
    operator: 'and',
    conditions: [
      {
        key: '{{environment.attributes.day_of_week}}',
        operator: 'dayOfWeekAnyOf',
        value: ['1+00:00', '2+00:00', '3+00:00', '4+00:00', '5+00:00'],
      },
      condition('timeGreaterThanOrEquals', '09:00:00+00:00'),
      condition('timeLessThanOrEquals', '17:00:00+00:00'),
    ],
  },
  pattern: 'time-based-conditions:weekly:custom-hours',
})

describe("IBM's SDK and policies of the first version", () => {
  it('creates one, which is answered as it was sent, with its version in the header', async () => {
    const made = await owner.createPolicy({ ...v1(1), description: 'SDK' })
    expect(made.status).toBe(201)
    expect(made.result).toMatchObject({
      type: 'access',
      description: 'SDK',
      subjects: v1(1).subjects,
      state: 'active',
      created_by_id: OWNER.iam_id,
    })
    expect(made.result.resources).toEqual(v1(1).resources)
    const policyId = made.result.id ?? ''
    const read = await owner.getPolicy({ policyId })
    expect(read.result).toEqual(made.result)
    expect(read.headers['etag']).toBe(made.headers['etag'])
  })

  it('replaces, deletes and restores one, each with the version it read', async () => {
    const made = await owner.createPolicy(v1(2))
    const policyId = made.result.id ?? ''
    const ifMatch = String(made.headers['etag'])
    const changed = await owner.replacePolicy({ ...v1(2), policyId, ifMatch, roles: [EDITOR] })
    expect([changed.status, changed.result.roles?.[0]?.role_id]).toEqual([200, EDITOR.role_id])
    expect(changed.headers['etag']).not.toBe(ifMatch)
    expect(await refused(owner.replacePolicy({ ...v1(2), policyId, ifMatch }))).toBe(412)
    expect((await owner.deletePolicy({ policyId })).status).toBe(204)
    const gone = await owner.getPolicy({ policyId })
    expect(gone.result.state).toBe('deleted')
    const back = await owner.updatePolicyState({
      policyId,
      ifMatch: String(gone.headers['etag']),
      state: 'active',
    })
    expect([back.status, back.result.state]).toEqual([200, 'active'])
  })

  it('is told which policy is like it', async () => {
    await owner.createPolicy(v1(3))
    const { status, result } = await refusal(owner.createPolicy({ ...v1(3), roles: [EDITOR] }))
    expect(status).toBe(409)
    expect(result).toMatchObject({
      errors: [{ code: 'policy_conflict_error', details: { conflicts_with: { etag: expect.any(String) } } }],
    })
  })

  it('lists by subject, type and state, page by page', async () => {
    await owner.createPolicy(v1(4))
    const mine = await owner.listPolicies({ accountId, iamId: 'IBMid-SDKNode4' })
    expect(mine.result.policies).toHaveLength(1)
    const authorizations = await owner.listPolicies({ accountId, type: 'authorization' })
    expect(authorizations.result.policies.every(({ type }) => type === 'authorization')).toBe(true)
    const all = await owner.listPolicies({ accountId })
    const pager = new IamPolicyManagementV1.PoliciesPager(owner, { accountId, limit: 10 })
    const pages: number[] = []
    const ids: (string | undefined)[] = []
    while (pager.hasNext()) {
      const page = await pager.getNext()
      pages.push(page.length)
      ids.push(...page.map(({ id }) => id))
    }
    expect(pages.length).toBeGreaterThanOrEqual(3)
    expect(ids).toHaveLength(all.result.policies.length)
    expect(new Set(ids)).toEqual(new Set(all.result.policies.map(({ id }) => id)))
    expect((await nobody.listPolicies({ accountId })).result.policies).toEqual([])
  })

  it('is refused what its caller may not do, told what is not there and what is missing', async () => {
    const { result } = await owner.createPolicy({
      ...v1(5),
      subjects: [{ attributes: [{ name: 'iam_id', value: 'IBMid-2700091NBG' }] }],
    })
    const policyId = result.id ?? ''
    const calls = (client: IamPolicyManagementV1, id: string) => [
      client.replacePolicy({ ...v1(5), policyId: id, ifMatch: '1' }),
      client.updatePolicyState({ policyId: id, ifMatch: '1', state: 'deleted' }),
      client.deletePolicy({ policyId: id }),
    ]
    expect(await refused(nobody.createPolicy(v1(6)))).toBe(403)
    expect(await refusedWith(...calls(nobody, policyId))).toEqual([403])
    expect(await refusedWith(owner.getPolicy({ policyId: 'none' }), ...calls(owner, 'none'))).toEqual([404])
    const wrong = { ...v1(7), resources: [{ attributes: [{ name: 'accountId', value: accountId }] }] }
    expect(
      await refusedWith(
        owner.createPolicy(wrong),
        owner.createPolicy({ ...v1(7), roles: [{ role_id: 'none' }] }),
        owner.listPolicies({ accountId, sort: 'taste' }),
      ),
    ).toEqual([400])
  })
})

describe("IBM's SDK and policies of the second version", () => {
  it('creates one with conditions, which is answered exactly as it was sent', async () => {
    const made = await owner.createV2Policy(v2(11))
    expect(made.status).toBe(201)
    expect(made.result).toMatchObject(v2(11))
    const id = made.result.id ?? ''
    const read = await owner.getV2Policy({ id })
    expect(read.headers['etag']).toBe(made.headers['etag'])
    const shown = await owner.getV2Policy({ id, format: 'display' })
    expect(JSON.stringify(shown.result.control)).toContain('"display_name":"Viewer"')
    expect(await refused(owner.getPolicy({ policyId: id }))).toBe(404)
  })

  it('replaces and deletes one; the version changes', async () => {
    const made = await owner.createV2Policy(v2(12))
    const id = made.result.id ?? ''
    const ifMatch = String(made.headers['etag'])
    const control = { grant: { roles: [EDITOR] } }
    const changed = await owner.replaceV2Policy({ ...v2(12), id, ifMatch, control })
    expect(changed.status).toBe(200)
    expect(changed.headers['etag']).not.toBe(ifMatch)
    expect(await refused(owner.replaceV2Policy({ ...v2(12), id, ifMatch }))).toBe(412)
    expect(await refused(owner.createV2Policy(v2(12)))).toBe(409)
    expect((await owner.deleteV2Policy({ id })).status).toBe(204)
  })

  it('is one store with the first version', async () => {
    const { rule: _rule, pattern: _pattern, ...plain } = v2(13)
    const { result } = await owner.createV2Policy(plain)
    const first = await owner.getPolicy({ policyId: result.id ?? '' })
    expect(first.result.subjects).toEqual(v1(13).subjects)
  })

  it('lists page by page', async () => {
    const pager = new IamPolicyManagementV1.V2PoliciesPager(owner, { accountId, limit: 12 })
    const pages: number[] = []
    while (pager.hasNext()) pages.push((await pager.getNext()).length)
    expect(pages.length).toBeGreaterThanOrEqual(3)
    const all = await owner.listV2Policies({ accountId })
    expect(pages.reduce((sum, size) => sum + size, 0)).toBe(all.result.policies.length)
    const mine = await owner.listV2Policies({ accountId, iamId: SECOND_MEMBER })
    expect(mine.result.policies.length).toBeGreaterThan(0)
  })

  it('is refused what its caller may not do, and told what is not there', async () => {
    const { result } = await owner.createV2Policy({
      ...v2(14),
      subject: { attributes: [{ key: 'iam_id', operator: 'stringEquals', value: 'IBMid-2700091NBG' }] },
    })
    const calls = (client: IamPolicyManagementV1, id: string) => [
      client.replaceV2Policy({ ...v2(14), id, ifMatch: '1' }),
      client.deleteV2Policy({ id }),
    ]
    expect(await refusedWith(nobody.createV2Policy(v2(15)), ...calls(nobody, result.id ?? ''))).toEqual([403])
    expect(await refusedWith(owner.getV2Policy({ id: 'none' }), ...calls(owner, 'none'))).toEqual([404])
    const { pattern: _pattern, ...patternless } = v2(16)
    expect(await refused(owner.createV2Policy(patternless))).toBe(400)
  })

  it('is kept from policies that there are already, and from those of a locked service ID', async () => {
    const identity = new IamIdentityV1(sdk.owner)
    const { result: locked } = await identity.createServiceId({ accountId, name: 'locked' })
    const about = (iamId: string) => ({
      first: { ...v1(20), subjects: [{ attributes: [{ name: 'iam_id', value: iamId }] }] },
      second: {
        ...v2(21),
        subject: { attributes: [{ key: 'iam_id', operator: 'stringEquals', value: iamId }] },
      },
    })
    const its = about(locked.iam_id)
    const first = await owner.createPolicy(its.first)
    const second = await owner.createV2Policy(its.second)
    const policyId = first.result.id ?? ''
    const id = second.result.id ?? ''
    const version = { first: String(first.headers['etag']), second: String(second.headers['etag']) }
    await identity.lockServiceId({ id: locked.id })
    expect(
      await refusedWith(
        owner.createPolicy(its.first),
        owner.replacePolicy({ ...its.first, policyId, ifMatch: version.first }),
        owner.updatePolicyState({ policyId, ifMatch: version.first, state: 'deleted' }),
        owner.deletePolicy({ policyId }),
        owner.createV2Policy(its.second),
        owner.replaceV2Policy({ ...its.second, id, ifMatch: version.second }),
        owner.deleteV2Policy({ id }),
      ),
    ).toEqual([422])
    await identity.unlockServiceId({ id: locked.id })
    expect(await refused(owner.updatePolicyState({ policyId, ifMatch: 'old', state: 'deleted' }))).toBe(412)
    expect(await refusedWith(nobody.getPolicy({ policyId }), nobody.getV2Policy({ id }))).toEqual([404])
    await owner.deletePolicy({ policyId })
    const deleted = await owner.getPolicy({ policyId })
    await owner.createPolicy(its.first)
    const twin = about('IBMid-SDKTwin')
    await owner.createPolicy(twin.first)
    await owner.createV2Policy(twin.second)
    const others = about('IBMid-SDKOther')
    const other = await owner.createPolicy(others.first)
    const another = await owner.createV2Policy(others.second)
    expect(
      await refusedWith(
        owner.updatePolicyState({ policyId, ifMatch: String(deleted.headers['etag']), state: 'active' }),
        owner.replacePolicy({
          ...twin.first,
          policyId: other.result.id ?? '',
          ifMatch: String(other.headers['etag']),
        }),
        owner.replaceV2Policy({
          ...twin.second,
          id: another.result.id ?? '',
          ifMatch: String(another.headers['etag']),
        }),
      ),
    ).toEqual([409])
  })

  it('was driven through every operation, and met no mistake', async () => {
    expect(
      await undriven(sdk, 'policies', {
        neverForbidden: shownWhatOneMaySee('listPolicies', 'listV2Policies', 'getPolicy', 'getV2Policy'),
      }),
    ).toEqual([])
    expect(sdk.cloud.bugs).toEqual([])
  })
})
