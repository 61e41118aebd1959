import { describe, expect, it } from 'vitest'
import { ACCOUNT_ID, iamIdOf, specAccount } from '../../spec-account.ts'
import type { Call } from '../../spec-cloud.ts'
import type { AccessGroupWire } from './group-wire.ts'
import { PUBLIC_ACCESS_GROUP } from './model.ts'
import type { GroupRuleWire } from './rule-operations.ts'

const people = {
  viewer: { grants: [{ role: 'Viewer', service: 'iam-groups' }] },
  editor: { grants: [{ role: 'Editor', service: 'iam-groups' }] },
  nobody: {},
}
const rule = {
  expiration: 24,
  realm_name: 'test realm name',
  conditions: [{ claim: 'test claim', operator: 'EQUALS', value: '1' }],
}

const refusal = async (call: Call, route: string, options: Parameters<Call>[1] = {}) => {
  const { status, body } = await call<{ errors: { code: string; message: string }[] }>(route, options)
  return { status, code: body.errors[0]?.code, message: body.errors[0]?.message ?? '' }
}

async function start() {
  const account = await specAccount(people)
  const call = await account.as('editor')
  const { body: group } = await call<AccessGroupWire>(`POST /v2/groups?account_id=${ACCOUNT_ID}`, {
    body: { name: 'Operations' },
  })
  return { ...account, call, group: group.id, rules: `/v2/groups/${group.id}/rules` }
}

describe('Dynamic rules of an access group', () => {
  it('are made, read, listed, replaced and removed', async () => {
    const { call, group, rules } = await start()
    const made = await call<GroupRuleWire>(`POST ${rules}`, { body: { ...rule, name: 'Staff' } })
    expect(made.status).toBe(201)
    expect(made.body).toEqual({
      ...rule,
      name: 'Staff',
      id: expect.stringMatching(/^ClaimRule-[0-9a-f-]{36}$/) as string,
      access_group_id: group,
      account_id: ACCOUNT_ID,
      created_at: '2026-11-16T09:00:00Z',
      created_by_id: iamIdOf('editor'),
      last_modified_at: '2026-11-16T09:00:00Z',
      last_modified_by_id: iamIdOf('editor'),
    })
    const one = `${rules}/${made.body.id}`
    const read = await call<GroupRuleWire>(`GET ${one}`)
    expect(read.body).toEqual(made.body)
    const tag = read.headers.get('ETag') ?? ''
    expect(tag).toBe(made.headers.get('ETag'))
    expect((await call(`GET ${rules}`)).body).toEqual({ rules: [made.body] })
    const changed = await call<GroupRuleWire>(`PUT ${one}`, {
      body: { ...rule, realm_name: 'updated' },
      headers: { 'If-Match': tag },
    })
    expect(changed).toMatchObject({ status: 200, body: { id: made.body.id, realm_name: 'updated' } })
    expect(changed.body).not.toHaveProperty('name')
    expect(changed.headers.get('ETag')).not.toBe(tag)
    expect((await call(`DELETE ${one}`)).status).toBe(204)
    expect(await refusal(call, `GET ${one}`)).toMatchObject({ status: 404, code: 'rule_not_found' })
  })

  it('are replaced by the version that the caller knows', async () => {
    const { call, rules } = await start()
    const made = await call<GroupRuleWire>(`POST ${rules}`, { body: rule })
    const route = `PUT ${rules}/${made.body.id}`
    expect(await refusal(call, route, { body: rule })).toMatchObject({ status: 400, code: 'missing_field' })
    const headers = { 'If-Match': made.headers.get('ETag') ?? '' }
    expect((await call(route, { body: rule, headers })).status).toBe(200)
    expect(await refusal(call, route, { body: rule, headers })).toMatchObject({ status: 412 })
  })

  it.each([
    [{ ...rule, expiration: 0 }, 'expiration'],
    [{ ...rule, expiration: 25 }, 'expiration'],
    [{ ...rule, expiration: undefined }, 'expiration'],
    [{ ...rule, realm_name: '' }, 'realm_name'],
    [{ ...rule, conditions: [] }, 'conditions'],
    [{ ...rule, conditions: [{ claim: 'a', operator: 'LIKE', value: '1' }] }, 'operator'],
    [{ ...rule, conditions: [{ claim: 'a', operator: 'IN' }] }, 'value'],
  ])('are refused with %j', async (body, words) => {
    const { call, rules } = await start()
    const refused = await refusal(call, `POST ${rules}`, { body })
    expect(refused.status).toBe(400)
    expect(refused.message).toContain(words)
  })

  it('are seen by viewers and changed by editors; of no group there are none', async () => {
    const { as, call, rules } = await start()
    const { body: made } = await call<GroupRuleWire>(`POST ${rules}`, { body: rule })
    const [viewer, nobody] = [await as('viewer'), await as('nobody')]
    expect((await viewer(`GET ${rules}/${made.id}`)).status).toBe(200)
    const put = { body: rule, headers: { 'If-Match': '*' } }
    for (const refused of [
      await refusal(viewer, `POST ${rules}`, { body: rule }),
      await refusal(viewer, `PUT ${rules}/${made.id}`, put),
      await refusal(viewer, `DELETE ${rules}/${made.id}`),
      await refusal(nobody, `GET ${rules}`),
    ])
      expect(refused).toMatchObject({ status: 403, code: 'forbidden' })
    expect(await refusal(call, 'GET /v2/groups/none/rules')).toMatchObject({ status: 404 })
    expect(await refusal(call, `GET /v2/groups/${PUBLIC_ACCESS_GROUP}/rules/${made.id}`)).toMatchObject({
      status: 404,
      code: 'rule_not_found',
    })
  })

  it('are at most five, and none for the group that everybody is in', async () => {
    const { call, rules } = await start()
    for (let n = 0; n < 5; n++) expect((await call(`POST ${rules}`, { body: rule })).status).toBe(201)
    expect(await refusal(call, `POST ${rules}`, { body: rule })).toMatchObject({
      status: 409,
      code: 'limit_exceeded',
    })
    const everybody = `POST /v2/groups/${PUBLIC_ACCESS_GROUP}/rules`
    expect(await refusal(call, everybody, { body: rule })).toMatchObject({ code: 'reserved_value' })
  })

  it('make a group federated, and go with it', async () => {
    const { call, cloud, group, rules } = await start()
    const isFederated = async () =>
      (await call<AccessGroupWire>(`GET /v2/groups/${group}?show_federated=true`)).body.is_federated
    expect(await isFederated()).toBe(false)
    await call(`POST ${rules}`, { body: rule })
    expect(await isFederated()).toBe(true)
    const sorted = await call<{ groups: AccessGroupWire[] }>(
      `GET /v2/groups?account_id=${ACCOUNT_ID}&sort=-is_federated`,
    )
    expect(sorted.body.groups[0]?.id).toBe(group)
    expect((await call(`DELETE /v2/groups/${group}`)).status).toBe(204)
    expect(cloud.state.groupRules.size).toBe(0)
  })
})
