import { describe, expect, it } from 'vitest'
import { isFakeApiKeyValue } from '../../kernel/secret.ts'
import { ACCOUNT_ID, specAccount } from '../../spec-account.ts'
import type { Call } from '../../spec-cloud.ts'
import { serviceIdCrn } from '../iam-identity/model.ts'
import type { ResourceKeyWire } from './key-wire.ts'
import { instanceRow } from './spec-instances.ts'

const GENERIC = 'crn:v1:bluemix:public:iam::::serviceRole:'
const WRITER = `${GENERIC}Writer`
const KEYS = '/v2/resource_keys'

interface RcError {
  readonly error_code: string
  readonly message: string
  readonly details: string
}

const create = (call: Call, fields: object) =>
  call<ResourceKeyWire>(`POST ${KEYS}`, { body: { name: 'ci', source: cos.guid, ...fields } })

const cos = instanceRow('cos')

async function account(fields: Parameters<typeof instanceRow>[1] = {}) {
  const made = await specAccount()
  const instance = made.cloud.state.instances.insert(instanceRow('cos', fields))
  return { ...made, instance, state: made.cloud.state, owner: await made.as('owner') }
}

/** A service ID that a person made before, by way of the API. */
async function serviceIdOf(call: Call, name = 'robot') {
  const { body } = await call<{ id: string; crn: string; iam_id: string }>('POST /v1/serviceids', {
    body: { account_id: ACCOUNT_ID, name },
  })
  return body
}

describe('creating a service credential', () => {
  it('makes a service ID of its name, an API key for it and a policy on the instance', async () => {
    const { owner, state, instance } = await account()
    const { status, body: key } = await create(owner, { role: 'Writer' })
    expect(status).toBe(201)
    const [serviceId] = state.serviceIds.rows()
    const [apiKey] = state.apiKeys.rows()
    const [policy] = state.policies.rows()
    expect(serviceId).toMatchObject({ name: 'ci', generated_for: key.guid, locked: false })
    expect(apiKey).toMatchObject({
      iam_id: serviceId?.iam_id,
      name: `auto-generated-apikey-${key.guid}`,
      description: `Auto generated apikey during resource-key operation for Instance - ${instance.crn}`,
    })
    expect(policy).toMatchObject({
      type: 'access',
      state: 'active',
      roles: [WRITER],
      subject: [{ key: 'iam_id', operator: 'stringEquals', value: serviceId?.iam_id }],
    })
    expect(Object.fromEntries(policy?.resource.map(({ key: name, value }) => [name, value]) ?? [])).toEqual({
      serviceName: 'cloud-object-storage',
      serviceInstance: instance.guid,
      accountId: ACCOUNT_ID,
    })
    expect(key).toMatchObject({ role: WRITER, parameters: { role_crn: WRITER }, state: 'active' })
    expect(key.credentials).toMatchObject({
      iam_apikey_id: apiKey?.id,
      iam_apikey_name: apiKey?.name,
      iam_role_crn: WRITER,
      iam_serviceid_crn: serviceId && serviceIdCrn(serviceId),
      resource_instance_id: instance.crn,
    })
    expect(isFakeApiKeyValue(String(key.credentials['apikey']))).toBe(true)
  })

  it.each([undefined, null, '', 'None', 'NONE'])('makes no policy for role %o', async (role) => {
    const { owner, state } = await account()
    const { body: key } = await create(owner, { role })
    expect(key).toMatchObject({ role: '', parameters: {} })
    expect(key.credentials).not.toHaveProperty('iam_role_crn')
    expect([state.serviceIds.size, state.apiKeys.size, state.policies.size]).toEqual([1, 1, 0])
  })

  it.each([
    ['reader', `${GENERIC}Reader`],
    [`${GENERIC}Manager`, `${GENERIC}Manager`],
    ['Content Reader', 'crn:v1:bluemix:public:cloud-object-storage::::serviceRole:ContentReader'],
    ['ContentReader', 'crn:v1:bluemix:public:cloud-object-storage::::serviceRole:ContentReader'],
    ['Viewer', 'crn:v1:bluemix:public:iam::::role:Viewer'],
    [
      'Bucket Auditor',
      `crn:v1:bluemix:public:cloud-object-storage::a/${ACCOUNT_ID}::customRole:BucketAuditor`,
    ],
  ])('knows the role %s', async (role, crn) => {
    const { owner, state } = await account()
    state.customRoles.insert({
      id: 'auditor',
      entity_tag: '1-0',
      account_id: ACCOUNT_ID,
      crn: `crn:v1:bluemix:public:cloud-object-storage::a/${ACCOUNT_ID}::customRole:BucketAuditor`,
      name: 'BucketAuditor',
      display_name: 'Bucket Auditor',
      description: '',
      service_name: 'cloud-object-storage',
      actions: ['cloud-object-storage.bucket.get'],
      created_at: 0,
      created_by_id: '',
      last_modified_at: 0,
      last_modified_by_id: '',
    })
    const { status, body } = await create(owner, { role })
    expect([status, body.role]).toEqual([201, crn])
    expect(state.policies.rows()[0]?.roles).toEqual([crn])
  })

  it('takes the role from the parameters, where older clients put it', async () => {
    const { owner } = await account()
    const { body } = await create(owner, { parameters: { role_crn: WRITER } })
    expect(body.role).toBe(WRITER)
  })

  it('passes HMAC on, keeps the parameters, and refuses what the service does not take', async () => {
    const { owner, state } = await account()
    const { body } = await create(owner, { role: 'Writer', parameters: { HMAC: true, note: 'x' } })
    expect(body.parameters).toEqual({ HMAC: true, note: 'x', role_crn: WRITER })
    expect(body.credentials['cos_hmac_keys']).toMatchObject({ access_key_id: body.guid.replaceAll('-', '') })
    const refused = await create(owner, { name: 'other', parameters: { HMAC: 'yes' } })
    expect(refused).toMatchObject({ status: 400, body: { error_code: 'RC-ServiceBrokerErrorResponse' } })
    expect(state.resourceKeys.size).toBe(1)
  })

  it.each([
    ['an unknown role', { role: 'Emperor' }, 400, 'Emperor'],
    [
      'a service ID that is not there',
      { parameters: { serviceid_crn: 'ServiceId-none' } },
      400,
      'service ID',
    ],
    ['no name', { name: '' }, 400, "'name'"],
    ['a name with markup', { name: '<img src=x>' }, 400, 'letters, digits'],
    ['a source that is not there', { source: 'nowhere' }, 404, 'nowhere'],
    ['parameters that are no object', { parameters: 'HMAC' }, 400, 'JSON object'],
  ])('is refused with %s, and leaves nothing behind', async (_what, fields, status, reason) => {
    const { owner, state } = await account()
    const refused = await create(owner, fields)
    expect(refused.status).toBe(status)
    expect(JSON.stringify(refused.body)).toContain(reason)
    expect([state.serviceIds.size, state.apiKeys.size, state.policies.size, state.resourceKeys.size]).toEqual(
      [0, 0, 0, 0],
    )
  })

  it.each([
    ['removed', 410],
    ['pending_reclamation', 422],
    ['provisioning', 422],
  ] as const)('is refused on an instance that is %s', async (state, status) => {
    const { owner } = await account({ state })
    expect((await create(owner, {})).status).toBe(status)
  })

  it('works on a locked instance, which keeps only itself as it is', async () => {
    const { owner } = await account({ locked: true })
    expect((await create(owner, {})).status).toBe(201)
  })
})

