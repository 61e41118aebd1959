import { describe, expect, it } from 'vitest'
import { ACCOUNT_ID, iamIdOf, specAccount } from '../../spec-account.ts'
import type { Call } from '../../spec-cloud.ts'
import type { AccessGroupWire } from './group-wire.ts'
import { PUBLIC_ACCESS_GROUP } from './model.ts'

const people = {
  viewer: { grants: [{ role: 'Viewer', service: 'iam-groups' }] },
  editor: { grants: [{ role: 'Editor', service: 'iam-groups' }] },
  nobody: {},
}
const GROUPS = `/v2/groups?account_id=${ACCOUNT_ID}`

interface Groups {
  readonly groups: AccessGroupWire[]
  readonly total_count: number
  readonly limit: number
  readonly offset: number
  readonly next?: { readonly href: string }
  readonly previous?: { readonly href: string }
  readonly last: { readonly href: string }
}

const make = async (call: Call, name: string, description?: string) => {
  const answer = await call<AccessGroupWire>(`POST ${GROUPS}`, { body: { name, description } })
  expect(answer.status).toBe(201)
  return { group: answer.body, tag: answer.headers.get('ETag') ?? '' }
}
const refusal = async (call: Call, route: string, options: Parameters<Call>[1] = {}) => {
  const { status, body } = await call<{ errors: { code: string; message: string }[] }>(route, options)
  return { status, code: body.errors[0]?.code }
}
const names = async (call: Call, query = '') => {
  const { status, body } = await call<Groups>(`GET ${GROUPS}&hide_public_access=true${query}`)
  expect(status).toBe(200)
  return body.groups.map(({ name }) => name)
}

