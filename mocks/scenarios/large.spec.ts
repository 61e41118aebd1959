import { describe, expect, it } from 'vitest'
import { signedIn, specCloud } from '../spec-cloud.ts'
import { createKit } from './kit.ts'
import { large } from './large.ts'
import { effort } from '../spec-effort.ts'

describe('The account at its limits', () => {
  it('is as large as it says', async () => {
    const { state } = await specCloud({ scenario: 'large' })
    expect({
      serviceIds: state.serviceIds.size,
      serviceIdGroups: new Set(state.serviceIds.rows().map(({ group_id }) => group_id)).size,
      serviceIdKeys: state.apiKeys.bucket('type', `${large.account_id}/serviceid`).length,
      accessGroups: state.accessGroups.size - 1,
      policies: state.policies.size,
      instances: state.instances.size,
    }).toEqual({
      serviceIds: 2000,
      serviceIdGroups: 1,
      serviceIdKeys: 40_000,
      accessGroups: 500,
      policies: 4020,
      instances: 1000,
    })
    const keysEach = new Set(
      state.serviceIds.rows().map(({ iam_id }) => state.apiKeys.bucket('iam_id', iam_id).length),
    )
    expect([...keysEach]).toEqual([20])
  })

  it('makes nothing before it is looked at', () => {
    const made = large.build(createKit('large', 'salt'))
    const looked = Object.values(made).map((rows) => typeof rows)
    expect(new Set(looked)).toEqual(new Set(['function']))
  })

  it('makes 40,000 keys while somebody waits', async () => {
    const times: number[] = []
    for (let n = 0; n < 3; n++) {
      const { state } = await specCloud({ scenario: 'large' })
      const started = effort()
      expect(state.apiKeys.size).toBeGreaterThan(40_000)
      times.push(effort() - started)
    }
    // About 100 ms on the machine that this was written on; a wide margin, for busy ones.
    expect(Math.min(...times)).toBeLessThan(600)
  })

  it('answers a page of the 40,000 keys', async () => {
    const { fetch } = await specCloud({ scenario: 'large' })
    const call = await signedIn(fetch, 'identity-admin')
    const { status, body } = await call<{ apikeys: { name: string }[]; next: string }>(
      'GET /v1/apikeys?scope=account&type=serviceid&pagesize=100&sort=name',
    )
    expect(status).toBe(200)
    expect(body.apikeys).toHaveLength(100)
    expect(body.apikeys[0]?.name).toBe('analytics-api-dev-01')
    expect(body.next).toContain('pagetoken=')
  })

  it('decides 100 questions of somebody in 50 groups', async () => {
    const cloud = await specCloud({ scenario: 'large' })
    const call = await signedIn(cloud.fetch, 'reader')
    const questions = cloud.state.instances
      .rows()
      .slice(0, 100)
      .map(({ guid }) => ({
        action: 'resource-controller.instance.retrieve',
        resource: { attributes: { serviceInstance: guid } },
      }))
    const ask = async () => {
      const started = effort()
      const { body } = await call<{ responses: { authorizationDecision: { permitted: boolean } }[] }>(
        'POST /v2/authz',
        { body: questions },
      )
      const permitted = body.responses.filter(({ authorizationDecision }) => authorizationDecision.permitted)
      return { ms: effort() - started, permitted: permitted.length }
    }
    const answers = [await ask(), await ask(), await ask()]
    expect(new Set(answers.map(({ permitted }) => permitted))).toEqual(new Set([92]))
    expect(Math.min(...answers.map(({ ms }) => ms))).toBeLessThan(50)
  })

  it.each([
    ['service ID', 'POST /v1/serviceids', { name: 'one-more', account_id: large.account_id }, 409],
    ['access group', `POST /v2/groups?account_id=${large.account_id}`, { name: 'one more' }, 409],
    [
      'policy',
      'POST /v2/policies',
      {
        type: 'access',
        subject: { attributes: [{ key: 'iam_id', operator: 'stringEquals', value: 'IBMid-NEW' }] },
        control: { grant: { roles: [{ role_id: 'crn:v1:bluemix:public:iam::::role:Viewer' }] } },
        resource: {
          attributes: [
            { key: 'accountId', operator: 'stringEquals', value: large.account_id },
            { key: 'serviceName', operator: 'stringEquals', value: 'kms' },
          ],
        },
      },
      422,
    ],
  ])('has no room for another %s, and says so', async (_, route, body, expected) => {
    const { fetch } = await specCloud({ scenario: 'large' })
    const { status, body: answer } = await (await signedIn(fetch, 'owner'))(route, { body })
    expect(status).toBe(expected)
    expect(JSON.stringify(answer)).toMatch(/most|maximum/)
  })
})
