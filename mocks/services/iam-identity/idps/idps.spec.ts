import { describe, expect, it } from 'vitest'
import { ACCOUNT_ID, iamIdOf, specAccount } from '../../../spec-account.ts'
import type { Call } from '../../../spec-cloud.ts'
import { caller, specCloud } from '../../../spec-cloud.ts'
import type { IdpWire } from './idp-operations.ts'
import type { IdpSettingWire } from './login-operations.ts'

const LOGIN = `/v2/loginsettings/${ACCOUNT_ID}`
const SAML = {
  idp: { entity_id: 'https://idp.example/saml', redirect_binding_url: 'https://idp.example/sso' },
}

async function start() {
  const account = await specAccount({ ann: {}, viewer: { grants: [{ role: 'Viewer' }] } })
  return { ...account, owner: await account.as('owner') }
}

const make = (call: Call, name: string, more: object = {}) =>
  call<IdpWire>('POST /v1/idps', {
    body: { account_id: ACCOUNT_ID, name, type: 'saml', properties: SAML, ...more },
  })

describe('Identity providers', () => {
  it('are made, read, changed by their version, and deleted', async () => {
    const { owner } = await start()
    const { status, body: idp, headers } = await make(owner, 'Acme')
    expect(status).toBe(201)
    expect(idp).toMatchObject({ name: 'Acme', type: 'saml', active: true, properties: SAML })
    expect(headers.get('ETag')).toBe(idp.entity_tag)
    const route = `/v1/idps/${idp.idp_id}`
    const change = (tag: string) =>
      owner<IdpWire>(`PUT ${route}`, { body: { name: 'Other' }, headers: { 'If-Match': tag } })
    expect((await change('1-other')).status).toBe(409)
    expect((await change(idp.entity_tag)).body.name).toBe('Other')
    expect(
      (await owner<{ idps: IdpWire[] }>(`GET /v1/idps?account_id=${ACCOUNT_ID}`)).body.idps,
    ).toHaveLength(1)
    expect((await owner(`DELETE ${route}`)).status).toBe(204)
    expect((await owner(`GET ${route}`)).status).toBe(404)
  })

  it('have names of their own, and are five at most', async () => {
    const { owner } = await start()
    for (const name of ['a', 'b', 'c', 'd']) expect((await make(owner, name)).status).toBe(201)
    expect((await make(owner, 'A')).status).toBe(409)
    expect((await make(owner, 'e')).status).toBe(201)
    expect(await make(owner, 'f')).toMatchObject({
      status: 409,
      body: { errors: [{ message: 'The limit of identity providers is reached' }] },
    })
  })

  it('are refused without an address, and App ID without an instance', async () => {
    const { owner } = await start()
    const plain = { idp: { redirect_binding_url: 'http://idp.example' } }
    expect((await make(owner, 'a', { properties: plain })).status).toBe(400)
    expect((await make(owner, 'a', { type: 'appid', properties: { instance: 'crn:v1' } })).status).toBe(400)
    expect((await make(owner, 'a', { type: 'ldap' })).status).toBe(400)
  })

  it('are for who may read and change the account’s settings', async () => {
    const { as, owner } = await start()
    const { body: idp } = await make(owner, 'Acme')
    const [ann, viewer] = [await as('ann'), await as('viewer')]
    expect((await viewer(`GET /v1/idps/${idp.idp_id}`)).status).toBe(200)
    expect((await ann(`GET /v1/idps/${idp.idp_id}`)).status).toBe(403)
    expect((await make(viewer, 'b')).status).toBe(403)
    expect((await viewer(`DELETE /v1/idps/${idp.idp_id}`)).status).toBe(403)
    expect((await viewer(`PUT ${LOGIN}`, { body: { account_alias: 'acme' } })).status).toBe(403)
  })
})

