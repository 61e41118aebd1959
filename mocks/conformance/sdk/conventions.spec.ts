import { readdirSync, readFileSync } from 'node:fs'
import IamIdentityV1 from '@ibm-cloud/platform-services/iam-identity/v1.js'
import ResourceControllerV2 from '@ibm-cloud/platform-services/resource-controller/v2.js'
import { IamAuthenticator, IamTokenManager, NoAuthAuthenticator } from 'ibm-cloud-sdk-core'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { ACCOUNT, DOCUMENTED_KEY, OWNER } from '../../scenarios/fixed.ts'
import { allOperations } from '../../services/spaces.ts'
import { caller } from '../../spec-cloud.ts'
import { undriven } from './spec-complete.ts'
import { conflicts } from './spec-conflicts.ts'
import { isOfSdk, partNames, partOf } from './spec-parts.ts'
import type { SdkCloud } from './spec-sdk.ts'
import { refusal, refused, sdkCloud } from './spec-sdk.ts'

let sdk: SdkCloud
beforeAll(async () => {
  // The SDK's token manager goes by the machine's time: a token is good for an hour of it.
  sdk = await sdkCloud({ now: new Date(performance.timeOrigin).toISOString() })
})
afterEach(() => void vi.useRealTimers())
afterAll(() => sdk.close())

/** Two services of IBM have methods of the same names; here every operation has a name of its own. */
const SAME_NAME: Readonly<Record<string, string>> = {
  getAccessGroupsAccountSettings: 'getAccountSettings',
  updateAccessGroupsAccountSettings: 'updateAccountSettings',
}

const withKey = (apikey: string) => new IamAuthenticator({ apikey, url: sdk.host.url })

describe("IBM's SDK and tokens", () => {
  it('exchanges the seeded key for a token once, and uses it until it nears its end', async () => {
    const client = new IamIdentityV1(sdk.owner)
    const before = sdk.cloud.log.count('getToken')
    for (const _ of [1, 2, 3]) await client.listApiKeys({})
    expect(sdk.cloud.log.count('getToken') - before).toBe(1)
  })

  it('asks for another token when four fifths of its time are over, and not before', async () => {
    const client = new IamIdentityV1({ authenticator: withKey(OWNER.apikey), serviceUrl: sdk.host.url })
    await client.listApiKeys({})
    const { faults } = sdk.cloud
    const machine = performance.timeOrigin
    vi.useFakeTimers({ toFake: ['Date'], now: machine + 47 * 60_000 })
    const asked = faults.hold('getToken')
    await client.listApiKeys({})
    expect(faults.held()).toEqual([{ operation: 'getToken', waiting: 0 }])
    vi.setSystemTime(machine + 49 * 60_000)
    // It asks beside the call, which goes on with the token there is.
    await client.listApiKeys({})
    await asked.reached
    faults.release('getToken')
  })

  it('finds in the token who it is of, and until when', async () => {
    // The body exactly as the SDK sends it.
    const body = `apikey=${OWNER.apikey}&grant_type=urn%3Aibm%3Aparams%3Aoauth%3Agrant-type%3Aapikey&response_type=cloud_iam`
    const answer = await fetch(`${sdk.host.url}/identity/token`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', Accept: 'application/json' },
      body,
    })
    const token = (await answer.json()) as { access_token: string }
    expect(token).toMatchObject({
      token_type: 'Bearer',
      expires_in: 3600,
      refresh_token: 'not_supported',
      scope: 'ibm openid',
    })
    const [, payload = ''] = token.access_token.split('.')
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as Record<string, unknown>
    expect(claims).toMatchObject({
      iam_id: OWNER.iam_id,
      account: { valid: true, bss: ACCOUNT.id },
      realmid: 'IBMid',
      email: OWNER.email,
    })
    expect(Number(claims['exp']) - Number(claims['iat'])).toBe(3600)
  })

  it('is told of a key that nobody knows, in the words of the token endpoint', async () => {
    const client = new IamIdentityV1({ authenticator: withKey('none'), serviceUrl: sdk.host.url })
    const { status, message } = await refusal(client.listApiKeys({}))
    expect([status, message]).toEqual([400, 'Provided API key could not be found.'])
  })

  it('is told that a token is missing', async () => {
    const client = new IamIdentityV1({ authenticator: new NoAuthAuthenticator(), serviceUrl: sdk.host.url })
    expect(await refused(client.listApiKeys({}))).toBe(401)
  })

  it("acts as a service ID with that one's own rights, until its key is deleted", async () => {
    const owner = new IamIdentityV1(sdk.owner)
    const { result } = await owner.createServiceId({
      accountId: ACCOUNT.id,
      name: 'acts',
      apikey: { name: 'acts' },
    })
    const authenticator = withKey(result.apikey?.apikey ?? '')
    const itself = new IamIdentityV1({ authenticator, serviceUrl: sdk.host.url })
    const keys = await itself.listApiKeys({})
    expect(keys.result.apikeys.map(({ id }) => id)).toEqual([result.apikey?.id])
    const controller = new ResourceControllerV2({ authenticator, serviceUrl: sdk.host.url })
    expect((await controller.listResourceInstances()).result.resources).toEqual([])
    expect(await refused(controller.getResourceInstance({ id: DOCUMENTED_KEY.instance_guid }))).toBe(403)
    await owner.deleteServiceId({ id: result.id })
    expect(await refused(itself.listApiKeys({}))).toBe(401)
  })
})

