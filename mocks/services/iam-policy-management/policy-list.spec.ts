import { describe, expect, it } from 'vitest'
import { ACCOUNT_ID, iamIdOf, specAccount } from '../../spec-account.ts'
import type { Call } from '../../spec-cloud.ts'
import type { PolicyV2Wire } from './policy-wire.ts'
import { make, MEMBER, on, people, policyBody, refusal, role } from './spec-policies.ts'

describe('Lists of policies', () => {
  const fill = async (call: Call) => {
    await make(call, policyBody({ serviceName: 'kms' }))
    await make(call, policyBody({ serviceName: 'iam-identity' }))
    await make(call, policyBody({ serviceName: 'cloud-object-storage', serviceInstance: 'i-1' }))
    await make(call, {
      type: 'authorization',
      subject: { attributes: on({ serviceName: 'secrets-manager' }) },
      control: { grant: { roles: [{ role_id: 'crn:v1:bluemix:public:iam::::serviceRole:Reader' }] } },
      resource: { attributes: on({ serviceName: 'kms' }) },
    })
  }
  const list = async (call: Call, query: string) => {
    const { status, body } = await call<{ policies: PolicyV2Wire[] }>(
      `GET /v2/policies?account_id=${ACCOUNT_ID}&${query}`,
    )
    expect(status).toBe(200)
    return body.policies
  }

  it('are narrowed by each filter', async () => {
    const account = await specAccount()
    const call = await account.as('owner')
    await fill(call)
    const count = async (query: string) => (await list(call, query)).length
    expect(await count('')).toBe(4)
    expect(await count(`iam_id=${MEMBER}`)).toBe(3)
    expect(await count('type=authorization')).toBe(1)
    expect(await count('type=access')).toBe(3)
    expect(await count('service_name=kms')).toBe(2)
    expect(await count('service_name=kms&type=access')).toBe(1)
    expect(await count('service_type=platform_service')).toBe(1)
    expect(await count('service_type=service')).toBe(3)
    expect(await count('state=deleted')).toBe(0)
    expect(await count('iam_id=IBMid-OTHER')).toBe(0)
  })

  it('show roles in words and with their actions when asked for display', async () => {
    const account = await specAccount()
    const call = await account.as('owner')
    await fill(call)
    const [policy] = await list(call, 'service_name=iam-identity&format=display')
    expect(policy?.control.grant.roles[0]).toMatchObject({
      role_id: role('Viewer'),
      display_name: 'Viewer',
      actions: expect.arrayContaining([
        expect.objectContaining({ id: 'iam-identity.serviceid.get' }) as object,
      ]) as unknown[],
    })
  })

  it('show people without access only what is about themselves', async () => {
    const account = await specAccount({ ...people, ann: { grants: [{ role: 'Viewer', service: 'kms' }] } })
    await fill(await account.as('owner'))
    expect(await list(await account.as('nobody'), '')).toEqual([])
    expect(
      (await list(await account.as('ann'), '')).map(({ subject }) => subject.attributes[0]?.value),
    ).toEqual([iamIdOf('ann')])
    expect(await list(await account.as('viewer'), 'type=authorization')).toHaveLength(1)
  })

  it('come in pages that stay right while policies come and go', async () => {
    const account = await specAccount()
    const call = await account.as('owner')
    for (let n = 0; n < 7; n++)
      await make(call, policyBody({ serviceName: 'cloud-object-storage', serviceInstance: `i-${n}` }))
    type Page = {
      policies: PolicyV2Wire[]
      limit: number
      next?: { href: string; start: string }
      previous?: { href: string }
    }
    const page = async (query: string) =>
      (await call<Page>(`GET /v2/policies?account_id=${ACCOUNT_ID}&sort=-created_at&limit=3${query}`)).body
    const first = await page('')
    expect(first.policies).toHaveLength(3)
    expect(first.previous).toBeUndefined()
    await call(`DELETE /v2/policies/${first.policies[0]?.id}`)
    const second = await page(`&start=${first.next?.start}`)
    const third = await page(`&start=${second.next?.start}`)
    expect(third.next).toBeUndefined()
    const ids = [first, second, third].flatMap(({ policies }) => policies.map(({ id }) => id))
    expect(new Set(ids).size).toBe(7)
    const back = await call<Page>(
      `GET ${new URL(second.previous?.href ?? '').pathname}${new URL(second.previous?.href ?? '').search}`,
    )
    expect(back.status).toBe(200)
  })

  it.each([
    ['', 'missing_required_query_parameter'],
    [`?account_id=${ACCOUNT_ID}&state=gone`, 'unable_to_process'],
    [`?account_id=${ACCOUNT_ID}&sort=colour`, 'unable_to_process'],
    [`?account_id=${ACCOUNT_ID}&limit=0`, 'unable_to_process'],
    [`?account_id=${ACCOUNT_ID}&limit=5&start=nonsense`, 'unable_to_process'],
    [`?account_id=${ACCOUNT_ID}&format=pretty`, 'unable_to_process'],
  ])('refuse %s', async (query, code) => {
    const account = await specAccount()
    expect(await refusal(await account.as('owner'), `GET /v2/policies${query}`)).toMatchObject({
      status: 400,
      code,
    })
  })
})
