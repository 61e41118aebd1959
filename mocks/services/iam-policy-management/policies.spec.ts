import { describe, expect, it } from 'vitest'
import { ACCOUNT_ID, iamIdOf, specAccount } from '../../spec-account.ts'
import type { PolicyV2Wire } from './policy-wire.ts'
import type { ErrorBody } from './spec-policies.ts'
import { make, on, people, policyBody, refusal, role } from './spec-policies.ts'

describe('Policies, v2', () => {
  it('are echoed exactly, with what the service adds', async () => {
    const account = await specAccount()
    const call = await account.as('owner')
    const sent = policyBody({ serviceType: 'service' }, ['Viewer', 'Editor'], {
      description: 'for the team',
      pattern: 'time-based-conditions:weekly:custom-hours',
      rule: {
        operator: 'and',
        conditions: [
          { key: '{{environment.attributes.day_of_week}}', operator: 'dayOfWeekAnyOf', value: ['1+00:00'] },
          {
            key: '{{environment.attributes.current_time}}',
            operator: 'timeGreaterThanOrEquals',
            value: '09:00:00+00:00',
          },
        ],
      },
    })
    const { policy, tag } = await make(call, sent)
    expect(policy).toMatchObject({ ...sent, state: 'active', created_at: '2026-11-16T09:00:00.000Z' })
    const read = await call<PolicyV2Wire>(`GET /v2/policies/${policy.id}`)
    expect(read.body).toEqual(policy)
    expect(read.headers.get('ETag')).toBe(tag)
    expect(tag).toMatch(/^1-[0-9a-f]{32}$/)
  })

  it('take effect at once, and stop when they are deleted', async () => {
    const account = await specAccount({ nobody: {} })
    const [owner, nobody] = [await account.as('owner'), await account.as('nobody')]
    expect((await nobody(`GET /v1/serviceids?account_id=${ACCOUNT_ID}`)).status).toBe(200)
    const may = async (): Promise<boolean> => {
      const { body } = await nobody<{ responses: { authorizationDecision: { permitted: boolean } }[] }>(
        'POST /v2/authz',
        {
          body: [
            {
              action: 'iam-identity.apikey.manage',
              resource: { attributes: { serviceName: 'iam-identity' } },
            },
          ],
        },
      )
      return body.responses[0]?.authorizationDecision.permitted ?? false
    }
    expect(await may()).toBe(false)
    const { policy } = await make(owner, {
      ...policyBody({ serviceName: 'iam-identity' }, ['Administrator']),
      subject: { attributes: [{ key: 'iam_id', operator: 'stringEquals', value: iamIdOf('nobody') }] },
    })
    expect(await may()).toBe(true)
    expect((await owner(`DELETE /v2/policies/${policy.id}`)).status).toBe(204)
    expect(await may()).toBe(false)
  })

  it('are replaced with If-Match only, and get a new ETag', async () => {
    const account = await specAccount()
    const call = await account.as('owner')
    const { policy, tag } = await make(call)
    const route = `PUT /v2/policies/${policy.id}`
    const body = policyBody(undefined, ['Editor'])
    expect(await refusal(call, route, { body })).toMatchObject({ status: 412 })
    const changed = await call<PolicyV2Wire>(route, { body, headers: { 'If-Match': tag } })
    expect(changed.status).toBe(200)
    expect(changed.body.control.grant.roles).toEqual([{ role_id: role('Editor') }])
    expect(changed.headers.get('ETag')).not.toBe(tag)
    expect(await refusal(call, route, { body, headers: { 'If-Match': tag } })).toMatchObject({ status: 412 })
    expect((await call(route, { body, headers: { 'If-Match': '*' } })).status).toBe(200)
  })

  it('cannot be made twice: the conflict names the policy that is there', async () => {
    const account = await specAccount()
    const call = await account.as('owner')
    const { policy, tag } = await make(call)
    const again = await call<ErrorBody>('POST /v2/policies', { body: policyBody(undefined, ['Editor']) })
    expect(again.status).toBe(409)
    expect(again.body.errors[0]).toMatchObject({
      code: 'policy_conflict_error',
      message: expect.stringContaining(policy.id) as string,
      details: { conflicts_with: { etag: tag, policy: { id: policy.id } } },
    })
    await call(`DELETE /v2/policies/${policy.id}`)
    await make(call)
  })

  it.each([
    [
      'no account',
      {
        ...policyBody(),
        resource: { attributes: [{ key: 'serviceName', operator: 'stringEquals', value: 'kms' }] },
      },
    ],
    ['another account', policyBody({ accountId: 'f'.repeat(32), serviceName: 'kms' })],
    ['no target', policyBody({})],
    ['no role', policyBody(undefined, [])],
    ['a role that is not there', policyBody(undefined, ['Emperor'])],
    [
      'a role that the service does not have',
      {
        ...policyBody({ serviceName: 'user-management' }),
        control: { grant: { roles: [{ role_id: 'crn:v1:bluemix:public:iam::::serviceRole:Reader' }] } },
      },
    ],
    [
      'two subjects',
      {
        ...policyBody(),
        subject: {
          attributes: [
            { key: 'iam_id', operator: 'stringEquals', value: 'a' },
            { key: 'access_group_id', operator: 'stringEquals', value: 'b' },
          ],
        },
      },
    ],
    [
      'an access group that is not there',
      {
        ...policyBody(),
        subject: {
          attributes: [{ key: 'access_group_id', operator: 'stringEquals', value: 'AccessGroupId-x' }],
        },
      },
    ],
    [
      'an operator that is not there',
      {
        ...policyBody(),
        resource: { attributes: [{ key: 'accountId', operator: 'equals', value: ACCOUNT_ID }] },
      },
    ],
    [
      'a list for stringEquals',
      {
        ...policyBody(),
        resource: {
          attributes: [
            ...on({ serviceName: 'kms' }),
            { key: 'resource', operator: 'stringEquals', value: ['a'] },
          ],
        },
      },
    ],
    ['a value of 1,001 characters', policyBody({ serviceName: 'x'.repeat(1001) })],
    [
      'a rule without a pattern',
      policyBody(undefined, undefined, {
        rule: {
          key: '{{environment.attributes.day_of_week}}',
          operator: 'dayOfWeekEquals',
          value: '1+00:00',
        },
      }),
    ],
    [
      'conditions three levels deep',
      policyBody(undefined, undefined, {
        pattern: 'time-based-conditions:once',
        rule: {
          operator: 'and',
          conditions: [{ operator: 'or', conditions: [{ operator: 'and', conditions: [] }] }],
        },
      }),
    ],
    ['a list', []],
    ['nothing', {}],
  ])('are refused with %s, and nothing is made', async (_, body) => {
    const account = await specAccount()
    const before = account.cloud.state.policies.size
    expect(await refusal(await account.as('owner'), 'POST /v2/policies', { body })).toMatchObject({
      status: 400,
      code: 'invalid_body',
    })
    expect(account.cloud.state.policies.size).toBe(before)
  })

  it('can be made by who administers the resource, and by nobody else', async () => {
    const account = await specAccount(people)
    await make(
      await account.as('cosAdmin'),
      policyBody({ serviceName: 'cloud-object-storage', serviceInstance: 'i-1' }),
    )
    expect(
      await refusal(await account.as('cosAdmin'), 'POST /v2/policies', {
        body: policyBody({ serviceName: 'kms' }),
      }),
    ).toMatchObject({ status: 403, code: 'insufficent_permissions' })
    for (const person of ['viewer', 'editor', 'nobody'])
      expect(
        await refusal(await account.as(person), 'POST /v2/policies', { body: policyBody() }),
      ).toMatchObject({
        status: 403,
      })
  })

  it('cannot be turned by a replacement into one on what the caller does not administer', async () => {
    const account = await specAccount(people)
    const call = await account.as('cosAdmin')
    const { policy, tag } = await make(call)
    const body = policyBody({ serviceType: 'service' })
    expect(
      await refusal(call, `PUT /v2/policies/${policy.id}`, { body, headers: { 'If-Match': tag } }),
    ).toMatchObject({ status: 403 })
  })

  it('are not there for who may not read them', async () => {
    const account = await specAccount(people)
    const { policy } = await make(await account.as('owner'))
    const statuses = async (person: string) =>
      (await (await account.as(person))(`GET /v2/policies/${policy.id}`)).status
    expect(await statuses('viewer')).toBe(200)
    expect(await statuses('cosAdmin')).toBe(200)
    expect(await statuses('editor')).toBe(404)
    expect(await statuses('nobody')).toBe(404)
    expect(await refusal(await account.as('owner'), 'GET /v2/policies/1234')).toEqual({
      status: 404,
      code: 'policy_not_found',
      message: 'Policy with Id 1234 not found.',
    })
    expect((await (await account.as('viewer'))(`DELETE /v2/policies/${policy.id}`)).status).toBe(403)
  })

  it('of a locked service ID stay as they are', async () => {
    const account = await specAccount()
    const call = await account.as('owner')
    const { body: serviceId } = await call<{ id: string; iam_id: string }>('POST /v1/serviceids', {
      body: { name: 'ci', account_id: ACCOUNT_ID },
    })
    const of = (more: object) => ({
      ...policyBody(),
      subject: { attributes: [{ key: 'iam_id', operator: 'stringEquals', value: serviceId.iam_id }] },
      ...more,
    })
    const { policy, tag } = await make(call, of({}))
    await call(`POST /v1/serviceids/${serviceId.id}/lock`)
    const headers = { 'If-Match': tag }
    const locked = { status: 422, message: expect.stringContaining('locked') as string }
    const other = of({ resource: { attributes: on({ serviceName: 'kms' }) } })
    expect(await refusal(call, 'POST /v2/policies', { body: other })).toMatchObject(locked)
    expect(await refusal(call, `PUT /v2/policies/${policy.id}`, { body: other, headers })).toMatchObject(
      locked,
    )
    expect(await refusal(call, `DELETE /v2/policies/${policy.id}`)).toMatchObject(locked)
    await call(`DELETE /v1/serviceids/${serviceId.id}/lock`)
    expect((await call(`DELETE /v2/policies/${policy.id}`)).status).toBe(204)
  })
})
