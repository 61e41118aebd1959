import { describe, expect, it } from 'vitest'
import { ACCOUNT_ID, iamIdOf, specAccount } from '../../spec-account.ts'
import type { AccessGroupWire, GroupMemberWire } from './group-wire.ts'

const REALM = 'https://idp.acme.example/saml'
const ANN = iamIdOf('ann')

async function start() {
  const account = await specAccount({ ann: {}, bob: {} })
  const { cloud, as } = account
  const owner = await as('owner')
  const { body: group } = await owner<AccessGroupWire>(`POST /v2/groups?account_id=${ACCOUNT_ID}`, {
    body: { name: 'Support' },
  })
  const route = `/v2/groups/${group.id}`
  await owner('POST /v2/policies', {
    body: {
      type: 'access',
      subject: { attributes: [{ key: 'access_group_id', operator: 'stringEquals', value: group.id }] },
      control: { grant: { roles: [{ role_id: 'crn:v1:bluemix:public:iam::::role:Viewer' }] } },
      resource: {
        attributes: [
          { key: 'accountId', operator: 'stringEquals', value: ACCOUNT_ID },
          { key: 'serviceName', operator: 'stringEquals', value: 'iam-groups' },
        ],
      },
    },
  })
  const federate = (claims: Record<string, string | string[]>) => {
    const row = { iam_id: ANN, realm_name: REALM, claims }
    const { federatedClaims: table } = cloud.state
    if (table.has(ANN)) table.update(ANN, row)
    else table.insert(row)
  }
  const rule = (expiration: number, value = 'support') =>
    owner<{ id: string }>(`POST ${route}/rules`, {
      body: {
        expiration,
        realm_name: REALM,
        conditions: [{ claim: 'groups', operator: 'CONTAINS', value: JSON.stringify(value) }],
      },
    })
  const members = async (query: string) => {
    const { body } = await owner<{ members: GroupMemberWire[] }>(`GET ${route}/members?${query}`)
    return body.members
  }
  return { ...account, owner, group, route, federate, rule, members }
}

describe('Members by a rule', () => {
  it('come at sign-in, by what the identity provider says of them, and get what the group has', async () => {
    const { as, owner, group, route, federate, rule, members } = await start()
    federate({ groups: ['support', 'staff'] })
    await rule(2)
    expect(await members('membership_type=all')).toEqual([])
    const [ann, bob] = [await as('ann'), await as('bob')]
    expect((await ann(`GET ${route}`)).status).toBe(200)
    expect((await bob(`GET ${route}`)).status).toBe(403)
    expect(await members('')).toEqual([])
    expect(await members('membership_type=dynamic&verbose=true')).toEqual([
      {
        iam_id: ANN,
        type: 'user',
        membership_type: 'dynamic',
        name: 'ann Spec',
        email: 'ann@acme.example',
        created_at: '2026-11-16T09:00:00Z',
        created_by_id: ANN,
        href: `https://iam.cloud.ibm.com${route}/members/${ANN}`,
      },
    ])
    expect(await members('membership_type=all')).toHaveLength(1)
    expect((await owner(`HEAD ${route}/members/${ANN}`)).status).toBe(204)
    const groups = async (membership: string) =>
      (
        await ann<{ groups: AccessGroupWire[] }>(
          `GET /v2/groups?account_id=${ACCOUNT_ID}&iam_id=${ANN}&membership_type=${membership}`,
        )
      ).body.groups.map(({ id }) => id)
    expect(await groups('dynamic')).toEqual([group.id])
    expect(await groups('all')).toEqual([group.id])
    expect(await groups('static')).toEqual([])
  })

  it('are members for the hours that the rule says, counted from sign-in', async () => {
    const { as, cloud, route, federate, rule } = await start()
    const isIn = async () => (await (await as('owner'))(`HEAD ${route}/members/${ANN}`)).status === 204
    federate({ groups: 'support' })
    await rule(1)
    await as('ann')
    cloud.clock.advance({ minutes: 30 })
    const ann = await as('ann')
    cloud.clock.advance({ minutes: 59 })
    expect((await ann(`GET ${route}`)).status).toBe(200)
    expect(await isIn()).toBe(true)
    cloud.clock.advance({ minutes: 1 })
    expect(await isIn()).toBe(false)
    const { body } = await (await as('owner'))(`GET ${route}/members?membership_type=dynamic`)
    expect(body).toMatchObject({ total_count: 0, members: [] })
    await as('ann')
    expect(await isIn()).toBe(true)
  })

  it('go at the next sign-in when the identity provider no longer says so, and when the rule goes', async () => {
    const { as, cloud, owner, route, federate, rule } = await start()
    federate({ groups: ['support'] })
    const { body: made } = await rule(24)
    await as('ann')
    const isIn = async () => (await owner(`HEAD ${route}/members/${ANN}`)).status === 204
    federate({ groups: ['sales'] })
    expect(await isIn()).toBe(true)
    await as('ann')
    expect(await isIn()).toBe(false)
    federate({ groups: ['support'] })
    await as('ann')
    expect(await isIn()).toBe(true)
    await owner(`DELETE ${route}/rules/${made.id}`)
    expect(await isIn()).toBe(false)
    expect(cloud.state.dynamicMembers.size).toBe(0)
  })

  it('have the longer time when two rules of a group fit', async () => {
    const { as, cloud, federate, rule } = await start()
    federate({ groups: ['support', 'staff'] })
    await rule(2)
    await rule(8, 'staff')
    await rule(20, 'sales')
    await as('ann')
    const [row, ...others] = cloud.state.dynamicMembers.rows()
    expect(others).toEqual([])
    expect(row?.expires_at).toBe(cloud.clock.now() + 8 * 3_600_000)
  })

  it('are not taken out by hand, but may be added by hand as well', async () => {
    const { as, cloud, owner, route, federate, rule, members } = await start()
    federate({ groups: ['support'] })
    await rule(24)
    await as('ann')
    const refused = await owner<{ errors: { code: string }[] }>(`DELETE ${route}/members/${ANN}`)
    expect(refused).toMatchObject({ status: 400, body: { errors: [{ code: 'dynamic_member' }] } })
    await owner(`PUT ${route}/members`, { body: { members: [{ iam_id: ANN, type: 'user' }] } })
    const kinds = (await members('membership_type=all')).map(({ membership_type }) => membership_type)
    expect(kinds).toEqual(['static', 'dynamic'])
    expect((await owner(`DELETE ${route}/members/${ANN}`)).status).toBe(204)
    expect(await members('membership_type=all')).toHaveLength(1)
    expect((await owner(`DELETE ${route}`)).status).toBe(400)
    expect((await owner(`DELETE /v2/accounts/${ACCOUNT_ID}/users/${ANN}`)).status).toBe(204)
    expect(cloud.state.dynamicMembers.size).toBe(0)
    expect(cloud.database.inconsistencies()).toEqual([])
  })
})
