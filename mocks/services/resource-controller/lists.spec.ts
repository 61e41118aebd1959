import { describe, expect, it } from 'vitest'
import { ACCOUNT_ID, iamIdOf, specAccount } from '../../spec-account.ts'
import { accessPolicy, equals } from '../access-policy.ts'
import type { Call } from '../../spec-cloud.ts'
import type { InstanceWire } from './instance-wire.ts'
import type { ResourceKeyWire } from './key-wire.ts'
import type { InstanceRow } from './model.ts'
import { instanceRow, PLANS } from './spec-instances.ts'

interface List<Item> {
  readonly rows_count: number
  readonly next_url: string | null
  readonly resources: readonly Item[]
}

type Instances = List<InstanceWire>
type Keys = List<ResourceKeyWire>

const names = (list: List<{ readonly name: string }>) => list.resources.map(({ name }) => name)
const LIST = 'GET /v2/resource_instances'

const numbered = (count: number) =>
  Array.from({ length: count }, (_, n) => instanceRow(`i${String(n).padStart(4, '0')}`))

async function account(rows: readonly InstanceRow[], people: Parameters<typeof specAccount>[0] = {}) {
  const made = await specAccount(people)
  for (const row of rows) made.cloud.state.instances.insert(row)
  return made
}

const byState = async (call: Call, query: string) => names((await call<Instances>(`${LIST}${query}`)).body)

