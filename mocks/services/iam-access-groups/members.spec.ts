import { describe, expect, it } from 'vitest'
import { ACCOUNT_ID, iamIdOf, specAccount } from '../../spec-account.ts'
import type { Call } from '../../spec-cloud.ts'
import type { AccessGroupWire, GroupMemberWire } from './group-wire.ts'

const people = {
  viewer: { grants: [{ role: 'Viewer', service: 'iam-groups' }] },
  editor: { grants: [{ role: 'Editor', service: 'iam-groups' }] },
  nobody: {},
}

interface Outcomes {
  readonly members: readonly { readonly iam_id: string; readonly status_code: number }[]
  readonly groups: readonly { readonly access_group_id: string; readonly status_code: number }[]
}

const makeGroup = async (call: Call, name = 'Operations') =>
  (await call<AccessGroupWire>(`POST /v2/groups?account_id=${ACCOUNT_ID}`, { body: { name } })).body.id
const user = (iam_id: string) => ({ iam_id, type: 'user' })
const list = async (call: Call, group: string, query = '') =>
  (await call<{ members: GroupMemberWire[]; total_count: number }>(`GET /v2/groups/${group}/members${query}`))
    .body

async function start() {
  const account = await specAccount(people)
  const editor = await account.as('editor')
  return { account, editor, group: await makeGroup(editor) }
}