describe('The account’s sign-in', () => {
  it('has an alias once it is enabled, and one default provider', async () => {
    const { owner } = await start()
    expect((await owner(`GET ${LOGIN}`)).body).toEqual({ account_id: ACCOUNT_ID })
    expect((await owner(`PUT ${LOGIN}`, { body: { account_alias: 'No Way' } })).status).toBe(400)
    await owner(`PUT ${LOGIN}`, { body: { account_alias: 'acme' } })
    expect((await owner(`GET ${LOGIN}`)).body).toMatchObject({ account_alias: 'acme' })
    const setting = { cloud_user_strategy: 'STATIC', active: true, ui_default: true }
    const ids: string[] = []
    for (const name of ['a', 'b']) {
      const { idp_id } = (await make(owner, name)).body
      ids.push(idp_id)
      expect((await owner(`POST ${LOGIN}/idps/${idp_id}`, { body: setting })).status).toBe(201)
    }
    const list = async () => (await owner<{ idps: IdpSettingWire[] }>(`GET ${LOGIN}/idps`)).body.idps
    expect((await list()).map(({ idp_name, ui_default }) => [idp_name, ui_default])).toEqual([
      ['a', false],
      ['b', true],
    ])
    await owner(`PUT ${LOGIN}/idps/${ids[0]}`, { body: { ui_default: true } })
    expect((await list()).map(({ ui_default }) => ui_default)).toEqual([true, false])
    expect((await owner(`DELETE ${LOGIN}/idps/${ids[0]}`)).status).toBe(204)
    await owner(`DELETE /v1/idps/${ids[1]}`)
    expect(await list()).toEqual([])
    expect((await owner(`GET ${LOGIN}/idps/${iamIdOf('ann')}`)).status).toBe(404)
  })

  it('is not there for people whose provider is switched off, and is for the others', async () => {
    const cloud = await specCloud()
    const signIn = async (passcode: string) =>
      await caller(cloud.fetch)<{ access_token: string }>('POST /identity/token', {
        form: { grant_type: 'urn:ibm:params:oauth:grant-type:passcode', passcode },
      })
    const owner = caller(cloud.fetch, (await signIn('owner')).body.access_token)
    const { body } = await owner<{ idps: IdpSettingWire[] }>(`GET ${LOGIN}/idps`)
    const route = `PUT ${LOGIN}/idps/${body.idps[0]?.idp_id}`
    expect((await signIn('manager')).status).toBe(200)
    await owner(route, { body: { active: false } })
    expect(await signIn('manager')).toMatchObject({
      status: 400,
      body: { errorMessage: 'You cannot log in with your identity provider.' },
    })
    expect((await signIn('owner')).status).toBe(200)
    await owner(route, { body: { active: true } })
    expect((await signIn('manager')).status).toBe(200)
  })

  it('make claims by the attribute mapping; without a required one nobody logs in', async () => {
    const { cloud, owner } = await start()
    const { body: idp } = await make(owner, 'Acme')
    cloud.state.federatedClaims.insert({
      iam_id: iamIdOf('ann'),
      realm_name: 'https://idp.example/saml',
      claims: { dept: 'Sales', mail: 'ann@mail.example' },
    })
    const route = `/v1/idps/${idp.idp_id}`
    const use = { cloud_user_strategy: 'STATIC', active: true, ui_default: false }
    await owner(`POST ${LOGIN}/idps/${idp.idp_id}`, { body: use })
    const { body: group } = await owner<{ id: string }>(`POST /v2/groups?account_id=${ACCOUNT_ID}`, {
      body: { name: 'Sales' },
    })
    await owner(`POST /v2/groups/${group.id}/rules`, {
      body: {
        name: 'sales',
        expiration: 2,
        realm_name: 'https://idp.example/saml',
        conditions: [{ claim: 'department', operator: 'EQUALS', value: '"Sales"' }],
      },
    })
    const map = (claims: object) =>
      owner(`PUT ${route}`, {
        body: { properties: { ...SAML, sp: { claims } } },
        headers: { 'If-Match': '*' },
      })
    const signIn = async () =>
      (
        await caller(cloud.fetch)('POST /identity/token', {
          form: { grant_type: 'urn:ibm:params:oauth:grant-type:passcode', passcode: 'ann' },
        })
      ).status
    const isMember = () => cloud.state.dynamicMembers.find('iam_id', iamIdOf('ann')).length > 0
    expect([await signIn(), isMember()]).toEqual([200, false])
    expect((await map({ department: 'dept', email: 'mail' })).status).toBe(200)
    expect([await signIn(), isMember()]).toEqual([200, true])
    await map({ email: 'workmail' })
    expect(await signIn()).toBe(400)
    const { body } = await owner(`POST ${route}/test`)
    expect(body).toMatchObject({
      idp_version: expect.stringMatching(/^\d+-/) as string,
      steps: [
        { status: 'succeeded' },
        { status: 'succeeded' },
        { status: 'failed', message: 'Required claims were not received: email (from workmail).' },
      ],
    })
    expect((await map({ email: '' })).status).toBe(400)
    await owner(`PUT ${route}`, { body: { active: false }, headers: { 'If-Match': '*' } })
    expect((await owner(`POST ${route}/test`)).body).toMatchObject({ steps: [{ status: 'failed' }, {}, {}] })
  })

  it('tell what IBM Cloud is as their service provider; App ID has no such metadata', async () => {
    const { cloud, owner } = await start()
    const sp = { want_assertion_signed: true }
    const { body: idp } = await make(owner, 'Acme', { properties: { ...SAML, sp } })
    const { body } = await owner<string>(`GET /v1/idps/${idp.idp_id}/saml/metadata`)
    expect(body).toContain('WantAssertionsSigned="true"')
    expect(body).toContain(`saml2/sp/${idp.idp_id}`)
    const row = cloud.state.idps.get(idp.idp_id)
    if (row !== undefined) cloud.state.idps.update(row.idp_id, { type: 'appid' })
    expect((await owner(`GET /v1/idps/${idp.idp_id}/saml/metadata`)).status).toBe(400)
  })
})
