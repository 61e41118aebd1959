import { describe, expect, it } from 'vitest'
import { ACCOUNT_ID, specAccount } from '../../spec-account.ts'
import type { PolicyV1Wire, PolicyV2Wire } from './policy-wire.ts'
import { make, MEMBER, on, policyBody, refusal, role } from './spec-policies.ts'

describe('Policies, v1', () => {
  const v1 = {
    type: 'access',
    subjects: [{ attributes: [{ name: 'iam_id', value: MEMBER }] }],
    roles: [{ role_id: role('Viewer') }],
    resources: [
      {
        attributes: [
          { name: 'accountId', value: ACCOUNT_ID, operator: 'stringEquals' },
          { name: 'serviceType', value: 'service', operator: 'stringEquals' },
        ],
        tags: [{ name: 'project', operator: 'stringEquals', value: 'prototype' }],
      },
    ],
  }

  it('are echoed as written, tags and operators included, with their roles in words', async () => {
    const account = await specAccount()
    const call = await account.as('owner')
    const { status, body } = await call<PolicyV1Wire>('POST /v1/policies', { body: v1 })
    expect(status).toBe(201)
    expect(body).toMatchObject({ subjects: v1.subjects, resources: v1.resources, state: 'active' })
    expect(body.roles[0]).toMatchObject({ role_id: role('Viewer'), display_name: 'Viewer' })
    expect((await call<PolicyV1Wire>(`GET /v1/policies/${body.id}`)).body).toEqual(body)
  })

  it('and v2 are one store: each reads what the other wrote', async () => {
    const account = await specAccount()
    const call = await account.as('owner')
    const { body: old } = await call<PolicyV1Wire>('POST /v1/policies', { body: v1 })
    const { body: seen } = await call<PolicyV2Wire>(`GET /v2/policies/${old.id}`)
    expect(seen.resource).toEqual({
      attributes: on({ serviceType: 'service' }),
      tags: [{ key: 'project', operator: 'stringEquals', value: 'prototype' }],
    })
    const { policy } = await make(call)
    const { body: back } = await call<PolicyV1Wire>(`GET /v1/policies/${policy.id}`)
    expect(back.subjects).toEqual([{ attributes: [{ name: 'iam_id', value: MEMBER }] }])
    expect(back.resources).toEqual([
      {
        attributes: on({ serviceName: 'cloud-object-storage' }).map(({ key, operator, value }) => ({
          name: key,
          operator,
          value,
        })),
      },
    ])
  })

  it('do not show a policy with conditions', async () => {
    const account = await specAccount()
    const call = await account.as('owner')
    const { policy } = await make(
      call,
      policyBody(undefined, undefined, {
        pattern: 'time-based-conditions:weekly:all-day',
        rule: {
          key: '{{environment.attributes.day_of_week}}',
          operator: 'dayOfWeekAnyOf',
          value: ['1+00:00'],
        },
      }),
    )
    expect((await call(`GET /v1/policies/${policy.id}`)).status).toBe(404)
    const { body } = await call<{ policies: unknown[] }>(`GET /v1/policies?account_id=${ACCOUNT_ID}`)
    expect(body.policies).toEqual([])
  })

  it('can be restored after they were deleted', async () => {
    const account = await specAccount()
    const call = await account.as('owner')
    const { body } = await call<PolicyV1Wire>('POST /v1/policies', { body: v1 })
    expect((await call(`DELETE /v1/policies/${body.id}`)).status).toBe(204)
    const deleted = await call<PolicyV1Wire>(`GET /v1/policies/${body.id}`)
    expect(deleted.body.state).toBe('deleted')
    const tag = deleted.headers.get('ETag') ?? ''
    const route = `PATCH /v1/policies/${body.id}`
    expect(await refusal(call, route, { body: { state: 'active' } })).toMatchObject({ status: 412 })
    const restored = await call<PolicyV1Wire>(route, {
      body: { state: 'active' },
      headers: { 'If-Match': tag },
    })
    expect(restored.body.state).toBe('active')
    expect(
      (await call<{ policies: unknown[] }>(`GET /v1/policies?account_id=${ACCOUNT_ID}`)).body.policies,
    ).toHaveLength(1)
  })
})
