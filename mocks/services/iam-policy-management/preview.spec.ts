import { describe, expect, it } from 'vitest'
import { ACCOUNT, TESTED_ACCESS_GROUP } from '../../scenarios/fixed.ts'
import { iamIdOf, specAccount } from '../../spec-account.ts'
import { specCloud, signedIn } from '../../spec-cloud.ts'
import type { DifferenceWire } from './difference.ts'
import { make, people, policyBody, refusal } from './spec-policies.ts'

const preview = 'POST /v2/authz/preview'
const forAnn = (resource?: Record<string, string>, roles?: string[], more: object = {}) => ({
  ...policyBody(resource, roles, more),
  subject: { attributes: [{ key: 'iam_id', operator: 'stringEquals', value: iamIdOf('ann') }] },
})
const STORAGE = 'cloud-object-storage'

describe('A preview of access', () => {
  it('says who gains which actions on what, and changes nothing', async () => {
    const account = await specAccount({ ann: {} })
    const call = await account.as('owner')
    const { status, body } = await call<DifferenceWire>(preview, { body: { add: [forAnn()] } })
    expect(status).toBe(200)
    expect(body).toMatchObject({
      differences: [
        {
          identities: [{ iam_id: iamIdOf('ann'), kind: 'user', name: 'ann Spec' }],
          changes: [
            {
              service_name: STORAGE,
              resources: [{ kind: 'service' }],
              gained: ['resource-controller.instance.retrieve', 'resource-controller.key.retrieve'],
              lost: [],
            },
          ],
        },
      ],
      unchanged: [],
      supposes_conditions: false,
    })
    const again = await call<DifferenceWire>(preview, { body: { add: [forAnn()] } })
    expect(again.body).toEqual(body)
  })

  it('leaves out what one may already do: the owner gains nothing', async () => {
    const account = await specAccount({ ann: { grants: [{ role: 'Operator', service: STORAGE }] } })
    const call = await account.as('owner')
    const { body } = await call<DifferenceWire>(preview, {
      body: {
        add: [
          forAnn({ serviceName: STORAGE, region: 'eu-de' }),
          {
            ...policyBody(),
            subject: { attributes: [{ key: 'iam_id', operator: 'stringEquals', value: iamIdOf('owner') }] },
          },
        ],
      },
    })
    expect(body.differences).toEqual([])
    expect(body.unchanged.map(({ name }) => name)).toContain('ann Spec')
    expect(body.unchanged).toHaveLength(2)
  })

  it('says what is lost with a policy that is removed or replaced', async () => {
    const account = await specAccount({ ann: {} })
    const call = await account.as('owner')
    const { policy } = await make(call, forAnn({ serviceName: STORAGE }, ['Editor']))
    const { body } = await call<DifferenceWire>(preview, {
      body: { add: [forAnn({ serviceName: STORAGE }, ['Viewer'])], remove: [policy.id] },
    })
    const [change] = body.differences[0]?.changes ?? []
    expect(change?.gained).toEqual([])
    expect(change?.lost).toContain('resource-controller.key.create')
    expect(change?.lost).not.toContain('resource-controller.key.retrieve')
  })

  it('supposes that conditions hold, and says so', async () => {
    const account = await specAccount({ ann: {} })
    const rule = {
      key: '{{environment.attributes.current_date_time}}',
      operator: 'dateTimeLessThan',
      value: '2001-01-01T00:00:00+00:00',
    }
    const { body } = await (
      await account.as('owner')
    )<DifferenceWire>(preview, {
      body: { add: [forAnn(undefined, undefined, { rule, pattern: 'time-based-conditions:once' })] },
    })
    expect(body).toMatchObject({ supposes_conditions: true, differences: [{}] })
  })

  it('is refused to whom the assignment would be, and for what it would be refused for', async () => {
    const account = await specAccount({ ann: {}, ...people })
    expect(await refusal(await account.as('editor'), preview, { body: { add: [forAnn()] } })).toMatchObject({
      status: 403,
    })
    const admin = await account.as('cosAdmin')
    expect((await admin(preview, { body: { add: [forAnn()] } })).status).toBe(200)
    expect((await admin(preview, { body: { add: [forAnn({ serviceName: 'kms' })] } })).status).toBe(403)
    await make(admin, forAnn())
    expect(await refusal(admin, preview, { body: { add: [forAnn()] } })).toMatchObject({
      status: 409,
      code: 'policy_conflict_error',
    })
    expect((await admin(preview, { body: { remove: ['none'] } })).status).toBe(404)
  })

  it('names the members of a group, and what somebody gains who joins one', async () => {
    const cloud = await specCloud()
    const call = await signedIn(cloud.fetch, 'owner')
    const instance = cloud.state.instances.rows().find(({ name }) => name === 'orders-media-prod')
    const add = [
      {
        ...policyBody({ serviceName: STORAGE, serviceInstance: instance?.guid ?? '' }, ['Operator']),
        subject: {
          attributes: [{ key: 'access_group_id', operator: 'stringEquals', value: TESTED_ACCESS_GROUP }],
        },
        resource: {
          attributes: Object.entries({
            accountId: ACCOUNT.id,
            serviceName: STORAGE,
            serviceInstance: instance?.guid ?? '',
          }).map(([key, value]) => ({ key, operator: 'stringEquals', value })),
        },
      },
    ]
    const { body } = await call<DifferenceWire>(preview, { body: { add } })
    expect(body.evaluated.identities).toBe(4)
    expect(body.differences.flatMap(({ identities }) => identities).length).toBe(4)
    expect(body.differences[0]?.changes[0]?.resources).toMatchObject([
      { kind: 'instance', name: 'orders-media-prod' },
    ])
    const joining = await call<DifferenceWire>(preview, {
      body: { join: { iam_id: 'IBMid-666000RD42', groups: [TESTED_ACCESS_GROUP] } },
    })
    expect(joining.body.differences[0]?.identities).toMatchObject([{ name: 'Rafael Duarte' }])
  })
})

describe('What one may assign', () => {
  interface Answer {
    readonly policies: { readonly permitted: boolean; readonly reason: string }
    readonly groups: { readonly permitted: boolean; readonly reason: string }
    readonly changes: readonly { readonly permitted: boolean }[]
  }
  const ask = async (name: string, ids: readonly string[] = []) => {
    const account = await specAccount(people)
    const { policy } = await make(await account.as('owner'))
    const call = await account.as(name)
    return (
      await call<Answer>('POST /v2/authz/assignable', {
        body: { policies: ids.length > 0 ? ids : [policy.id] },
      })
    ).body
  }

  it.each([
    ['owner', true, true],
    ['cosAdmin', true, false],
  ])('is told to %s', async (name, policies, groups) => {
    expect(await ask(name)).toMatchObject({
      policies: { permitted: policies },
      groups: { permitted: groups },
      changes: [{ permitted: true }],
    })
  })

  it('is nothing for who only views, with the reason', async () => {
    const { policies, changes } = await ask('viewer')
    expect(policies).toMatchObject({
      permitted: false,
      reason: expect.stringContaining('you administer nothing here') as string,
    })
    expect(changes).toMatchObject([{ permitted: false }])
  })
})
