import { describe, expect, it } from 'vitest'
import { ACCOUNT_ID, iamIdOf, OWNER_ID, specAccount } from '../../../spec-account.ts'

const LIMITS = `/v1/accounts/${ACCOUNT_ID}/limits/identity`
const people = { viewer: { grants: [{ role: 'Viewer' }] }, nobody: {} }

async function start() {
  const account = await specAccount(people)
  return { ...account, call: await account.as('owner') }
}

describe('Limits of identities', () => {
  it('say how much there may be and how much there is, of what is asked for', async () => {
    const { call } = await start()
    const { body: profile } = await call<{ id: string }>('POST /v1/profiles', {
      body: { name: 'Deployers', account_id: ACCOUNT_ID },
    })
    const compute = {
      type: 'Profile-CR',
      cr_type: 'VSI',
      conditions: [{ claim: 'name', operator: 'EQUALS', value: '"a"' }],
    }
    const federated = { ...compute, type: 'Profile-SAML', realm_name: 'https://a', expiration: 900 }
    for (const body of [compute, federated]) await call(`POST /v1/profiles/${profile.id}/rules`, { body })
    await call('POST /v1/apikeys', { body: { name: 'k', iam_id: OWNER_ID } })
    expect((await call(`GET ${LIMITS}`)).body).toEqual({})
    const query = `profiles=true&serviceid_groups=false&cr_rules=true&apikeys_per_identity=${OWNER_ID},${iamIdOf('viewer')}`
    expect((await call(`GET ${LIMITS}?${query}`)).body).toEqual({
      profiles: { limit: 2000, count: 1 },
      cr_rules: { limit: 10_000, count: 1 },
      apikeys_per_identity: {
        limit: 20,
        identities: [
          { iam_id: OWNER_ID, count: 1 },
          { iam_id: iamIdOf('viewer'), count: 0 },
        ],
      },
    })
    const asked = {
      claim_rules_per_profile: [profile.id],
      cr_rules_per_profile: [profile.id],
      cr_links_per_profile: [profile.id],
    }
    expect((await call(`POST ${LIMITS}`, { body: asked })).body).toEqual({
      claim_rules_per_profile: { limit: 20, profiles: [{ profile_id: profile.id, count: 2 }] },
      cr_links_per_profile: { limit: 100, profiles: [{ profile_id: profile.id, count: 0 }] },
      cr_rules_per_profile: { limit: 20, profiles: [{ profile_id: profile.id, count: 1 }] },
    })
  })

  it('answer each flag and each list that a body may have', async () => {
    const { call } = await start()
    const flags = ['serviceid_groups', 'profiles', 'templates', 'idps', 'cr_links', 'cr_rules']
    const lists = [
      'serviceids_per_group',
      'apikeys_per_identity',
      'template_versions_per_template',
      'claim_rules_per_group',
      'claim_rules_per_profile',
      'cr_links_per_profile',
      'cr_rules_per_profile',
    ]
    const body = Object.fromEntries([
      ...flags.map((name) => [name, true]),
      ...lists.map((name) => [name, ['x']]),
    ])
    const answer = await call(`POST ${LIMITS}`, { body })
    const templates = ['profile_templates', 'account_settings_templates']
    expect(Object.keys(answer.body).sort()).toEqual(
      [...flags.filter((name) => name !== 'templates'), ...templates, ...lists].sort(),
    )
    expect(answer.body).toMatchObject({ serviceid_groups: { limit: 50, count: 1 } })
    expect((await call(`POST ${LIMITS}`, { body: { profiles: 'yes' } })).status).toBe(400)
  })

  it('are for viewers, in their own account', async () => {
    const { as } = await start()
    const [viewer, nobody] = [await as('viewer'), await as('nobody')]
    expect((await viewer(`GET ${LIMITS}?profiles=true`)).status).toBe(200)
    for (const refused of [await nobody(`GET ${LIMITS}`), await nobody(`POST ${LIMITS}`, { body: {} })])
      expect(refused).toMatchObject({ status: 403, body: { errors: [{ message_code: 'BXNIM0513E' }] } })
    expect((await viewer(`GET ${LIMITS.replace(ACCOUNT_ID, 'other')}`)).status).toBe(404)
  })
})

describe('Lists of templates', () => {
  it.each(['profile_templates', 'account_settings_templates'])('have nothing in them: %s', async (name) => {
    const { as } = await start()
    const [viewer, nobody] = [await as('viewer'), await as('nobody')]
    const { status, body } = await viewer(`GET /v1/${name}?account_id=enterprise&limit=100`)
    expect(status).toBe(200)
    expect(body).toMatchObject({ offset: 0, limit: 100, [name]: [] })
    expect(body).not.toHaveProperty('next')
    expect((await viewer(`GET /v1/${name}?limit=0`)).status).toBe(400)
    expect((await nobody(`GET /v1/${name}`)).status).toBe(403)
  })
})
