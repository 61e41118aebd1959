import { describe, expect, it } from 'vitest'
import { ACCOUNT_ID, iamIdOf, OWNER_ID, specAccount } from '../../spec-account.ts'
import type { Call } from '../../spec-cloud.ts'
import type { ApiKeyWire } from './api-key-wire.ts'
import type { ServiceIdWire } from './service-id-wire.ts'

interface KeyList {
  readonly offset: number
  readonly limit: number
  readonly first: string
  readonly previous?: string
  readonly next?: string
  readonly apikeys: readonly ApiKeyWire[]
}

const NAMES = ['Delta', 'alpha', 'Charlie', 'bravo', 'echo', 'Foxtrot', 'golf']

async function withKeys() {
  const { cloud, as } = await specAccount({ ann: {} })
  const call = await as('owner')
  const ids = new Map<string, string>()
  for (const name of NAMES) {
    cloud.clock.advance({ minutes: 1 })
    const { body } = await newKey(call, OWNER_ID, name, { description: `the ${name.length} letters` })
    ids.set(name, body.id)
  }
  return { as, call, idOf: (name: string) => ids.get(name) ?? '' }
}

const newKey = (call: Call, iam_id: string, name: string, more: object = {}) =>
  call<ApiKeyWire>('POST /v1/apikeys', { body: { name, iam_id, ...more } })

const list = (call: Call, query: string) => call<KeyList>(`GET /v1/apikeys?${query}`)
const follow = (call: Call, link: string | undefined) =>
  call<KeyList>(`GET ${link?.replace('http://cloud.test', '')}`)
const names = ({ body }: { body: KeyList }) => body.apikeys.map(({ name }) => name)

describe('lists of API keys', () => {
  it("gives the caller's own keys, oldest first, twenty a page unless asked otherwise", async () => {
    const { call } = await withKeys()
    const all = await list(call, '')
    expect(names(all)).toEqual(NAMES)
    expect(all.body).toMatchObject({ offset: 0, limit: 20 })
    expect(all.body).not.toHaveProperty('next')
    expect(all.body).not.toHaveProperty('previous')
  })

  it('goes through three pages and back, with no next on the last', async () => {
    const { call } = await withKeys()
    const first = await list(call, 'pagesize=3')
    const second = await follow(call, first.body.next)
    const third = await follow(call, second.body.next)
    expect([first, second, third].map(names)).toEqual([NAMES.slice(0, 3), NAMES.slice(3, 6), NAMES.slice(6)])
    expect(third.body).not.toHaveProperty('next')
    expect(third.body.limit).toBe(3)
    const back = await follow(call, third.body.previous)
    expect(names(back)).toEqual(NAMES.slice(3, 6))
    expect(names(await follow(call, back.body.previous))).toEqual(NAMES.slice(0, 3))
  })

  it.each(['', '&sort=name', '&sort=name&order=desc', '&sort=created_at&order=desc'])(
    'shows no key twice and leaves none out while keys come and go (%s)',
    async (order) => {
      const { call, idOf } = await withKeys()
      const first = await list(call, `pagesize=3${order}`)
      const seen = names(first)
      const boundary = first.body.apikeys.at(-1)
      await call(`DELETE /v1/apikeys/${boundary?.id}`)
      const second = await follow(call, first.body.next)
      seen.push(...names(second))
      const unseen = NAMES.filter((name) => !seen.includes(name))
      expect(unseen).toHaveLength(1)
      await call(`DELETE /v1/apikeys/${idOf(seen[0] ?? '')}`)
      await newKey(call, OWNER_ID, unseen[0] === 'alpha' ? 'aa' : 'zulu')
      const third = await follow(call, second.body.next)
      seen.push(...names(third))
      expect(new Set(seen).size).toBe(seen.length)
      expect(seen).toEqual(expect.arrayContaining(NAMES))
    },
  )

  it('sorts by name without regard to case, and by time, both ways', async () => {
    const { call } = await withKeys()
    const sorted = ['alpha', 'bravo', 'Charlie', 'Delta', 'echo', 'Foxtrot', 'golf']
    expect(names(await list(call, 'sort=name'))).toEqual(sorted)
    expect(names(await list(call, 'sort=name&order=desc'))).toEqual(sorted.toReversed())
    expect(names(await list(call, 'sort=created_at&order=desc'))).toEqual(NAMES.toReversed())
    expect((await list(call, 'sort=locked')).status).toBe(400)
  })

  it.each([
    ['name co "RAV"', ['bravo']],
    ['name sw "e" or name eq "golf"', ['echo', 'golf']],
    ['description co "5 letters" and not', 400],
    ['(name ew "o" or name ew "a") and description co "5"', ['Delta', 'alpha', 'bravo']],
    ['description pr', NAMES],
    ['name ne "golf" and name gt "delta"', ['echo', 'Foxtrot']],
    ['name like "x"', 400],
    ['secret eq "x"', 400],
    ['name co "open', 400],
  ])('filters by %s', async (filter, expected) => {
    const { call } = await withKeys()
    const answer = await list(call, `filter=${encodeURIComponent(filter)}`)
    if (typeof expected === 'number') expect(answer.status).toBe(expected)
    else expect(names(answer)).toEqual(expected)
  })

  it('keeps the filter on the pages after the first', async () => {
    const { call } = await withKeys()
    const first = await list(call, `pagesize=2&filter=${encodeURIComponent('description co "5 letters"')}`)
    const second = await follow(call, first.body.next)
    expect([...names(first), ...names(second)]).toEqual(['Delta', 'alpha', 'bravo'])
    expect(second.body).not.toHaveProperty('next')
  })

  it.each(['pagesize=0', 'pagesize=101', 'pagesize=x', 'pagetoken=x', 'scope=account&type=all'])(
    'refuses %s',
    async (query) => {
      const { call } = await withKeys()
      expect((await list(call, query)).status).toBe(400)
    },
  )

  it("tells people's keys from service IDs' keys, and finds those of one group of service IDs", async () => {
    const { as, call } = await withKeys()
    await newKey(await as('ann'), iamIdOf('ann'), 'of ann')
    const { body: group } = await call<{ id: string }>('POST /v1/serviceid_groups', {
      body: { account_id: ACCOUNT_ID, name: 'team' },
    })
    const robot = async (group_id?: string) =>
      (
        await call<ServiceIdWire>('POST /v1/serviceids', {
          body: { account_id: ACCOUNT_ID, name: 'robot', group_id },
        })
      ).body.iam_id
    await newKey(call, await robot(), 'in default')
    await newKey(call, await robot(group.id), 'in team')
    expect(names(await list(call, 'scope=account&type=user'))).toEqual([...NAMES, 'of ann'])
    expect(names(await list(call, 'scope=account&type=serviceid'))).toEqual(['in default', 'in team'])
    expect(names(await list(call, `scope=account&type=serviceid&group_id=${group.id}`))).toEqual(['in team'])
    expect(names(await list(call, 'scope=account'))).toHaveLength(10)
  })
})
