import { describe, expect, it } from 'vitest'
import { ACCOUNT_ID, iamIdOf, OWNER_ID, specAccount } from '../../spec-account.ts'
import type { Call } from '../../spec-cloud.ts'
import type { ExplanationWire } from './explain-operations.ts'

async function ask(call: Call, query: Readonly<Record<string, string>>) {
  const text = new URLSearchParams(query).toString()
  return call<ExplanationWire>(`GET /v1/insight/accounts/${ACCOUNT_ID}/explanation?${text}`)
}

const people = {
  ann: { grants: [{ role: 'Viewer' }, { role: 'Editor', on: { resourceType: 'profile' } }] },
  admin: { grants: [{ role: 'Administrator' }] },
  auditor: { grants: [{ role: 'Viewer', service: 'iam-access-management' }] },
}
const update = {
  action: 'iam-identity.serviceid.update',
  serviceName: 'iam-identity',
  resourceType: 'serviceid',
}

describe('An explanation', () => {
  it('names what decided', async () => {
    const { as } = await specAccount(people)
    const { body } = await ask(await as('ann'), { ...update, action: 'iam-identity.serviceid.get' })
    expect(body).toMatchObject({
      subject: { id: iamIdOf('ann'), name: 'ann Spec' },
      permitted: true,
      because: [{ kind: 'policy', role: 'Viewer', policy: { id: 'spec-ann-0', roles: ['Viewer'] } }],
    })
    expect(body.missing).toBeUndefined()
    expect((await ask(await as('owner'), update)).body.because).toEqual([{ kind: 'owner' }])
  })

  it('of a refusal names what is missing, what comes near, and who can grant it, as far as one may see them', async () => {
    const { as } = await specAccount(people)
    const ann = await ask(await as('ann'), update)
    expect(ann.body).toMatchObject({
      permitted: false,
      missing: {
        roles: ['Operator', 'Editor', 'Administrator'],
        near: [
          { lacks: 'role', policy: { id: 'spec-ann-0' } },
          { lacks: 'resource', policy: { id: 'spec-ann-1', roles: ['Editor'] } },
        ],
      },
      grantors: {
        owner: { id: OWNER_ID },
        others: [],
        withheld: expect.stringContaining("'iam-access-management.policy.read'"),
      },
    })
    const about = await ask(await as('auditor'), { ...update, subject: iamIdOf('ann') })
    expect(about.body.grantors).toEqual({
      owner: { id: OWNER_ID, name: expect.any(String) },
      others: [{ id: iamIdOf('admin'), name: 'admin Spec' }],
    })
  })

  it('of access through a group names the group; a group itself can be asked about', async () => {
    const { as } = await specAccount({ bob: {} })
    const owner = await as('owner')
    const { body: group } = await owner<{ id: string }>(`POST /v2/groups?account_id=${ACCOUNT_ID}`, {
      body: { name: 'Keepers' },
    })
    await owner(`PUT /v2/groups/${group.id}/members`, {
      body: { members: [{ iam_id: iamIdOf('bob'), type: 'user' }] },
    })
    const equals = (key: string, value: string) => ({ key, operator: 'stringEquals', value })
    await owner('POST /v2/policies', {
      body: {
        type: 'access',
        control: { grant: { roles: [{ role_id: 'crn:v1:bluemix:public:iam::::role:Editor' }] } },
        subject: { attributes: [equals('access_group_id', group.id)] },
        resource: { attributes: [equals('accountId', ACCOUNT_ID), equals('serviceName', 'iam-identity')] },
      },
    })
    const bob = await ask(await as('bob'), update)
    expect(bob.body.because).toMatchObject([{ role: 'Editor', policy: { group: { name: 'Keepers' } } }])
    const keepers = await ask(owner, { ...update, subject: group.id })
    expect(keepers.body).toMatchObject({ subject: { name: 'Keepers' }, permitted: true })
  })

  it('is about oneself, or for who may read policies', async () => {
    const { as } = await specAccount(people)
    const ann = await as('ann')
    expect((await ask(ann, { ...update, subject: OWNER_ID })).status).toBe(403)
    expect((await ask(ann, { action: update.action })).status).toBe(400)
    expect((await ask(ann, { serviceName: 'iam-identity' })).status).toBe(400)
    expect((await ask(await as('owner'), { ...update, subject: 'IBMid-NONE' })).status).toBe(404)
  })

  it('can be asked for after any refusal: its answer says what the decision was about', async () => {
    const { as } = await specAccount(people)
    const owner = await as('owner')
    const { body } = await owner<{ id: string }>('POST /v1/serviceids', {
      body: { name: 'app', account_id: ACCOUNT_ID },
    })
    const refused = await (await as('ann'))(`DELETE /v1/serviceids/${body.id}`)
    expect(refused.status).toBe(403)
    expect(JSON.parse(decodeURIComponent(refused.headers.get('X-Access-Question') ?? ''))).toEqual({
      action: 'iam-identity.serviceid.delete',
      resource: { serviceName: 'iam-identity', resourceType: 'serviceid', resource: body.id },
    })
  })
})