describe('Members of an access group', () => {
  it('are added, each with its own status; who is in it already stays so', async () => {
    const { editor, group } = await start()
    const add = () =>
      editor<Outcomes>(`PUT /v2/groups/${group}/members`, {
        body: { members: [user('IBMid-12345'), user(iamIdOf('nobody'))] },
      })
    for (let n = 0; n < 2; n++) {
      const { status, body } = await add()
      expect(status).toBe(207)
      expect(body.members).toMatchObject([
        { iam_id: 'IBMid-12345', type: 'user', status_code: 200 },
        { iam_id: iamIdOf('nobody'), status_code: 200 },
      ])
    }
    expect((await list(editor, group)).total_count).toBe(2)
  })

  it('get what the group has, and lose it when they leave', async () => {
    const { account, editor, group } = await start()
    const [owner, nobody] = [await account.as('owner'), await account.as('nobody')]
    await owner('POST /v2/policies', {
      body: {
        type: 'access',
        subject: { attributes: [{ key: 'access_group_id', operator: 'stringEquals', value: group }] },
        control: { grant: { roles: [{ role_id: 'crn:v1:bluemix:public:iam::::role:Viewer' }] } },
        resource: {
          attributes: [
            { key: 'accountId', operator: 'stringEquals', value: ACCOUNT_ID },
            { key: 'serviceName', operator: 'stringEquals', value: 'iam-groups' },
          ],
        },
      },
    })
    const status = async () => (await nobody(`GET /v2/groups/${group}`)).status
    expect(await status()).toBe(403)
    await editor(`PUT /v2/groups/${group}/members`, { body: { members: [user(iamIdOf('nobody'))] } })
    expect(await status()).toBe(200)
    await editor(`DELETE /v2/groups/${group}/members/${iamIdOf('nobody')}`)
    expect(await status()).toBe(403)
  })

  it('are listed with names when asked for, by kind and in pages', async () => {
    const { account, editor, group } = await start()
    const owner = await account.as('owner')
    const { body: serviceId } = await owner<{ iam_id: string }>('POST /v1/serviceids', {
      body: { name: 'ci', description: 'builds', account_id: ACCOUNT_ID },
    })
    await editor(`PUT /v2/groups/${group}/members`, {
      body: {
        members: [
          user(iamIdOf('nobody')),
          { iam_id: serviceId.iam_id, type: 'service' },
          user('IBMid-12345'),
        ],
      },
    })
    const { members } = await list(editor, group, '?verbose=true&sort=name')
    expect(members.map(({ name }) => name)).toEqual(['ci', 'IBMid-12345', 'nobody Spec'])
    expect(members[0]).toMatchObject({ type: 'service', description: 'builds', membership_type: 'static' })
    expect(members[2]).toMatchObject({ email: 'nobody@acme.example' })
    expect((await list(editor, group)).members[0]).not.toHaveProperty('name')
    expect((await list(editor, group, '?type=service')).members).toHaveLength(1)
    expect((await list(editor, group, '?membership_type=dynamic')).members).toEqual([])
    expect((await list(editor, group, '?limit=2&offset=2')).members).toHaveLength(1)
  })

  it('are checked without a body: 204 or 404', async () => {
    const { account, editor, group } = await start()
    const me = iamIdOf('nobody')
    await editor(`PUT /v2/groups/${group}/members`, { body: { members: [user(me)] } })
    const nobody = await account.as('nobody')
    const head = async (call: Call, iamId: string) => {
      const { status, body } = await call(`HEAD /v2/groups/${group}/members/${iamId}`)
      expect(body).toBeUndefined()
      return status
    }
    expect(await head(editor, me)).toBe(204)
    expect(await head(nobody, me)).toBe(204)
    expect(await head(editor, 'IBMid-OTHER')).toBe(404)
    expect(await head(nobody, 'IBMid-OTHER')).toBe(403)
  })

  it('are removed one by one, or several at once with a status for each', async () => {
    const { editor, group } = await start()
    await editor(`PUT /v2/groups/${group}/members`, {
      body: { members: [user('IBMid-A'), user('IBMid-B')] },
    })
    expect((await editor(`DELETE /v2/groups/${group}/members/IBMid-A`)).status).toBe(204)
    expect((await editor(`DELETE /v2/groups/${group}/members/IBMid-A`)).status).toBe(404)
    const remove = () =>
      editor<Outcomes>(`POST /v2/groups/${group}/members/delete`, {
        body: { members: ['IBMid-A', 'IBMid-B'] },
      })
    const { status, body } = await remove()
    expect(status).toBe(207)
    expect(body.members.map(({ status_code }) => status_code)).toEqual([404, 204])
    const none = await remove()
    expect(none.status).toBe(404)
    expect(JSON.stringify(none.body)).toContain(group)
  })

  it('are added to many groups, and removed from all, with a status for each group', async () => {
    const { editor, group } = await start()
    const second = await makeGroup(editor, 'Finance')
    const route = `/v2/groups/_allgroups/members/IBMid-A?account_id=${ACCOUNT_ID}`
    const added = await editor<Outcomes>(`PUT ${route}`, {
      body: { type: 'user', groups: [group, 'AccessGroupId-gone', second] },
    })
    expect(added.status).toBe(207)
    expect(added.body.groups.map(({ status_code }) => status_code)).toEqual([200, 404, 200])
    const removed = await editor<Outcomes>(`DELETE ${route}`)
    expect(removed.status).toBe(207)
    expect(removed.body.groups.map(({ status_code }) => status_code)).toEqual([204, 204])
    const again = await editor(`DELETE ${route}`)
    expect(again.status).toBe(404)
    expect(JSON.stringify(again.body)).toContain('IBMid-A')
  })

  it('can be in 50 groups and no more', async () => {
    const { editor } = await start()
    const groups: string[] = []
    for (let n = 0; n < 51; n++) groups.push(await makeGroup(editor, `Group ${n}`))
    const route = `PUT /v2/groups/_allgroups/members/IBMid-A?account_id=${ACCOUNT_ID}`
    await editor(route, { body: { type: 'user', groups: groups.slice(0, 50) } })
    const { body } = await editor<Outcomes>(route, { body: { type: 'user', groups: groups.slice(50) } })
    expect(body.groups[0]).toMatchObject({ status_code: 409 })
    expect((await editor(route, { body: { type: 'user', groups } })).status).toBe(400)
  })

  it('are for editors to change', async () => {
    const { account, group } = await start()
    const viewer = await account.as('viewer')
    const body = { members: [user('IBMid-A')] }
    expect((await viewer(`PUT /v2/groups/${group}/members`, { body })).status).toBe(403)
    expect((await viewer(`DELETE /v2/groups/${group}/members/IBMid-A`)).status).toBe(403)
    expect(
      (await viewer(`POST /v2/groups/${group}/members/delete`, { body: { members: ['IBMid-A'] } })).status,
    ).toBe(403)
    const many = await viewer<Outcomes>(
      `PUT /v2/groups/_allgroups/members/IBMid-A?account_id=${ACCOUNT_ID}`,
      { body: { type: 'user', groups: [group] } },
    )
    expect(many.body.groups[0]).toMatchObject({ status_code: 403 })
    expect((await list(viewer, group)).members).toEqual([])
    expect((await (await account.as('nobody'))(`GET /v2/groups/${group}/members`)).status).toBe(403)
  })

  it.each([
    [{}],
    [{ members: [] }],
    [{ members: [{ iam_id: 'IBMid-A', type: 'robot' }] }],
    [{ members: Array.from({ length: 51 }, (_, n) => user(`IBMid-${n}`)) }],
  ])('are refused as %j', async (body) => {
    const { editor, group } = await start()
    expect((await editor(`PUT /v2/groups/${group}/members`, { body })).status).toBe(400)
  })
})
