import GlobalCatalogV1 from '@ibm-cloud/platform-services/global-catalog/v1.js'
import { NoAuthAuthenticator } from 'ibm-cloud-sdk-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PLANS } from '../../services/resource-controller/spec-instances.ts'
import { undriven } from './spec-complete.ts'
import type { SdkCloud } from './spec-sdk.ts'
import { refused, refusedWith, sdkCloud } from './spec-sdk.ts'

const COS = 'dff97f5c-bc5e-4455-b470-411c3edbe49c'

let sdk: SdkCloud
/** Nobody at all: public entries are read without a token. */
let anyone: GlobalCatalogV1
beforeAll(async () => {
  sdk = await sdkCloud()
  // The address of IBM's catalogue ends with the version.
  anyone = new GlobalCatalogV1({
    authenticator: new NoAuthAuthenticator(),
    serviceUrl: `${sdk.host.url}/api/v1`,
  })
})
afterAll(() => sdk.close())

describe("IBM's SDK and the catalogue", () => {
  it('finds services, by page', async () => {
    const all = await anyone.listCatalogEntries({ q: 'kind:service', include: '*', sortBy: 'name' })
    const names = all.result.resources?.map(({ name }) => name) ?? []
    expect(names.length).toBeGreaterThanOrEqual(9)
    const paged: (string | undefined)[] = []
    for (let offset = 0; offset < names.length; offset += 4) {
      const { result } = await anyone.listCatalogEntries({
        q: 'kind:service',
        sortBy: 'name',
        offset,
        limit: 4,
      })
      expect(result).toMatchObject({ offset, limit: 4, count: names.length })
      expect(result.next === undefined).toBe(offset + 4 >= names.length)
      paged.push(...(result.resources?.map(({ name }) => name) ?? []))
    }
    expect(paged).toEqual(names)
  })

  it('reads a service, its plans and where they can be deployed', async () => {
    const { result } = await anyone.getCatalogEntry({ id: COS, include: '*', complete: true, depth: 0 })
    expect(result).toMatchObject({ id: COS, kind: 'service', name: 'cloud-object-storage', active: true })
    const plans = await anyone.getChildObjects({ id: COS, kind: 'plan' })
    const ids = plans.result.resources?.map(({ id }) => id)
    expect(ids).toEqual(expect.arrayContaining([PLANS.cosLite, PLANS.cosStandard]))
    const places = await anyone.getChildObjects({ id: PLANS.cosLite, kind: 'deployment' })
    expect(places.result.resources?.map(({ geo_tags }) => geo_tags)).toEqual([['global']])
    expect((await anyone.getChildObjects({ id: COS, kind: '*' })).result.count).toBe(ids?.length)
  })

  it('reads the plans of a service by page', async () => {
    const names: (string | undefined)[] = []
    for (const offset of [0, 1, 2]) {
      const { result } = await anyone.getChildObjects({ id: COS, kind: 'plan', offset, limit: 1 })
      expect(result).toMatchObject({ offset, limit: 1, count: 3 })
      names.push(...(result.resources?.map(({ name }) => name) ?? []))
    }
    expect(new Set(names).size).toBe(3)
  })

  it('is told what is not there, and what makes no sense', async () => {
    const id = 'none'
    expect(
      await refusedWith(anyone.getCatalogEntry({ id }), anyone.getChildObjects({ id, kind: 'plan' })),
    ).toEqual([404])
    expect(await refused(anyone.listCatalogEntries({ sortBy: 'taste' }))).toBe(400)
  })

  it('is told in words what is not simulated', async () => {
    expect(await refused(anyone.getPricing({ id: PLANS.cosLite }))).toBe(501)
  })

  it('was driven through every operation, and met no mistake', async () => {
    expect(await undriven(sdk, 'catalog')).toEqual([])
    expect(sdk.cloud.bugs).toEqual([])
  })
})
