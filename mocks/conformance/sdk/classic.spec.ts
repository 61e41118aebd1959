import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ACCOUNT, OWNER } from '../../scenarios/fixed.ts'
import type { Call } from '../../spec-cloud.ts'
import { caller } from '../../spec-cloud.ts'
import { undriven } from './spec-complete.ts'
import type { SdkCloud } from './spec-sdk.ts'
import { sdkCloud } from './spec-sdk.ts'

interface Key {
  readonly id: number
  readonly authenticationKey: string
}
interface User {
  readonly id: number
  readonly username: string
  readonly apiAuthenticationKeys: readonly Key[]
}

let sdk: SdkCloud
let nobody: Call
let reader: Call
let id = 0
beforeAll(async () => {
  sdk = await sdkCloud()
  nobody = await sdk.plain('nobody')
  reader = await sdk.plain('reader')
  id = (await reader<User>('GET /rest/v3.1/SoftLayer_Account/getCurrentUser.json')).body.id
  for (const { id: key } of (await keysOf(reader, id)).body) await remove(reader, id, key)
})
afterAll(() => sdk.close())

const PERMISSIONS = '/rest/v3.1/SoftLayer_User_Customer_CustomerPermission_Permission'
const of = (user: number | string): string => `/rest/v3.1/SoftLayer_User_Customer/${user}`
const add = (call: Call, user: number | string) =>
  call<string>(`GET ${of(user)}/addApiAuthenticationKey.json`)
const keysOf = (call: Call, user: number | string) =>
  call<Key[]>(`GET ${of(user)}/getApiAuthenticationKeys.json`)
const remove = (call: Call, user: number | string, key?: number) =>
  call(`POST ${of(user)}/removeApiAuthenticationKey.json`, {
    body: { parameters: key === undefined ? [] : [key] },
  })

describe('Classic infrastructure, by plain calls', () => {
  it('makes one key, which is a bare text, lists and removes it', async () => {
    const made = await add(reader, id)
    expect([made.status, made.body]).toEqual([200, expect.stringMatching(/^[0-9a-f]{64}$/)])
    expect(await add(reader, id)).toMatchObject({
      status: 500,
      body: { error: 'Each user can only have a single API key.', code: 'SoftLayer_Exception_Public' },
    })
    const [key] = (await keysOf(reader, id)).body
    expect(key).toMatchObject({ authenticationKey: made.body, userId: id })
    expect(await remove(reader, id)).toMatchObject({
      status: 500,
      body: { error: 'Please provide an API Authentication key ID.' },
    })
    expect(await remove(reader, id, key?.id)).toMatchObject({ status: 200, body: true })
    expect((await keysOf(reader, id)).body).toEqual([])
  })

  it('lists users with the members that a mask names, and takes a name with a key', async () => {
    const owner = await sdk.plain('owner')
    const mask = 'objectMask=mask[id,username,apiAuthenticationKeys]'
    const { body } = await owner<User[]>(`GET /rest/v3.1/SoftLayer_Account/getUsers.json?${mask}`)
    expect(body.length).toBeGreaterThan(1)
    const me = body.find(({ username }) => username.endsWith(OWNER.email))
    expect(Object.keys(me ?? {})).toEqual(['id', 'username', 'apiAuthenticationKeys'])
    const basic = Buffer.from(`${me?.username}:${me?.apiAuthenticationKeys[0]?.authenticationKey}`)
    const headers = { Authorization: `Basic ${basic.toString('base64')}` }
    const itself = await (
      await sdk.plain()
    )<User>('GET /rest/v3.1/SoftLayer_Account/getCurrentUser.json', { headers })
    expect(itself).toMatchObject({ status: 200, body: { id: me?.id } })
  })

  it('gives and takes permissions; what is so already stays so', async () => {
    const manager = await sdk.plain('manager')
    const names = async (): Promise<readonly string[]> => {
      const { status, body } = await manager<{ keyName: string }[]>(`GET ${of(id)}/getPermissions.json`)
      expect(status).toBe(200)
      return body.map(({ keyName }) => keyName)
    }
    const { body: known } = await manager<{ keyName: string }[]>(`GET ${PERMISSIONS}/getAllObjects.json`)
    expect(known.map(({ keyName }) => keyName)).toContain('TICKET_VIEW')
    const change = async (verb: string, keyName = 'TICKET_VIEW') =>
      manager(`POST ${of(id)}/${verb}BulkPortalPermission.json`, { body: { parameters: [[{ keyName }]] } })
    for (const verb of ['add', 'add']) expect(await change(verb)).toMatchObject({ status: 200, body: true })
    expect(await names()).toEqual(['TICKET_VIEW'])
    for (const verb of ['remove', 'remove']) expect((await change(verb)).status).toBe(200)
    expect(await names()).toEqual([])
    expect((await change('add', 'NOTHING')).status).toBe(500)
    const owner = await sdk.plain('owner')
    const wanted = { body: { parameters: [[{ keyName: 'TICKET_VIEW' }]] } }
    for (const verb of ['add', 'remove'])
      for (const [call, user, status] of [
        [reader, id, 403],
        [owner, 'none', 404],
      ] as const)
        expect((await call(`POST ${of(user)}/${verb}BulkPortalPermission.json`, wanted)).status).toBe(status)
    expect((await nobody(`GET ${of(id)}/getPermissions.json`)).status).toBe(403)
    expect((await owner(`GET ${of('none')}/getPermissions.json`)).status).toBe(404)
  })

  it('refuses others, service IDs, and users that there are not', async () => {
    const owner = await sdk.plain('owner')
    const of403 = [await add(nobody, id), await keysOf(nobody, id), await remove(nobody, id, 1)]
    expect(of403.map(({ status }) => status)).toEqual([403, 403, 403])
    const of404 = [await add(owner, 'none'), await keysOf(owner, 'none'), await remove(owner, 'none', 1)]
    expect(of404.map(({ status }) => status)).toEqual([404, 404, 404])
    const { body } = await owner<{ apikey: { apikey: string } }>('POST /v1/serviceids', {
      body: { account_id: ACCOUNT.id, name: 'robot', apikey: { name: 'k' } },
    })
    const anyone = await sdk.plain()
    const token = await anyone<{ access_token: string }>('POST /identity/token', {
      form: { grant_type: 'urn:ibm:params:oauth:grant-type:apikey', apikey: body.apikey.apikey },
    })
    const robot = caller(fetch, token.body.access_token, sdk.host.url)
    for (const name of ['getUsers', 'getCurrentUser'])
      expect((await robot(`GET /rest/v3.1/SoftLayer_Account/${name}.json`)).status).toBe(403)
    expect((await robot(`GET ${PERMISSIONS}/getAllObjects.json`)).status).toBe(403)
  })

  it('was driven through every operation, and met no mistake', async () => {
    expect(await undriven(sdk, 'classic')).toEqual([])
    expect(sdk.cloud.bugs).toEqual([])
  })
})
