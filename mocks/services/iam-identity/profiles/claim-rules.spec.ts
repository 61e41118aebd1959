import { describe, expect, it } from 'vitest'
import { specAccount } from '../../../spec-account.ts'
import type { ClaimRuleWire } from './profile-wire.ts'
import { makeProfile, people, refusal } from './spec-profiles.ts'

const saml = {
  type: 'Profile-SAML',
  realm_name: 'https://sdk.test.realm/1234',
  expiration: 43_200,
  conditions: [{ claim: 'blueGroups', operator: 'EQUALS', value: '"cloud-docs-dev"' }],
}
const compute = {
  type: 'Profile-CR',
  cr_type: 'IKS_SA',
  conditions: [{ claim: 'namespace', operator: 'EQUALS', value: '"default"' }],
}

async function start() {
  const account = await specAccount(people)
  const call = await account.as('administrator')
  const profile = await makeProfile(call)
  return { ...account, call, rules: `/v1/profiles/${profile.id}/rules` }
}

describe('Claim rules of a trusted profile', () => {
  it('are made, read and listed as they were written', async () => {
    const { call, rules } = await start()
    const made = await call<ClaimRuleWire>(`POST ${rules}`, { body: { ...saml, name: 'Docs' } })
    expect(made.status).toBe(201)
    expect(made.body).toEqual({
      ...saml,
      name: 'Docs',
      id: expect.stringMatching(/^ClaimRule-[0-9a-f-]{36}$/) as string,
      entity_tag: made.headers.get('ETag'),
      created_at: '2026-11-16T09:00+0000',
      modified_at: '2026-11-16T09:00+0000',
    })
    const { body: second } = await call<ClaimRuleWire>(`POST ${rules}`, { body: compute })
    expect(second).toMatchObject({ ...compute, expiration: 3600 })
    const read = await call<ClaimRuleWire>(`GET ${rules}/${made.body.id}`)
    expect(read.body).toEqual(made.body)
    const { body: list } = await call<{ rules: ClaimRuleWire[] }>(`GET ${rules}`)
    expect(list.rules.map(({ id }) => id)).toEqual([made.body.id, second.id])
  })

  it('are replaced as a whole, by the version that the caller knows', async () => {
    const { call, rules } = await start()
    const { body: rule } = await call<ClaimRuleWire>(`POST ${rules}`, { body: { ...saml, name: 'Docs' } })
    const route = `PUT ${rules}/${rule.id}`
    const body = { ...saml, expiration: 33_200 }
    expect((await call(route, { body })).status).toBe(400)
    const headers = { 'If-Match': rule.entity_tag }
    const changed = await call<ClaimRuleWire>(route, { body, headers })
    expect(changed.body).toMatchObject({ id: rule.id, expiration: 33_200 })
    expect(changed.body).not.toHaveProperty('name')
    expect(changed.headers.get('ETag')).toBe(changed.body.entity_tag)
    expect(await refusal(call, route, { body, headers })).toMatchObject({ status: 409 })
    expect((await call(`DELETE ${rules}/${rule.id}`)).status).toBe(204)
    expect((await call(`GET ${rules}/${rule.id}`)).status).toBe(404)
  })

  it.each([
    [{ ...saml, realm_name: undefined }, 'BXNIM0109E', 'realm_name'],
    [{ ...saml, expiration: undefined }, 'BXNIM0109E', 'expiration'],
    [{ ...saml, expiration: 43_201 }, 'BXNIM0106E', 'expiration'],
    [{ ...saml, expiration: '3600' }, 'BXNIM0106E', 'expiration'],
    [{ ...compute, cr_type: undefined }, 'BXNIM0109E', 'cr_type'],
    [{ ...compute, cr_type: 'LAPTOP' }, 'BXNIM0106E', 'cr_type'],
    [{ ...saml, type: 'Profile-X' }, 'BXNIM0106E', 'type'],
    [{ ...saml, conditions: [] }, 'BXNIM0106E', 'conditions'],
    [{ ...saml, conditions: undefined }, 'BXNIM0109E', 'conditions'],
    [{ ...saml, conditions: [{ claim: 'a', operator: 'LIKE', value: '1' }] }, 'BXNIM0106E', 'operator'],
    [{ ...saml, conditions: [{ claim: 'a', operator: 'IN', value: ['x'] }] }, 'BXNIM0106E', 'value'],
  ])('are refused with %j', async (body, code, words) => {
    const { call, cloud, rules } = await start()
    const refused = await refusal(call, `POST ${rules}`, { body })
    expect(refused).toMatchObject({ status: 400, code })
    expect(refused.details).toContain(words)
    expect(cloud.state.profileRules.size).toBe(0)
  })

  it('of a profile that is not there, or of another one, answer 404', async () => {
    const { call, rules } = await start()
    const { body: rule } = await call<ClaimRuleWire>(`POST ${rules}`, { body: saml })
    const other = await makeProfile(call, 'Auditors')
    const update = { body: saml, headers: { 'If-Match': 'invalid' } }
    for (const answer of [
      await refusal(call, 'POST /v1/profiles/invalid/rules', { body: saml }),
      await refusal(call, 'GET /v1/profiles/invalid/rules/invalid'),
      await refusal(call, 'PUT /v1/profiles/invalid/rules/invalid', update),
      await refusal(call, 'DELETE /v1/profiles/invalid/rules/invalid'),
      await refusal(call, `GET /v1/profiles/${other.id}/rules/${rule.id}`),
      await refusal(call, `PUT ${rules}/invalid`, update),
    ])
      expect(answer).toMatchObject({ status: 404, code: 'BXNIM0102E' })
  })

  it('are seen by viewers and changed by editors', async () => {
    const { as, rules } = await start()
    const [editor, viewer, nobody] = [await as('editor'), await as('viewer'), await as('nobody')]
    expect(await refusal(viewer, `POST ${rules}`, { body: saml })).toMatchObject({ status: 403 })
    const { body: rule } = await editor<ClaimRuleWire>(`POST ${rules}`, { body: saml })
    expect((await viewer(`GET ${rules}`)).status).toBe(200)
    expect((await viewer(`GET ${rules}/${rule.id}`)).status).toBe(200)
    expect(await refusal(nobody, `GET ${rules}`)).toMatchObject({ status: 403, code: 'BXNIM0513E' })
    expect(await refusal(viewer, `DELETE ${rules}/${rule.id}`)).toMatchObject({ status: 403 })
  })

  it('are at most 20', async () => {
    const { call, rules } = await start()
    for (let n = 0; n < 20; n++) expect((await call(`POST ${rules}`, { body: saml })).status).toBe(201)
    const refused = await refusal(call, `POST ${rules}`, { body: saml })
    expect(refused).toMatchObject({ status: 409 })
    expect(refused.details).toContain('20 rules')
  })
})