describe('the list of instances', () => {
  it('is walked through three pages by a relative next_url, each counting its own rows', async () => {
    const { as } = await account(numbered(25))
    const owner = await as('owner')
    const pages: Instances[] = []
    for (let url: string | null = '/v2/resource_instances?type=service_instance'; url !== null;) {
      const { body }: { body: Instances } = await owner<Instances>(`GET ${url}`)
      pages.push(body)
      url = body.next_url
    }
    expect(pages.map(({ rows_count }) => rows_count)).toEqual([10, 10, 5])
    expect(pages[0]?.next_url).toMatch(/^\/v2\/resource_instances\?start=/)
    expect(Object.keys(pages[0] ?? {})).toEqual(['rows_count', 'next_url', 'resources'])
    expect(pages.flatMap(names)).toEqual(numbered(25).map(({ name }) => name))
  })

  it('goes on where it was although instances come and go between two pages', async () => {
    const { as, cloud } = await account(numbered(6))
    const owner = await as('owner')
    const first = await owner<Instances>(`${LIST}?limit=3`)
    cloud.state.instances.remove(numbered(1)[0]?.guid ?? '')
    cloud.state.instances.insert(instanceRow('late'))
    const second = await owner<Instances>(`GET ${first.body.next_url}&limit=100`)
    expect([...names(first.body), ...names(second.body)]).toEqual([
      'i0000',
      'i0001',
      'i0002',
      'i0003',
      'i0004',
      'i0005',
      'late',
    ])
  })

  it('keeps the first page’s filters and limit, and ignores others beside start', async () => {
    const rows = ['a', 'b', 'c', 'd', 'e', 'f'].map((name, n) =>
      instanceRow(name, n % 2 === 0 ? {} : { resource_group_id: 'other' }),
    )
    const { as } = await account(rows)
    const owner = await as('owner')
    const first = await owner<Instances>(`${LIST}?limit=2&resource_group_id=other`)
    const second = await owner<Instances>(`GET ${first.body.next_url}&name=a`)
    expect([names(first.body), names(second.body)]).toEqual([['b', 'd'], ['f']])
  })

  it('lowers a limit over 100 and refuses what is no limit, no token, no state or no date', async () => {
    const { as } = await account(numbered(120))
    const owner = await as('owner')
    expect((await owner<Instances>(`${LIST}?limit=200`)).body.rows_count).toBe(100)
    for (const query of ['limit=0', 'limit=ten', 'start=abc', 'state=sleeping', 'updated_from=soon']) {
      const { status, body } = await owner<{ message: string }>(`${LIST}?${query}`)
      expect([query, status]).toEqual([query, 400])
      expect(body.message).toContain(query.split('=')[0])
    }
  })

  it('shows active and provisioning ones unless a state is asked for', async () => {
    const states = ['active', 'provisioning', 'inactive', 'failed', 'pending_reclamation', 'removed'] as const
    const { as } = await account(states.map((state) => instanceRow(state, { state })))
    const owner = await as('owner')
    expect(await byState(owner, '')).toEqual(['active', 'provisioning'])
    for (const state of states) expect(await byState(owner, `?state=${state}`)).toEqual([state])
  })

  it('filters by GUID, name, group, service, plan, type and day of the last change', async () => {
    const day = (text: string) => ({ updated_at: Date.parse(text) })
    const { as } = await account([
      instanceRow('cos', day('2026-03-31T23:00:00Z')),
      instanceRow('cos-paid', { resource_plan_id: PLANS.cosStandard, ...day('2026-04-01T00:00:00Z') }),
      instanceRow('ledger', {
        resource_plan_id: PLANS.postgres,
        resource_group_id: 'g2',
        ...day('2026-04-02T00:00:00Z'),
      }),
    ])
    const owner = await as('owner')
    expect(await byState(owner, `?guid=${instanceRow('cos').guid}`)).toEqual(['cos'])
    expect(await byState(owner, '?name=cos')).toEqual(['cos'])
    expect(await byState(owner, '?resource_group_id=g2')).toEqual(['ledger'])
    expect(await byState(owner, '?resource_id=dff97f5c-bc5e-4455-b470-411c3edbe49c')).toEqual([
      'cos',
      'cos-paid',
    ])
    expect(await byState(owner, `?resource_plan_id=${PLANS.cosStandard}`)).toEqual(['cos-paid'])
    expect(await byState(owner, '?type=application_instance')).toEqual([])
    expect(await byState(owner, '?updated_from=2026-03-31&updated_to=2026-03-31')).toEqual(['cos'])
    expect(await byState(owner, '?updated_from=2026-04-01')).toEqual(['cos-paid', 'ledger'])
  })

  it('shows each person exactly what their policies let them see', async () => {
    const people = {
      nobody: {},
      one: {
        grants: [
          {
            role: 'Viewer',
            service: 'cloud-object-storage',
            on: { serviceInstance: instanceRow('cos').guid },
          },
        ],
      },
      group: {
        grants: [{ role: 'Viewer', service: 'databases-for-postgresql', on: { resourceGroupId: 'g2' } }],
      },
      // A service role says nothing about seeing the instance.
      reader: {
        grants: [
          { role: 'crn:v1:bluemix:public:iam::::serviceRole:Reader', service: 'cloud-object-storage' },
        ],
      },
      service: { grants: [{ role: 'Viewer', service: 'cloud-object-storage' }] },
    }
    const rows = [
      instanceRow('cos'),
      instanceRow('cos-2'),
      instanceRow('ledger', { resource_plan_id: PLANS.postgres, resource_group_id: 'g2' }),
    ]
    const { as } = await account(rows, people)
    const seen: Record<string, readonly string[]> = {}
    for (const who of [...Object.keys(people), 'owner']) seen[who] = await byState(await as(who), '')
    expect(seen).toEqual({
      nobody: [],
      one: ['cos'],
      group: ['ledger'],
      reader: [],
      service: ['cos', 'cos-2'],
      owner: ['cos', 'cos-2', 'ledger'],
    })
  })

  it('decides as the engine does for every kind of policy, though it looks at fewer of them', async () => {
    const { as, cloud } = await account(numbered(12), { ann: {} })
    const guids = numbered(12).map(({ guid }) => guid)
    const shapes = [
      [equals('serviceInstance', guids[1] ?? '')],
      [{ key: 'serviceInstance', operator: 'stringEqualsAnyOf', value: [guids[2] ?? '', guids[3] ?? ''] }],
      [{ key: 'serviceInstance', operator: 'stringMatch', value: `${(guids[4] ?? '').slice(0, 8)}*` }],
      [equals('serviceInstance', guids[5] ?? ''), equals('region', 'eu-de')],
    ] as const
    shapes.forEach((shape, n) =>
      cloud.state.policies.insert(
        accessPolicy({
          id: `p${n}`,
          account_id: ACCOUNT_ID,
          subject: iamIdOf('ann'),
          resource: [equals('accountId', ACCOUNT_ID), ...shape],
          roles: ['crn:v1:bluemix:public:iam::::role:Viewer'],
          now: 0,
          by: iamIdOf('owner'),
        }),
      ),
    )
    expect(await byState(await as('ann'), '')).toEqual(['i0001', 'i0002', 'i0003', 'i0004'])
  })

  it('stays quick for a person with a policy on each of 1,000 instances', async () => {
    const rows = numbered(1000)
    const { as, cloud } = await account(rows, { ann: {} })
    rows.forEach(({ guid }, n) =>
      cloud.state.policies.insert(
        accessPolicy({
          id: `p${n}`,
          account_id: ACCOUNT_ID,
          subject: iamIdOf('ann'),
          resource: [
            equals('accountId', ACCOUNT_ID),
            equals('serviceName', 'cloud-object-storage'),
            equals('serviceInstance', guid),
          ],
          roles: ['crn:v1:bluemix:public:iam::::role:Viewer'],
          now: 0,
          by: iamIdOf('owner'),
        }),
      ),
    )
    const ann = await as('ann')
    let looked = 0
    const { policies } = cloud.state
    const find = policies.find.bind(policies)
    policies.find = (index, value) => {
      looked++
      return find(index, value)
    }
    let url: string | null = '/v2/resource_instances?limit=100&resource_plan_id=' + PLANS.cosLite
    const seen: string[] = []
    let pages = 0
    while (url !== null) {
      const { body }: { body: Instances } = await ann<Instances>(`GET ${url}`)
      seen.push(...names(body))
      url = body.next_url
      pages++
    }
    expect([seen.length, pages]).toEqual([1000, 10])
    // The caller's own policies and those of the public group, once a request: not once an instance.
    expect(looked).toBeLessThanOrEqual(pages * 2)
  })
})