describe('a credential on an existing service ID', () => {
  it('reuses it and gives it the role, once for two credentials of one role', async () => {
    const { owner, state } = await account()
    const robot = await serviceIdOf(owner)
    const parameters = { serviceid_crn: robot.crn }
    const first = await create(owner, { name: 'one', role: 'Reader', parameters })
    const second = await create(owner, { name: 'two', role: 'Reader', parameters })
    expect([state.serviceIds.size, state.apiKeys.size, state.policies.size]).toEqual([1, 2, 1])
    expect(first.body.credentials['iam_serviceid_crn']).toBe(robot.crn)
    await owner(`DELETE ${KEYS}/${first.body.guid}`)
    expect([state.serviceIds.size, state.apiKeys.size, state.policies.size]).toEqual([1, 1, 1])
    await owner(`DELETE ${KEYS}/${second.body.guid}`)
    expect([state.serviceIds.size, state.apiKeys.size, state.policies.size]).toEqual([1, 0, 0])
  })

  it('leaves a policy that somebody else made, although it gives the same role', async () => {
    const { owner, state, instance } = await account()
    const robot = await serviceIdOf(owner)
    const made = await owner('POST /v1/policies', {
      body: {
        type: 'access',
        subjects: [{ attributes: [{ name: 'iam_id', value: robot.iam_id }] }],
        roles: [{ role_id: WRITER }],
        resources: [
          {
            attributes: [
              { name: 'accountId', value: ACCOUNT_ID },
              { name: 'serviceName', value: 'cloud-object-storage' },
              { name: 'serviceInstance', value: instance.guid },
            ],
          },
        ],
      },
    })
    expect(made.status).toBe(201)
    const { body } = await create(owner, { role: 'Writer', parameters: { serviceid_crn: robot.crn } })
    expect(state.policies.size).toBe(1)
    await owner(`DELETE ${KEYS}/${body.guid}`)
    expect([state.policies.size, state.serviceIds.size]).toEqual([1, 1])
  })

  it('needs no policy with role None, so a locked service ID takes it; with a role it does not', async () => {
    const { owner, state } = await account()
    const robot = await serviceIdOf(owner)
    await owner(`POST /v1/serviceids/${robot.id}/lock`)
    const parameters = { serviceid_crn: robot.crn }
    expect((await create(owner, { parameters })).status).toBe(201)
    const refused = await owner<RcError>(`POST ${KEYS}`, {
      body: { name: 'two', source: cos.guid, role: 'Reader', parameters },
    })
    expect(refused.status).toBe(422)
    expect(refused.body.message).toBe("Service ID 'robot' is locked.")
    expect(refused.body.details).toContain(`DELETE /v1/serviceids/${robot.id}/lock`)
    expect(state.resourceKeys.size).toBe(1)
  })

  it('counts against the 20 API keys of an identity', async () => {
    const { owner, state } = await account()
    const robot = await serviceIdOf(owner)
    const parameters = { serviceid_crn: robot.crn }
    for (let n = 1; n <= 20; n++)
      expect((await create(owner, { name: `k${n}`, parameters })).status).toBe(201)
    const refused = await owner<RcError>(`POST ${KEYS}`, {
      body: { name: 'k21', source: cos.guid, parameters },
    })
    expect(refused.status).toBe(409)
    expect(refused.body).toMatchObject({
      error_code: 'RC-IamErrorResponse',
      details: expect.stringContaining('20'),
    })
    expect(state.resourceKeys.size).toBe(20)
  })
})
