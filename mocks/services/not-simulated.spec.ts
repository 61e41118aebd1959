import { describe, expect, it } from 'vitest'
import { specAccount } from '../spec-account.ts'
import { caller } from '../spec-cloud.ts'
import { gapAt } from './not-simulated.ts'
import { allOperations } from './spaces.ts'

const signedIn = async () => (await specAccount()).as('owner')

describe('What IBM Cloud does and the simulation does not', () => {
  it.each([
    ['POST /v1/profile_templates', 'iam-identity', 'message_code'],
    ['GET /v1/profile_templates/ProfileTemplate-1/versions', 'iam-identity', 'message_code'],
    ['GET /v1/profile_assignments/', 'iam-identity', 'message_code'],
    ['POST /v1/account_settings_templates/a/versions/1/commit', 'iam-identity', 'message_code'],
    ['GET /v1/policy_templates', 'iam-policy-management', 'code'],
    ['PATCH /v1/policy_assignments/a', 'iam-policy-management', 'code'],
    ['GET /v1/role_templates', 'iam-policy-management', 'code'],
    ['GET /v1/action_control_templates', 'iam-policy-management', 'code'],
    ['GET /v1/group_templates', 'iam-groups', 'code'],
    ['POST /v1/group_assignments', 'iam-groups', 'code'],
    ['GET /v1/enterprises', 'enterprise-management', 'code'],
    ['GET /v1/account-groups', 'enterprise-management', 'code'],
    ['GET /v2/resource_groups/0be5/teams', 'resource-manager', 'code'],
    ['POST /api/v1', 'global-catalog', 'code'],
    ['DELETE /api/v1/entry', 'global-catalog', 'code'],
  ])('is refused as such: %s', async (route, service, member) => {
    const call = await signedIn()
    const options = route.startsWith('GET') ? {} : { body: {} }
    const { status, body } = await call<{ status_code: number; errors: Record<string, string>[] }>(
      route,
      options,
    )
    expect(status).toBe(501)
    expect(body.status_code).toBe(501)
    expect(body.errors[0]?.[member]).toBe('not_implemented')
    expect(body.errors[0]?.['message']).toContain('does not do this')
    const [method = '', path = ''] = route.split(/ |\?/)
    expect(gapAt(method, path)?.service.name).toBe(service)
  })

  it('is another thing than a path that nobody has, and than a wrong method', async () => {
    const call = await signedIn()
    for (const route of ['GET /v1/nonsense', 'GET /v1/profile_templatesx', 'GET /v1/profiles/a/b', 'GET /v9'])
      expect((await call(route)).status, route).toBe(404)
    expect((await call('PATCH /v1/profiles/a', { body: {} })).status).toBe(405)
  })

  it('is said without a token, too, and is in the log', async () => {
    const { cloud } = await specAccount()
    const { status, headers } = await caller(cloud.fetch)('GET /v1/profile_assignments', {
      headers: { 'Transaction-Id': 'mine' },
    })
    expect(status).toBe(501)
    expect(headers.get('Transaction-Id')).toBe('mine')
    expect(cloud.log.entries().at(-1)).toMatchObject({ status: 501, operation: 'none' })
  })

  it('is not a second answer to what an operation does', async () => {
    const operations = await allOperations()
    const ids = operations.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    // Lists of templates are there, and empty; IBM's own suites ask for them.
    const doubled = operations.filter(({ method, pattern }) => gapAt(method, pattern) !== undefined)
    expect(doubled.map(({ id }) => id)).toEqual(['listProfileTemplates', 'listAccountSettingsTemplates'])
  })
})