describe('the lists of credentials', () => {
  async function withKeys() {
    const rows = [instanceRow('cos'), instanceRow('ledger', { resource_plan_id: PLANS.postgres })]
    const made = await account(rows, {
      cosViewer: { grants: [{ role: 'Viewer', service: 'cloud-object-storage' }] },
      nobody: {},
    })
    const owner = await made.as('owner')
    for (const row of rows)
      for (let n = 1; n <= 3; n++)
        await owner('POST /v2/resource_keys', { body: { name: `${row.name}-${n}`, source: row.guid } })
    return { ...made, owner }
  }

  it('of the account show the keys of instances that the caller may view', async () => {
    const { as, owner } = await withKeys()
    const seenBy = async (call: Call, query = '') =>
      names((await call<Keys>(`GET /v2/resource_keys${query}`)).body)
    expect(await seenBy(owner)).toHaveLength(6)
    expect(await seenBy(await as('cosViewer'))).toEqual(['cos-1', 'cos-2', 'cos-3'])
    expect(await seenBy(await as('nobody'))).toEqual([])
    expect(await seenBy(owner, '?name=ledger-2')).toEqual(['ledger-2'])
    expect(await seenBy(owner, `?resource_id=${instanceRow('cos').resource_id}`)).toHaveLength(3)
    expect(await seenBy(owner, '?resource_group_id=none')).toEqual([])
  })

  it('of an instance are paged, and refused to whoever may not view the instance', async () => {
    const { as, owner } = await withKeys()
    const path = `/v2/resource_instances/${encodeURIComponent(instanceRow('cos').crn)}/resource_keys`
    const first = await owner<Keys>(`GET ${path}?limit=2`)
    const second = await owner<Keys>(`GET ${first.body.next_url}`)
    expect([names(first.body), names(second.body)]).toEqual([['cos-1', 'cos-2'], ['cos-3']])
    expect(second.body.next_url).toBeNull()
    const refused = await (await as('nobody'))<{ details: string }>(`GET ${path}`)
    expect(refused.status).toBe(403)
    expect(refused.body.details).toContain('Viewer')
  })
})