describe("IBM's SDK and what is common to all services", () => {
  it('names things by CRN, encoded, and the caller by hand without', async () => {
    const { crn = '' } =
      sdk.cloud.state.instances.get(DOCUMENTED_KEY.instance_guid) ?? ({} as { crn?: string })
    const client = new ResourceControllerV2(sdk.owner)
    expect((await client.getResourceInstance({ id: crn })).result.guid).toBe(DOCUMENTED_KEY.instance_guid)
    const token = await new IamTokenManager({ apikey: OWNER.apikey, url: sdk.host.url }).getToken()
    const call = caller(fetch, token, sdk.host.url)
    expect((await call(`GET /v2/resource_instances/${crn}`)).status).toBe(200)
    expect((await call('GET /v2/resource_instances/')).status).toBe(200)
    expect((await call('GET /v2/resource_instances')).status).toBe(200)
  })

  it('gets its transaction id back, in answers and in refusals', async () => {
    const headers = { 'Transaction-Id': 'rc-sdk-node-test' }
    const client = new ResourceControllerV2(sdk.owner)
    const answer = await client.listResourceInstances({ headers })
    expect(answer.headers['transaction-id']).toBe('rc-sdk-node-test')
    const { result } = await refusal(client.getResourceInstance({ id: 'none', headers }))
    expect(result).toMatchObject({ transaction_id: 'rc-sdk-node-test' })
    const identity = new IamIdentityV1(sdk.owner)
    const other = await refusal(identity.getApiKey({ id: 'none', headers }))
    expect(other.result).toMatchObject({ trace: 'rc-sdk-node-test' })
  })

  it('has a method for every operation of the services, under its name', async () => {
    const clients: object[] = [IamIdentityV1.prototype, ResourceControllerV2.prototype]
    for (const load of [
      () => import('@ibm-cloud/platform-services/iam-policy-management/v1.js'),
      () => import('@ibm-cloud/platform-services/iam-access-groups/v2.js'),
      () => import('@ibm-cloud/platform-services/resource-manager/v2.js'),
      () => import('@ibm-cloud/platform-services/user-management/v1.js'),
      () => import('@ibm-cloud/platform-services/global-catalog/v1.js'),
    ])
      clients.push((await load()).default.prototype)
    const methods = new Set(clients.flatMap((client) => Object.getOwnPropertyNames(client)))
    const operations = await allOperations()
    const isDriven = (id: string): boolean => methods.has(SAME_NAME[id] ?? id)
    const misplaced = operations.filter((one) => isDriven(one.id) && !isOfSdk(one))
    expect(misplaced.map(({ route }) => route)).toEqual([])
    const nameless = operations.filter((one) => isOfSdk(one) && !isDriven(one.id))
    expect(nameless.map(({ id, route }) => `${id} ${route}`)).toEqual([])
  })

  it('is asked for a token by every operation but those for anyone', async () => {
    const anyone = await sdk.plain()
    const open: string[] = []
    for (const { id, authorize, route } of await allOperations()) {
      if (authorize === 'anyone') continue
      const { status } = await anyone(
        route.replaceAll(/\{\w+\}/g, 'none'),
        /^(GET|HEAD)/.test(route) ? {} : { body: {} },
      )
      if (status !== 401) open.push(`${id} answers ${status}`)
    }
    expect(open).toEqual([])
  })
})

describe('The suite', () => {
  it('has a part for every operation, and a spec that sees to it that the part is complete', async () => {
    const operations = await allOperations()
    expect(operations.filter((one) => partOf(one) === undefined).map(({ route }) => route)).toEqual([])
    const folder = new URL('.', import.meta.url)
    const specs = readdirSync(folder).filter((name) => name.endsWith('.spec.ts'))
    const texts = specs.map((name) => readFileSync(new URL(name, folder), 'utf8'))
    const unseen = partNames.filter((part) => !texts.some((text) => text.includes(`undriven(sdk, '${part}'`)))
    expect(unseen).toEqual([])
  })

  it('names every kind of case that a part lacks', async () => {
    const page = { operation: 'listReclamations', status: 200, says: '', page: 2, isPage: true }
    const stray = { ...page, operation: 'runReclamationAction', status: 412, says: '{}', isPage: false }
    expect(await undriven({ calls: [page, stray] }, 'reclamations', { neverPaged: { x: '' } })).toEqual([
      'listReclamations was never refused for want of access',
      'listReclamations was never read through 3 pages',
      'runReclamationAction never succeeded',
      'runReclamationAction was never refused for want of access',
      'runReclamationAction was never asked for what is not there',
      'runReclamationAction never answered 422: one is under way',
      'runReclamationAction answered 412, which spec-conflicts.ts does not have: {}',
      'x is no operation of the part reclamations',
    ])
  })

  it('knows of no conflict of an operation that there is not', async () => {
    const ids = new Set((await allOperations()).map(({ id }) => id))
    expect(Object.keys(conflicts).filter((id) => !ids.has(id))).toEqual([])
  })
})
