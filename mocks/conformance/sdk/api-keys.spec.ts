import IamIdentityV1 from '@ibm-cloud/platform-services/iam-identity/v1.js'
import { IamAuthenticator } from 'ibm-cloud-sdk-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ACCOUNT, OWNER } from '../../scenarios/fixed.ts'
import { undriven } from './spec-complete.ts'
import type { SdkCloud } from './spec-sdk.ts'
import { refusal, refused, refusedWith, sdkCloud } from './spec-sdk.ts'

let sdk: SdkCloud
let owner: IamIdentityV1
let nobody: IamIdentityV1
beforeAll(async () => {
  sdk = await sdkCloud()
  owner = new IamIdentityV1(sdk.owner)
  nobody = new IamIdentityV1(await sdk.as('nobody'))
})
afterAll(() => sdk.close())

const create = async (name: string, more: object = {}) =>
  (await owner.createApiKey({ name, iamId: OWNER.iam_id, ...more })).result

const isWorking = async (apikey: string | undefined): Promise<boolean> => {
  const authenticator = new IamAuthenticator({ apikey: apikey ?? '', url: sdk.host.url })
  const client = new IamIdentityV1({ authenticator, serviceUrl: sdk.host.url })
  return client.listApiKeys({ pagesize: 1 }).then(
    () => true,
    () => false,
  )
}