describe('Access groups', () => {
  it('are made, read, changed and deleted', async () => {
    const account = await specAccount(people)
    const call = await account.as('editor')
    const { group, tag } = await make(call, 'SDK Test Group - Node')
    expect(group).toMatchObject({
      name: 'SDK Test Group - Node',
      description: '',
      account_id: ACCOUNT_ID,
      created_at: '2026-11-16T09:00:00Z',
      created_by_id: iamIdOf('editor'),
      href: `https://iam.cloud.ibm.com/v2/groups/${group.id}`,
    })
    expect(group).not.toHaveProperty('crn')
    const route = `/v2/groups/${group.id}`
    const read = await call<AccessGroupWire>(`GET ${route}?show_federated=true&show_crn=true`)
    expect(read.headers.get('ETag')).toBe(tag)
    expect(read.body).toMatchObject({ is_federated: false, crn: expect.stringContaining(group.id) as string })

    const change = { body: { description: 'for tests' } }
    expect(await refusal(call, `PATCH ${route}`, change)).toMatchObject({
      status: 400,
      code: 'missing_field',
    })
    const changed = await call<AccessGroupWire>(`PATCH ${route}`, { ...change, headers: { 'If-Match': tag } })
    expect(changed.body).toMatchObject({ name: 'SDK Test Group - Node', description: 'for tests' })
    expect(await refusal(call, `PATCH ${route}`, { ...change, headers: { 'If-Match': tag } })).toMatchObject({
      status: 412,
    })

    expect((await call(`DELETE ${route}`)).status).toBe(204)
    expect(await refusal(call, `GET ${route}`)).toEqual({ status: 404, code: 'group_not_found' })
    expect(await refusal(call, `DELETE ${route}`)).toMatchObject({ status: 404 })
  })

  it('have names that differ, whatever the case', async () => {
    const account = await specAccount(people)
    const call = await account.as('editor')
    await make(call, 'Operations')
    const { group, tag } = await make(call, 'Finance')
    expect(await refusal(call, `POST ${GROUPS}`, { body: { name: 'OPERATIONS' } })).toMatchObject({
      status: 409,
    })
    const headers = { 'If-Match': tag }
    expect(
      await refusal(call, `PATCH /v2/groups/${group.id}`, { body: { name: 'operations' }, headers }),
    ).toMatchObject({ status: 409 })
    expect((await call(`PATCH /v2/groups/${group.id}`, { body: { name: 'FINANCE' }, headers })).status).toBe(
      200,
    )
  })

  it.each([
    [{}],
    [{ name: '   ' }],
    [{ name: 'x'.repeat(101) }],
    [{ name: 'ok', description: 'x'.repeat(251) }],
    [{ name: 7 }],
  ])('are refused with %j', async (body) => {
    const account = await specAccount(people)
    expect(await refusal(await account.as('editor'), `POST ${GROUPS}`, { body })).toMatchObject({
      status: 400,
    })
  })

  it('are for editors to change and viewers to see', async () => {
    const account = await specAccount(people)
    const { group, tag } = await make(await account.as('editor'), 'Operations')
    const [viewer, nobody] = [await account.as('viewer'), await account.as('nobody')]
    expect(await names(viewer)).toEqual(['Operations'])
    const headers = { 'If-Match': tag }
    for (const [route, options] of [
      [`POST ${GROUPS}`, { body: { name: 'Mine' } }],
      [`PATCH /v2/groups/${group.id}`, { body: { name: 'Mine' }, headers }],
      [`DELETE /v2/groups/${group.id}`, {}],
    ] as const)
      expect(await refusal(viewer, route, options)).toMatchObject({ status: 403, code: 'forbidden' })
    expect(await refusal(nobody, `GET ${GROUPS}`)).toMatchObject({ status: 403 })
    expect(await refusal(nobody, `GET /v2/groups/${group.id}`)).toMatchObject({ status: 403 })
  })

  it('are listed in part for who has a role on some of them', async () => {
    const account = await specAccount({ ...people, some: {} })
    const editor = await account.as('editor')
    await make(editor, 'Operations')
    const { group } = await make(editor, 'Finance')
    account.grant('some', { role: 'Viewer', service: 'iam-groups', on: { resource: group.id } })
    expect(await names(await account.as('some'))).toEqual(['Finance'])
  })

  it('of oneself are there to see without any role', async () => {
    const account = await specAccount(people)
    const editor = await account.as('editor')
    const { group } = await make(editor, 'Operations')
    await make(editor, 'Finance')
    const me = iamIdOf('nobody')
    await editor(`PUT /v2/groups/${group.id}/members`, { body: { members: [{ iam_id: me, type: 'user' }] } })
    const nobody = await account.as('nobody')
    expect(await names(nobody, `&iam_id=${me}`)).toEqual(['Operations'])
    expect(await names(nobody, `&iam_id=${me}&membership_type=dynamic`)).toEqual([])
    expect(await refusal(nobody, `GET ${GROUPS}&iam_id=${iamIdOf('viewer')}`)).toMatchObject({ status: 403 })
  })

  it('are found by id, name and description, and sorted', async () => {
    const account = await specAccount(people)
    const call = await account.as('editor')
    await make(call, 'Payments readers', 'Look at payments')
    const { group } = await make(call, 'operations', 'Run payments')
    await make(call, 'Auditors')
    expect(await names(call, '&search=name:payments')).toEqual(['Payments readers'])
    expect(await names(call, '&search=description:PAYMENTS')).toHaveLength(2)
    expect(await names(call, `&search=id:${group.id}`)).toEqual(['operations'])
    expect(await names(call, '&search=audit')).toEqual(['Auditors'])
    expect(await names(call, '&sort=name')).toEqual(['Auditors', 'operations', 'Payments readers'])
    expect(await names(call, '&sort=-name')).toEqual(['Payments readers', 'operations', 'Auditors'])
    expect(await refusal(call, `GET ${GROUPS}&sort=colour`)).toMatchObject({ status: 400 })
  })

  it('come in pages that link to each other', async () => {
    const account = await specAccount(people)
    const call = await account.as('editor')
    for (let n = 0; n < 7; n++) await make(call, `Group ${n}`)
    const seen: string[] = []
    const follow = async (route: string): Promise<void> => {
      const { body } = await call<Groups>(`GET ${route}`)
      expect(body).toMatchObject({ total_count: 7, limit: 3, offset: seen.length })
      expect(body.previous === undefined).toBe(seen.length === 0)
      expect(new URL(body.last.href).searchParams.get('offset')).toBe('6')
      seen.push(...body.groups.map(({ name }) => name))
      if (body.next === undefined) return
      const { pathname, search } = new URL(body.next.href)
      await follow(pathname + search)
    }
    await follow(`${GROUPS}&hide_public_access=true&limit=3`)
    expect(seen).toEqual(['Group 0', 'Group 1', 'Group 2', 'Group 3', 'Group 4', 'Group 5', 'Group 6'])
    const { body } = await call<Groups>(`GET ${GROUPS}&limit=0`)
    expect(body.groups).toEqual([])
    expect(await refusal(call, `GET ${GROUPS}&limit=101`)).toMatchObject({ status: 400 })
    expect(await refusal(call, 'GET /v2/groups')).toMatchObject({ status: 400, code: 'missing_field' })
  })

  it('with everybody in it is IBM’s own: it stays as it is', async () => {
    const account = await specAccount(people)
    const call = await account.as('editor')
    const route = `/v2/groups/${PUBLIC_ACCESS_GROUP}`
    const read = await call<AccessGroupWire>(`GET ${route}`)
    expect(read.body.name).toBe('Public Access')
    const headers = { 'If-Match': read.headers.get('ETag') ?? '' }
    expect(await refusal(call, `PATCH ${route}`, { body: { name: 'Mine' }, headers })).toMatchObject({
      status: 400,
      code: 'reserved_value',
    })
    expect(await refusal(call, `DELETE ${route}?force=true`)).toMatchObject({ code: 'reserved_value' })
    expect(
      await refusal(call, `PUT ${route}/members`, {
        body: { members: [{ iam_id: 'IBMid-A', type: 'user' }] },
      }),
    ).toMatchObject({ code: 'reserved_value' })
  })

  it('take their policies with them', async () => {
    const account = await specAccount(people)
    const owner = await account.as('owner')
    const { group } = await make(owner, 'Operations')
    const { body: policy } = await owner<{ id: string }>('POST /v2/policies', {
      body: {
        type: 'access',
        subject: { attributes: [{ key: 'access_group_id', operator: 'stringEquals', value: group.id }] },
        control: { grant: { roles: [{ role_id: 'crn:v1:bluemix:public:iam::::role:Viewer' }] } },
        resource: {
          attributes: [
            { key: 'accountId', operator: 'stringEquals', value: ACCOUNT_ID },
            { key: 'serviceName', operator: 'stringEquals', value: 'kms' },
          ],
        },
      },
    })
    await owner(`PUT /v2/groups/${group.id}/members`, {
      body: { members: [{ iam_id: iamIdOf('nobody'), type: 'user' }] },
    })
    expect(await refusal(owner, `DELETE /v2/groups/${group.id}`)).toMatchObject({
      status: 400,
      code: 'group_not_empty',
    })
    expect((await owner(`DELETE /v2/groups/${group.id}?force=true`)).status).toBe(204)
    expect((await owner(`GET /v2/policies/${policy.id}`)).status).toBe(404)
    expect(account.cloud.state.users.has(iamIdOf('nobody'))).toBe(true)
    expect(account.cloud.database.inconsistencies()).toEqual([])
  })
})
