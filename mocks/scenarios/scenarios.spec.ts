import { describe, expect, it } from 'vitest'
import type { Cloud } from '../cloud.ts'
import { isFakeApiKeyValue } from '../kernel/secret.ts'
import { subjectOf } from '../services/iam-policy-management/model.ts'
import { checkActions } from '../services/iam-policy-management/role-rules.ts'
import { factsOf } from '../services/facts.ts'
import { signedIn, specCloud } from '../spec-cloud.ts'
import { OWNER } from './fixed.ts'
import { scenarioList } from './index.ts'

/** IAM documentation, limits. */
const LIMITS = {
  keysOfAnIdentity: 20,
  serviceIdsOfAGroup: 2000,
  groupsOfAMember: 50,
  groups: 500,
  policies: 4020,
  policiesOfASubject: 1000,
}

const names = scenarioList.map(({ name }) => name)

/** How often each value occurs, the most frequent first. */
function counts(values: Iterable<string>): [value: string, count: number][] {
  const found = new Map<string, number>()
  for (const value of values) found.set(value, (found.get(value) ?? 0) + 1)
  return [...found].sort((a, b) => b[1] - a[1])
}
const most = (values: Iterable<string>): number => counts(values)[0]?.[1] ?? 0
const twice = (values: Iterable<string>): string[] =>
  counts(values).flatMap(([value, count]) => (count > 1 ? [value] : []))

/** Every text within a value that nobody but its reader may have. */
function secretsIn(value: unknown): string[] {
  if (typeof value === 'string')
    return isFakeApiKeyValue(value) || value.startsWith('MOCK_') || /^[0-9a-f]{48,}$/.test(value)
      ? [value]
      : []
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(secretsIn)
}

const secretsOf = (cloud: Cloud): string[] => [
  OWNER.apikey,
  ...cloud.state.vault.rows().flatMap(({ value }) => secretsIn(value)),
]

describe.each(names)('The scenario %s', (scenario) => {
  it('holds together', async () => {
    const { database } = await specCloud({ scenario })
    expect(database.inconsistencies()).toEqual([])
  })

  it('names nothing twice', async () => {
    const { state } = await specCloud({ scenario })
    const rows = {
      serviceIds: state.serviceIds.rows().map(({ name }) => name),
      apiKeys: state.apiKeys.rows().map(({ iam_id, name }) => `${iam_id} ${name}`),
      instances: state.instances.rows().map(({ name }) => name),
      credentials: state.resourceKeys.rows().map(({ name }) => name),
      groups: state.accessGroups.rows().map(({ name }) => name.toLowerCase()),
      emails: state.users.rows().map(({ email }) => email),
      policies: state.policies.rows().map(({ id }) => id),
    }
    for (const [table, values] of Object.entries(rows)) expect(twice(values), table).toEqual([])
  })

  it('gives the same bytes each time, and after a reset', async () => {
    const [first, second] = [await specCloud({ scenario }), await specCloud({ scenario })]
    const bytes = JSON.stringify(first.snapshot())
    expect(JSON.stringify(second.snapshot()) === bytes).toBe(true)
    second.reset()
    expect(JSON.stringify(second.snapshot()) === bytes).toBe(true)
    expect(JSON.stringify(first.state.vault.rows())).toBe(JSON.stringify(second.state.vault.rows()))
  })

  it('has no secret in a snapshot', async () => {
    const cloud = await specCloud({ scenario })
    const secrets = secretsOf(cloud)
    const bytes = JSON.stringify(cloud.snapshot())
    for (const secret of secrets) expect(bytes.includes(secret)).toBe(false)
    expect(Object.keys(cloud.snapshot())).not.toContain('vault')
  })

  it('keeps within the limits of an account', async () => {
    const { state } = await specCloud({ scenario })
    const active = state.policies.rows().filter((row) => row.state === 'active')
    expect(most(state.apiKeys.rows().map(({ iam_id }) => iam_id))).toBeLessThanOrEqual(
      LIMITS.keysOfAnIdentity,
    )
    expect(most(state.serviceIds.rows().map(({ group_id }) => group_id))).toBeLessThanOrEqual(
      LIMITS.serviceIdsOfAGroup,
    )
    expect(most(state.groupMembers.rows().map(({ iam_id }) => iam_id))).toBeLessThanOrEqual(
      LIMITS.groupsOfAMember,
    )
    // The Public Access group is not counted.
    expect(state.accessGroups.size - 1).toBeLessThanOrEqual(LIMITS.groups)
    expect(active.length).toBeLessThanOrEqual(LIMITS.policies)
    expect(most(active.map((row) => subjectOf(row) ?? ''))).toBeLessThanOrEqual(LIMITS.policiesOfASubject)
  })

  it('grants only roles that are there and have actions on what they are granted for', async () => {
    const { state, clock } = await specCloud({ scenario })
    const facts = factsOf(state, () => clock.now())
    for (const { id, roles, resource } of state.policies.rows())
      for (const crn of roles) {
        const role = facts.role(crn)
        expect(role, `policy ${id}: ${crn}`).toBeDefined()
        const name = resource.find(({ key }) => key === 'serviceName')?.value
        if (typeof name === 'string')
          expect(role?.actionsOn(name).size, `${crn} on ${name}`).toBeGreaterThan(0)
      }
    for (const { service_name, actions } of state.customRoles.rows())
      expect(() => checkActions(service_name, actions)).not.toThrow()
  })

  it('knows everybody who made something', async () => {
    const { state } = await specCloud({ scenario })
    const makers = new Set([
      ...state.apiKeys.rows().map(({ created_by }) => created_by),
      ...state.serviceIds.rows().map(({ created_by }) => created_by),
      ...state.instances.rows().map(({ created_by }) => created_by),
      ...state.resourceKeys.rows().map(({ created_by }) => created_by),
      ...state.policies.rows().map(({ created_by_id }) => created_by_id),
      ...state.users.rows().flatMap(({ invited_by }) => invited_by ?? []),
    ])
    for (const maker of makers) expect(state.users.has(maker), maker).toBe(true)
  })

  it('lets each of its people sign in, and says in words what each can show', async () => {
    const cloud = await specCloud({ scenario })
    expect(cloud.scenario.persons.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['owner', 'auditor', 'nobody']),
    )
    expect(twice(cloud.scenario.persons.map(({ id }) => id))).toEqual([])
    for (const { id, iam_id, name, about } of cloud.scenario.persons) {
      const call = await signedIn(cloud.fetch, id)
      const { status } = await call(`GET /v1/apikeys?iam_id=${iam_id}`)
      expect(status, id).toBe(200)
      expect(about.length).toBeGreaterThan(10)
      const user = cloud.state.users.get(iam_id)
      expect(`${user?.firstname} ${user?.lastname}`).toBe(name)
    }
  })

  it('has the known API key of the owner where it promises one', async () => {
    const cloud = await specCloud({ scenario })
    const call = await signedIn(cloud.fetch, 'owner')
    const { status, body } = await call<{ iam_id: string; locked: boolean }>('GET /v1/apikeys/details', {
      headers: { 'IAM-ApiKey': OWNER.apikey },
    })
    if (scenario === 'empty') expect(status).toBe(404)
    else expect(body).toMatchObject({ iam_id: OWNER.iam_id, locked: false })
  })
})