describe("IBM's SDK and API keys", () => {
  it('creates one, and its value is in that answer alone', async () => {
    const made = await owner.createApiKey({
      name: 'Node-SDK-IT-ApiKey',
      iamId: OWNER.iam_id,
      accountId: ACCOUNT.id,
      description: 'NodeSDK test apikey #1',
      expiresAt: '2049-01-02T18:30:00+0000',
    })
    expect(made.status).toBe(201)
    expect(made.result).toMatchObject({
      name: 'Node-SDK-IT-ApiKey',
      iam_id: OWNER.iam_id,
      account_id: ACCOUNT.id,
      created_by: OWNER.iam_id,
      locked: false,
      disabled: false,
      support_sessions: false,
      action_when_leaked: 'none',
      expires_at: '2049-01-02T18:30+0000',
    })
    expect(made.result.apikey).toMatch(/^MOCK_.{39}$/)
    const { id } = made.result
    const read = await owner.getApiKey({ id, includeHistory: true, includeActivity: true })
    expect(read.result).toMatchObject({ id, apikey: '', entity_tag: made.result.entity_tag })
    expect(read.headers['etag']).toBe(read.result.entity_tag)
    expect(read.result.history).toHaveLength(1)
    expect(read.result.activity?.authn_count).toEqual(expect.any(Number))
    const plain = await owner.getApiKey({ id })
    expect(plain.result).not.toHaveProperty('history')
    expect(plain.result).not.toHaveProperty('activity')
  })

  it('reads one by its value', async () => {
    const { result } = await owner.getApiKeysDetails({ iamApiKey: OWNER.apikey, includeHistory: true })
    expect(result).toMatchObject({
      iam_id: OWNER.iam_id,
      account_id: ACCOUNT.id,
      created_by: OWNER.iam_id,
      locked: false,
    })
    expect(await refused(owner.getApiKeysDetails({ iamApiKey: 'none' }))).toBe(404)
  })

  it('updates with the version it read, also to an expiry in the past, and not with an old version', async () => {
    const { id, apikey, entity_tag: ifMatch = '' } = await create('updated')
    expect(await isWorking(apikey)).toBe(true)
    const changed = await owner.updateApiKey({ id, ifMatch, description: 'This is an updated description' })
    expect([changed.status, changed.result.description]).toEqual([200, 'This is an updated description'])
    expect(changed.result.entity_tag).not.toBe(ifMatch)
    expect(changed.headers['etag']).toBe(changed.result.entity_tag)
    expect(await refused(owner.updateApiKey({ id, ifMatch, description: 'late' }))).toBe(409)
    const past = await owner.updateApiKey({ id, ifMatch: '*', expiresAt: '2026-01-02T18:30:00+0000' })
    expect([past.status, past.result.expires_at]).toEqual([200, '2026-01-02T18:30+0000'])
    expect(await isWorking(apikey)).toBe(false)
  })

  it('locks, unlocks, disables, enables and deletes', async () => {
    const { id, apikey } = await create('switched')
    const is = async () => {
      const { result } = await owner.getApiKey({ id })
      return { locked: result.locked, disabled: result.disabled }
    }
    expect((await owner.lockApiKey({ id })).status).toBe(204)
    expect(await is()).toEqual({ locked: true, disabled: false })
    expect(
      await refusedWith(owner.deleteApiKey({ id }), owner.updateApiKey({ id, ifMatch: '*', name: 'x' })),
    ).toEqual([422])
    expect((await owner.unlockApiKey({ id })).status).toBe(204)
    expect(await isWorking(apikey)).toBe(true)
    expect((await owner.disableApiKey({ id })).status).toBe(204)
    expect(await is()).toEqual({ locked: false, disabled: true })
    expect(await isWorking(apikey)).toBe(false)
    expect((await owner.enableApiKey({ id })).status).toBe(204)
    expect(await isWorking(apikey)).toBe(true)
    const gone = await owner.deleteApiKey({ id })
    expect([gone.status, gone.headers['content-type']]).toEqual([204, undefined])
    expect(await refused(owner.getApiKey({ id }))).toBe(404)
    expect(await isWorking(apikey)).toBe(false)
  })

  it('begins one locked or disabled when the headers say so', async () => {
    expect(await create('locked', { entityLock: 'true' })).toMatchObject({ locked: true })
    expect(await create('disabled', { entityDisable: 'true' })).toMatchObject({ disabled: true })
  })

  it('lists by page, each linked to the next, until none follows', async () => {
    for (const n of [1, 2, 3, 4, 5]) await create(`page ${n}`)
    const ids: string[] = []
    const filter = 'name co "page"'
    let pages = 0
    for (let pagetoken: string | undefined = ''; pagetoken !== undefined;) {
      const { result } = await owner.listApiKeys({
        pagesize: 2,
        includeHistory: true,
        filter,
        ...(pagetoken === '' ? {} : { pagetoken }),
      })
      expect([result.offset, result.limit]).toEqual([0, 2])
      expect(result.apikeys.every(({ apikey }) => apikey === '')).toBe(true)
      ids.push(...result.apikeys.map(({ name }) => name))
      pages++
      pagetoken =
        result.next === undefined ? undefined : (new URL(result.next).searchParams.get('pagetoken') ?? '')
    }
    expect([pages, ids]).toEqual([3, ['page 1', 'page 2', 'page 3', 'page 4', 'page 5']])
    const all = await owner.listApiKeys({ scope: 'account', type: 'serviceid', pagesize: 100 })
    expect(all.result.apikeys.every(({ iam_id }) => iam_id.startsWith('iam-ServiceId-'))).toBe(true)
  })

  it('is refused what its caller may not do', async () => {
    const { id } = await create('guarded')
    expect(
      await refusedWith(
        nobody.createApiKey({ name: 'x', iamId: OWNER.iam_id }),
        nobody.getApiKey({ id }),
        nobody.updateApiKey({ id, ifMatch: '*', name: 'x' }),
        nobody.deleteApiKey({ id }),
        nobody.lockApiKey({ id }),
        nobody.unlockApiKey({ id }),
        nobody.disableApiKey({ id }),
        nobody.enableApiKey({ id }),
        nobody.listApiKeys({ scope: 'account' }),
        nobody.listApiKeys({ iamId: OWNER.iam_id }),
      ),
    ).toEqual([403])
    const { message, result } = await refusal(nobody.getApiKey({ id }))
    expect(message).toBe('Access is denied due to invalid credentials.')
    expect(result).toMatchObject({ errors: [{ message_code: 'BXNIM0513E' }], status_code: 403 })
  })

  it('is told what is not there, and which requests make no sense', async () => {
    const id = 'ApiKey-none'
    expect(
      await refusedWith(
        owner.getApiKey({ id }),
        owner.updateApiKey({ id, ifMatch: 'nonsense', name: 'x' }),
        owner.deleteApiKey({ id }),
        owner.lockApiKey({ id }),
        owner.unlockApiKey({ id }),
        owner.disableApiKey({ id }),
        owner.enableApiKey({ id }),
      ),
    ).toEqual([404])
    const { result } = await refusal(owner.getApiKey({ id }))
    expect(result).toMatchObject({ errors: [{ code: 'not_found', message_code: 'BXNIM0102E' }] })
    expect(
      await refusedWith(
        owner.createApiKey({ name: 'x', iamId: 'IBMid-none' }),
        owner.createApiKey({ name: 'x', iamId: OWNER.iam_id, accountId: 'invalid' }),
        owner.createApiKey({ name: ' ', iamId: OWNER.iam_id }),
        owner.createApiKey({ name: 'x', iamId: OWNER.iam_id, storeValue: true }),
        owner.createApiKey({ name: 'x', iamId: OWNER.iam_id, apikey: 'short' }),
        owner.listApiKeys({ pagesize: 1000 }),
      ),
    ).toEqual([400])
  })

  it('is kept from a value that another key has', async () => {
    const apikey = 'passed-through-0123456789-0123456789'
    await create('first', { apikey })
    expect(await refused(create('second', { apikey }))).toBe(409)
  })

  it('was driven through every operation, and met no mistake', async () => {
    expect(
      await undriven(sdk, 'api-keys', {
        neverForbidden: { getApiKeysDetails: 'who has the value may read it' },
      }),
    ).toEqual([])
    expect(sdk.cloud.bugs).toEqual([])
  })
})
