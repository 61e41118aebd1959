import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ACCOUNT, DOCUMENTED_KEY, OWNER, TESTED_ACCESS_GROUP } from '../../scenarios/fixed.ts'
import { allOperations } from '../../services/spaces.ts'
import type { Call } from '../../spec-cloud.ts'
import type { SdkCloud } from './spec-sdk.ts'
import { sdkCloud } from './spec-sdk.ts'

/** What the SDK relies on below its methods (api-contract.md, 1.2, 1.3 and 1.6): seen in the answers themselves. */
let sdk: SdkCloud
let owner: Call
let token = ''
beforeAll(async () => {
  sdk = await sdkCloud()
  owner = await sdk.plain('owner')
  const { body } = await (
    await sdk.plain()
  )<{ access_token: string }>('POST /identity/token', {
    form: { grant_type: 'urn:ibm:params:oauth:grant-type:apikey', apikey: OWNER.apikey },
  })
  token = body.access_token
})
afterAll(() => sdk.close())

const raw = async (route: string) => {
  const [method = '', path = ''] = route.split(' ')
  const response = await fetch(sdk.host.url + path, {
    method,
    headers: { Authorization: `Bearer ${token}` },
  })
  return { response, text: await response.text() }
}

describe('On the wire', () => {
  it('a collection is the same with a slash at its end', async () => {
    const collections = (await allOperations()).filter(
      ({ method, pattern, writes }) => method === 'GET' && writes !== true && !pattern.includes('{'),
    )
    expect(collections.length).toBeGreaterThan(20)
    const query = `?account_id=${ACCOUNT.id}&limit=2`
    for (const { pattern } of collections) {
      const plain = await raw(`GET ${pattern}${query}`)
      const slashed = await raw(`GET ${pattern}/${query}`)
      expect(slashed.response.status, pattern).toBe(plain.response.status)
      const members = (text: string) => Object.keys(JSON.parse(text) as object)
      expect(members(slashed.text), pattern).toEqual(members(plain.text))
    }
  })

  it('204 has no body, and does not say that it is JSON', async () => {
    const made = async (route: string, body: object, member = 'id'): Promise<string> =>
      String((await owner<Record<string, unknown>>(route, { body })).body[member])
    const key = await made('POST /v1/apikeys', { name: 'k', iam_id: OWNER.iam_id })
    const group = await made(`POST /v2/groups?account_id=${ACCOUNT.id}`, { name: 'g' })
    const resourceGroup = await made('POST /v2/resource_groups', { name: 'g', account_id: ACCOUNT.id })
    const credential = await made(
      'POST /v2/resource_keys',
      { name: 'k', source: DOCUMENTED_KEY.instance_guid },
      'guid',
    )
    const policy = sdk.cloud.state.policies.rows().find(({ state }) => state === 'active')?.id
    for (const route of [
      `POST /v1/apikeys/${key}/lock`,
      `DELETE /v1/apikeys/${key}/lock`,
      `DELETE /v1/apikeys/${key}`,
      `DELETE /v2/groups/${group}`,
      `DELETE /v2/resource_groups/${resourceGroup}`,
      `DELETE /v2/resource_keys/${credential}`,
      `DELETE /v2/policies/${policy}`,
      `HEAD /v2/groups/${TESTED_ACCESS_GROUP}/members/${sdk.cloud.state.groupMembers.find('group_id', TESTED_ACCESS_GROUP)[0]?.iam_id}`,
    ]) {
      const { response, text } = await raw(route)
      expect([response.status, response.headers.get('content-type'), text], route).toEqual([204, null, ''])
    }
  })

  it('the version is in the body of IAM Identity, and in the header alone elsewhere', async () => {
    const { state } = sdk.cloud
    const role = state.customRoles.rows()[0]?.id
    const profile = state.profiles.rows()[0]?.id
    const tags = async (path: string) => {
      const { response, text } = await raw(`GET ${path}`)
      expect(response.status, path).toBe(200)
      return [response.headers.get('etag'), (JSON.parse(text) as Record<string, unknown>)['entity_tag']]
    }
    for (const path of [
      `/v1/apikeys/${state.apiKeys.rows()[0]?.id}`,
      `/v1/serviceids/${state.serviceIds.rows()[0]?.id}`,
      `/v1/profiles/${profile}`,
      `/v1/profiles/${profile}/identities`,
      `/v1/accounts/${ACCOUNT.id}/settings/identity`,
    ]) {
      const [header, body] = await tags(path)
      expect(header, path).toMatch(/^\d+-[0-9a-f]{32}$/)
      expect(body, path).toBe(header)
    }
    for (const path of [
      `/v2/policies/${state.policies.rows().find(({ state: is }) => is === 'active')?.id}`,
      `/v2/roles/${role}`,
      `/v2/groups/${TESTED_ACCESS_GROUP}`,
      `/v1/accounts/${ACCOUNT.id}/settings/access_management`,
    ])
      expect(await tags(path), path).toEqual([expect.any(String), undefined])
  })

  it('pages of IAM Identity are linked by whole addresses', async () => {
    const { text } = await raw('GET /v1/apikeys?pagesize=1&scope=account')
    const { first, next } = JSON.parse(text) as Record<string, string>
    expect(new URL(first ?? '').pathname).toBe('/v1/apikeys')
    expect(new URL(next ?? '').searchParams.get('pagetoken')).toBeTruthy()
  })

  it('nobody is kept from a transaction id, and an error of any service names it', async () => {
    const headers = { 'Transaction-Id': 'one-of-mine' }
    for (const [route, member] of [
      ['GET /v1/apikeys/none', 'trace'],
      ['GET /v2/policies/none', 'trace'],
      ['GET /v2/groups/none', 'trace'],
      [`GET /v2/accounts/${ACCOUNT.id}/users/none`, 'trace'],
      ['GET /v2/resource_keys/none', 'transaction_id'],
    ] as const) {
      const answer = await owner<Record<string, unknown>>(route, { headers })
      expect([answer.status, answer.headers.get('transaction-id')], route).toEqual([404, 'one-of-mine'])
      expect(answer.body[member], route).toBe('one-of-mine')
    }
  })
})
