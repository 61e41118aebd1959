import { describe, expect, it } from 'vitest'
import { ACCOUNT_ID, specAccount } from '../../spec-account.ts'
import type { Call } from '../../spec-cloud.ts'
import type { ServiceIdWire } from './service-id-wire.ts'

interface ServiceIdList {
  readonly first: string
  readonly next?: string
  readonly previous?: string
  readonly serviceids: readonly ServiceIdWire[]
}

const NAMES = ['Delta', 'alpha', 'Charlie', 'bravo', 'echo', 'alpha']

const make = (call: Call, name: string, more: object = {}) =>
  call<ServiceIdWire>('POST /v1/serviceids', { body: { account_id: ACCOUNT_ID, name, ...more } })

async function withServiceIds() {
  const { cloud, as } = await specAccount({ ann: {} })
  const call = await as('owner')
  for (const name of NAMES) {
    cloud.clock.advance({ minutes: 1 })
    await make(call, name, { description: `for ${name}` })
  }
  return { cloud, as, call }
}

const list = (call: Call, query = '') =>
  call<ServiceIdList>(`GET /v1/serviceids?account_id=${ACCOUNT_ID}${query}`)
const follow = (call: Call, link: string | undefined) =>
  call<ServiceIdList>(`GET ${link?.replace('http://cloud.test', '')}`)
const names = ({ body }: { body: ServiceIdList }) => body.serviceids.map(({ name }) => name)

describe('lists of service IDs', () => {
  it('need an account', async () => {
    const { call } = await withServiceIds()
    const refused = await call('GET /v1/serviceids')
    expect(refused).toMatchObject({ status: 400, body: { errors: [{ message_code: 'BXNIM0109E' }] } })
    expect((await call('GET /v1/serviceids?account_id=other')).status).toBe(400)
  })

  it('go through three pages while service IDs come and go', async () => {
    const { call } = await withServiceIds()
    const first = await list(call, '&pagesize=2')
    await call(`DELETE /v1/serviceids/${first.body.serviceids[1]?.id}`)
    const second = await follow(call, first.body.next)
    await make(call, 'later')
    await call(`DELETE /v1/serviceids/${second.body.serviceids[1]?.id}`)
    const third = await follow(call, second.body.next)
    expect([first, second, third].map(names)).toEqual([
      ['Delta', 'alpha'],
      ['Charlie', 'bravo'],
      ['echo', 'alpha'],
    ])
    expect(names(await follow(call, third.body.next))).toEqual(['later'])
  })

  it('find by exact name, by filter, and both', async () => {
    const { call } = await withServiceIds()
    expect(names(await list(call, '&name=alpha'))).toEqual(['alpha', 'alpha'])
    expect(names(await list(call, '&name=Alpha'))).toEqual([])
    const filter = encodeURIComponent('name co "char" or description co "ECHO"')
    expect(names(await list(call, `&filter=${filter}`))).toEqual(['Charlie', 'echo'])
    expect(names(await list(call, `&name=echo&filter=${filter}`))).toEqual(['echo'])
    expect((await list(call, '&filter=name')).status).toBe(400)
  })

  it('sort by name and by time of change, both ways', async () => {
    const { cloud, call } = await withServiceIds()
    const sorted = ['alpha', 'alpha', 'bravo', 'Charlie', 'Delta', 'echo']
    expect(names(await list(call, '&sort=name'))).toEqual(sorted)
    expect(names(await list(call, '&sort=name&order=desc'))).toEqual(sorted.toReversed())
    cloud.clock.advance({ minutes: 1 })
    const [delta] = (await list(call, '&name=Delta')).body.serviceids
    await call(`PUT /v1/serviceids/${delta?.id}`, { body: { name: 'newest' }, headers: { 'If-Match': '*' } })
    expect(names(await list(call, '&sort=modified_at&order=desc&pagesize=1'))).toEqual(['newest'])
    expect((await list(call, '&sort=iam_id')).status).toBe(400)
  })

  it('are of one group when asked, and show the group when asked', async () => {
    const { call } = await withServiceIds()
    const { body: group } = await call<{ id: string }>('POST /v1/serviceid_groups', {
      body: { account_id: ACCOUNT_ID, name: 'team' },
    })
    await make(call, 'in team', { group_id: group.id })
    const found = await list(call, `&group_id=${group.id}&show_group_id=true`)
    expect(found.body.serviceids).toMatchObject([{ name: 'in team', group_id: group.id }])
    expect(names(await list(call))).toHaveLength(7)
    expect((await list(call)).body.serviceids[0]).not.toHaveProperty('group_id')
    expect((await list(call, '&group_id=none')).status).toBe(404)
  })

  it('page over what the caller may see, not over what is there', async () => {
    const { as, call } = await withServiceIds()
    const ann = await as('ann')
    for (const name of ['a1', 'a2', 'a3']) {
      await make(ann, name)
      await make(call, `not ${name}`)
    }
    const first = await list(ann, '&pagesize=2')
    expect(names(first)).toEqual(['a1', 'a2'])
    const second = await follow(ann, first.body.next)
    expect(names(second)).toEqual(['a3'])
    expect(second.body).not.toHaveProperty('next')
  })
})
