import { describe, expect, it } from 'vitest'
import { ACCOUNT_ID, specAccount } from '../../spec-account.ts'
import type { Call } from '../../spec-cloud.ts'
import type { PolicyV2Wire } from './policy-wire.ts'
import { make, on, refusal, role } from './spec-policies.ts'

const READER = 'crn:v1:bluemix:public:iam::::serviceRole:Reader'
const WRITER = 'crn:v1:bluemix:public:iam::::serviceRole:Writer'
const DELEGATOR = role('AuthorizationDelegator')

const authorization = (source: string, roles: readonly string[], more: object = {}) => ({
  type: 'authorization',
  subject: { attributes: on({ serviceName: source }) },
  resource: { attributes: on({ serviceName: 'kms' }) },
  control: { grant: { roles: roles.map((role_id) => ({ role_id })) } },
  ...more,
})

/** What services made by themselves: whom for, and with which roles. */
async function passedOn(call: Call): Promise<readonly (readonly unknown[])[]> {
  const { body } = await call<{ policies: readonly PolicyV2Wire[] }>(
    `GET /v2/policies?account_id=${ACCOUNT_ID}&type=authorization`,
  )
  return body.policies
    .filter(({ created_by_id }) => created_by_id.startsWith('crn'))
    .map(({ subject, control }) => [
      subject.attributes.at(-1)?.value,
      control.grant.roles.map(({ role_id }) => role_id),
    ])
}

describe('A delegated authorization', () => {
  it('is offered for a source that depends on other services, and in no other question', async () => {
    const owner = await (await specAccount()).as('owner')
    const offered = async (query: string): Promise<boolean> => {
      const { body } = await owner<{ system_roles: { crn: string }[] }>(
        `GET /v2/roles?account_id=${ACCOUNT_ID}&service_name=kms&${query}`,
      )
      return body.system_roles.some(({ crn }) => crn === DELEGATOR)
    }
    const source = 'source_service_name=messagehub'
    expect(await offered(`${source}&policy_type=authorization`)).toBe(true)
    expect(await offered(source)).toBe(false)
    expect(await offered('source_service_name=cloudantnosqldb&policy_type=authorization')).toBe(false)
  })

  it('makes the source authorize what it depends on; that follows each change of it', async () => {
    const owner = await (await specAccount()).as('owner')
    const { policy } = await make(owner, authorization('messagehub', [READER, DELEGATOR]))
    expect(await passedOn(owner)).toEqual([['cloud-object-storage', [READER]]])
    const replace = (roles: readonly string[]) =>
      owner(`PUT /v2/policies/${policy.id}`, {
        body: authorization('messagehub', roles),
        headers: { 'If-Match': '*' },
      })
    await replace([WRITER, DELEGATOR])
    expect(await passedOn(owner)).toEqual([['cloud-object-storage', [WRITER]]])
    await replace([WRITER])
    expect(await passedOn(owner)).toEqual([])
    await replace([READER, DELEGATOR])
    await owner(`DELETE /v2/policies/${policy.id}`)
    expect(await passedOn(owner)).toEqual([])
  })

  it('leaves alone what the dependent service is authorized to do already', async () => {
    const owner = await (await specAccount()).as('owner')
    await make(owner, authorization('cloud-object-storage', [READER]))
    await make(owner, authorization('messagehub', [WRITER, DELEGATOR]))
    expect(await passedOn(owner)).toEqual([])
  })

  it.each([
    ['an access policy', { ...authorization('messagehub', [READER, DELEGATOR]), type: 'access' }],
    ['no other role', authorization('messagehub', [DELEGATOR])],
    ['a source without dependent services', authorization('cloudantnosqldb', [READER, DELEGATOR])],
    [
      'a resource group as source',
      authorization('', [READER, DELEGATOR], { subject: { attributes: on({ resourceGroupId: 'g' }) } }),
    ],
  ])('is refused with %s', async (_, body) => {
    const owner = await (await specAccount()).as('owner')
    expect(await refusal(owner, 'POST /v2/policies', { body })).toMatchObject({ status: 400 })
  })
})
