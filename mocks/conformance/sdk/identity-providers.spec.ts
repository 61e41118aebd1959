import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ACCOUNT } from '../../scenarios/fixed.ts'
import type { Call } from '../../spec-cloud.ts'
import { undriven } from './spec-complete.ts'
import type { SdkCloud } from './spec-sdk.ts'
import { sdkCloud } from './spec-sdk.ts'

const LOGIN = `/v2/loginsettings/${ACCOUNT.id}`

let sdk: SdkCloud
let owner: Call
let nobody: Call
beforeAll(async () => {
  sdk = await sdkCloud({ scenario: 'empty' })
  owner = await sdk.plain('owner')
  nobody = await sdk.plain('nobody')
})
afterAll(() => sdk.close())

interface Idp {
  readonly idp_id: string
  readonly entity_tag: string
}
const make = (name: string) =>
  owner<Idp>('POST /v1/idps', { body: { account_id: ACCOUNT.id, name, type: 'saml' } })
const setting = { cloud_user_strategy: 'STATIC', active: true, ui_default: true }

describe('Identity providers, by plain calls', () => {
  it('are made, read, changed by their version and deleted; a name is used once', async () => {
    const { status, body, headers } = await make('first')
    expect([status, headers.get('etag')]).toEqual([201, body.entity_tag])
    await make('taken')
    const route = `/v1/idps/${body.idp_id}`
    const change = async (name: string, version: string) =>
      (await owner(`PUT ${route}`, { body: { name }, headers: { 'If-Match': version } })).status
    expect((await make('First')).status).toBe(409)
    expect(await change('changed', body.entity_tag)).toBe(200)
    expect(await change('late', body.entity_tag)).toBe(409)
    expect(await change('Taken', '*')).toBe(409)
    expect(await owner(`GET /v1/idps?account_id=${ACCOUNT.id}`)).toMatchObject({
      body: { idps: [{ name: 'changed' }, { name: 'taken' }] },
    })
    expect(await owner(`GET ${route}`)).toMatchObject({ status: 200, body: { name: 'changed' } })
    expect((await owner(`DELETE ${route}`)).status).toBe(204)
    expect((await owner(`GET ${route}`)).status).toBe(404)
  })

  it('are used by an account that has an alias, which no other has', async () => {
    const alias = (account_alias: string) => owner(`PUT ${LOGIN}`, { body: { account_alias } })
    expect((await alias('acme')).status).toBe(200)
    expect((await owner(`GET ${LOGIN}`)).body).toEqual({ account_id: ACCOUNT.id, account_alias: 'acme' })
    sdk.cloud.state.loginSettings.insert({ account_id: 'other', account_alias: 'other' })
    expect((await alias('other')).status).toBe(409)
    const { idp_id } = (await make('used')).body
    const route = `${LOGIN}/idps/${idp_id}`
    expect((await owner(`POST ${route}`, { body: setting })).status).toBe(201)
    expect((await owner(`PUT ${route}`, { body: { active: false } })).body).toMatchObject({
      idp_name: 'used',
      active: false,
    })
    expect((await owner(`GET ${LOGIN}/idps`)).body).toMatchObject({ idps: [{ idp_id }] })
    expect((await owner(`GET ${route}`)).status).toBe(200)
    expect((await owner(`DELETE ${route}`)).status).toBe(204)
  })

  it('tell what they are told of the service provider, and are tested; the last test holds', async () => {
    const route = `/v1/idps/${(await make('tested')).body.idp_id}`
    const metadata = await owner<string>(`GET ${route}/saml/metadata`)
    expect([metadata.status, metadata.body]).toEqual([200, expect.stringContaining('EntityDescriptor')])
    expect((await owner(`GET ${route}/test`)).status).toBe(404)
    expect(await owner(`POST ${route}/test`)).toMatchObject({
      status: 200,
      body: { steps: [{ name: 'metadata', status: 'failed' }, { status: 'skipped' }, { status: 'skipped' }] },
    })
    const { body: second } = await owner(`POST ${route}/test`)
    expect((await owner(`GET ${route}/test`)).body).toEqual(second)
  })

  it('are shared with an account once, and no longer', async () => {
    const route = `/v1/idps/${(await make('shared')).body.idp_id}/consumers`
    const consumer_id = 'b5ad3c81b26f43b9b8f9fac1cdd9f9b9'
    const share = () => owner(`POST ${route}`, { body: { kind: 'external_account', consumer_id } })
    expect((await share()).status).toBe(201)
    expect((await share()).status).toBe(409)
    expect(await owner(`GET ${route}`)).toMatchObject({ status: 200, body: { consumers: [{ consumer_id }] } })
    expect((await owner(`DELETE ${route}/${consumer_id}`)).status).toBe(204)
  })

  it('are for who may read and change the settings, and are not there without one', async () => {
    const { idp_id } = (await make('guarded')).body
    const calls = (id: string, account: string): readonly (readonly [string, object?])[] => [
      [`GET /v1/idps/${id}`],
      [`PUT /v1/idps/${id}`, { name: 'x' }],
      [`DELETE /v1/idps/${id}`],
      [`GET /v1/idps/${id}/saml/metadata`],
      [`POST /v1/idps/${id}/test`],
      [`GET /v1/idps/${id}/test`],
      [`GET /v1/idps/${id}/consumers`],
      [`POST /v1/idps/${id}/consumers`, { kind: 'enterprise', consumer_id: 'f'.repeat(32) }],
      [`DELETE /v1/idps/${id}/consumers/${'f'.repeat(32)}`],
      [`GET /v2/loginsettings/${account}`],
      [`PUT /v2/loginsettings/${account}`, { account_alias: 'acme' }],
      [`GET /v2/loginsettings/${account}/idps`],
      [`GET /v2/loginsettings/${account}/idps/${id}`],
      [`POST /v2/loginsettings/${account}/idps/${id}`, setting],
      [`PUT /v2/loginsettings/${account}/idps/${id}`, { active: true }],
      [`DELETE /v2/loginsettings/${account}/idps/${id}`],
    ]
    for (const [route, body] of [
      ...calls(idp_id, ACCOUNT.id),
      [`GET /v1/idps?account_id=${ACCOUNT.id}`] as const,
      ['POST /v1/idps', { account_id: ACCOUNT.id, name: 'x', type: 'saml' }] as const,
    ])
      expect((await nobody(route, { body })).status, route).toBe(403)
    for (const [route, body] of calls('none', 'none'))
      expect((await owner(route, { body })).status, route).toBe(404)
  })

  it('was driven through every operation, and met no mistake', async () => {
    expect(await undriven(sdk, 'identity-providers')).toEqual([])
    expect(sdk.cloud.bugs).toEqual([])
  })
})
