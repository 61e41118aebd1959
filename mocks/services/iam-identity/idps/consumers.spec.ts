import { describe, expect, it } from 'vitest'
import { ACCOUNT_ID, specAccount } from '../../../spec-account.ts'
import type { IdpConsumerWire } from './consumer-operations.ts'
import type { IdpWire } from './idp-operations.ts'

const AGENCY = 'b5ad3c81b26f43b9b8f9fac1cdd9f9b9'

async function start() {
  const { as, cloud } = await specAccount({ viewer: { grants: [{ role: 'Viewer' }] } })
  const owner = await as('owner')
  const { body } = await owner<IdpWire>('POST /v1/idps', {
    body: { account_id: ACCOUNT_ID, name: 'Acme', type: 'saml' },
  })
  const provider = `/v1/idps/${body.idp_id}`
  const share = (consumer_id: string, kind = 'external_account') =>
    owner<IdpConsumerWire>(`POST ${provider}/consumers`, { body: { kind, consumer_id } })
  const list = async () =>
    (await owner<{ consumers: IdpConsumerWire[] }>(`GET ${provider}/consumers`)).body.consumers
  return { cloud, owner, viewer: await as('viewer'), provider, share, list }
}

describe('Who may use an identity provider', () => {
  it('is told in the order in which it was shared, with the kind and the time', async () => {
    const { cloud, owner, provider, share, list } = await start()
    expect(await list()).toEqual([])
    expect(await share(AGENCY)).toMatchObject({
      status: 201,
      body: { consumer_id: AGENCY, kind: 'external_account', created_at: expect.any(String) as string },
    })
    await share('1'.repeat(32), 'enterprise')
    await share('0'.repeat(32), 'own_account')
    expect((await list()).map(({ kind }) => kind)).toEqual(['external_account', 'enterprise', 'own_account'])
    expect((await owner(`DELETE ${provider}/consumers/${AGENCY}`)).status).toBe(204)
    expect((await owner(`DELETE ${provider}/consumers/${AGENCY}`)).status).toBe(404)
    expect(await list()).toHaveLength(2)
    await owner(`DELETE ${provider}`)
    expect(cloud.state.idpConsumers.size).toBe(0)
  })

  it('is another account or an enterprise, by its id, once', async () => {
    const { share } = await start()
    for (const id of [ACCOUNT_ID, 'acme', AGENCY.toUpperCase(), `${AGENCY}0`, ''])
      expect((await share(id)).status, id).toBe(400)
    expect((await share(AGENCY, 'everybody')).status).toBe(400)
    expect((await share(AGENCY)).status).toBe(201)
    expect(await share(AGENCY, 'enterprise')).toMatchObject({
      status: 409,
      body: { errors: [{ message: 'The identity provider is shared with it already' }] },
    })
  })

  it('are 50 at most', async () => {
    const { share, list } = await start()
    for (let n = 0; n < 50; n++) expect((await share(n.toString(16).padStart(32, '0'))).status).toBe(201)
    expect(await share(AGENCY)).toMatchObject({
      status: 409,
      body: { errors: [{ message: 'The limit of accounts is reached' }] },
    })
    expect(await list()).toHaveLength(50)
  })

  it('is decided by who may change the account’s settings, and told to who may read them', async () => {
    const { viewer, provider, share } = await start()
    await share(AGENCY)
    expect((await viewer(`GET ${provider}/consumers`)).status).toBe(200)
    const body = { kind: 'enterprise', consumer_id: '1'.repeat(32) }
    expect((await viewer(`POST ${provider}/consumers`, { body })).status).toBe(403)
    expect((await viewer(`DELETE ${provider}/consumers/${AGENCY}`)).status).toBe(403)
  })

  it('is not told of a provider that is not there', async () => {
    const { owner } = await start()
    const body = { kind: 'enterprise', consumer_id: AGENCY }
    for (const route of ['GET /v1/idps/none/consumers', `DELETE /v1/idps/none/consumers/${AGENCY}`])
      expect((await owner(route)).status).toBe(404)
    expect((await owner('POST /v1/idps/none/consumers', { body })).status).toBe(404)
  })
})
