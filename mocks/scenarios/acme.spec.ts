import { describe, expect, it } from 'vitest'
import type { Cloud } from '../cloud.ts'
import { resourceServices } from '../catalog/index.ts'
import { apiKeyNameOf, vaultIdOf } from '../services/resource-controller/broker.ts'
import type { ResourceKeyWire } from '../services/resource-controller/key-wire.ts'
import { caller, SPEC_NOW, signedIn, specCloud } from '../spec-cloud.ts'
import { ACCOUNT, DOCUMENTED_KEY, SECOND_MEMBER, TESTED_ACCESS_GROUP } from './fixed.ts'

const ONE_TIME_SINCE = Date.parse('2025-08-04T00:00:00Z')
const now = Date.parse(SPEC_NOW)

const GRANT = 'urn:ibm:params:oauth:grant-type:'

const tokenOf = (cloud: Cloud, apikey: string) =>
  caller(cloud.fetch)<{ access_token: string; errorCode?: string }>('POST /identity/token', {
    form: { grant_type: `${GRANT}apikey`, apikey },
  })

describe('The account of Acme', () => {
  it('has what the story needs, in number', async () => {
    const { state } = await specCloud()
    expect({
      people: state.users.size,
      serviceIds: state.serviceIds.rows().filter((row) => row.generated_for === undefined).length,
      lockedServiceIds: state.serviceIds.rows().filter(({ locked }) => locked).length,
      serviceIdGroups: state.serviceIdGroups.size,
      trustedProfiles: state.profiles.size,
      resourceGroups: state.resourceGroups.size,
      instances: state.instances.size,
      services: new Set(state.instances.rows().map(({ service_name }) => service_name)).size,
      regions: new Set(state.instances.rows().map(({ region_id }) => region_id)).size,
      credentials: state.resourceKeys.size,
      customRoles: state.customRoles.size,
      classicKeys: state.classicKeys.size,
    }).toEqual({
      people: 14,
      serviceIds: 9,
      lockedServiceIds: 2,
      serviceIdGroups: 2,
      trustedProfiles: 4,
      resourceGroups: 3,
      instances: 20,
      services: resourceServices.length,
      regions: 7,
      credentials: 30,
      customRoles: 1,
      classicKeys: 3,
    })
    expect(resourceServices).toHaveLength(10)
  })

  it('has profiles that some take on and others do not', async () => {
    const cloud = await specCloud()
    const names = cloud.state.profiles.rows().map(({ name }) => name)
    const taken: Record<string, string[]> = {}
    for (const { id } of cloud.scenario.persons) {
      const token = async (form: Record<string, string>) =>
        caller(cloud.fetch)<{ access_token: string }>('POST /identity/token', { form })
      const { body } = await token({ grant_type: `${GRANT}passcode`, passcode: id })
      for (const profile_name of names) {
        const { access_token } = body
        const grant_type = `${GRANT}assume`
        const { status } = await token({ grant_type, access_token, profile_name, account: ACCOUNT.id })
        if (status === 200) (taken[profile_name] ??= []).push(id)
      }
    }
    expect(taken).toEqual({
      'Production on call': ['admin', 'identity-admin', 'manager'],
      'Quarterly audit': ['auditor'],
    })
    expect(cloud.state.dynamicMembers.rows()).toHaveLength(1)
    expect(cloud.database.inconsistencies()).toEqual([])
  })

  it('has the identities that IBM’s own tests name', async () => {
    const { state } = await specCloud()
    expect(state.users.has(SECOND_MEMBER)).toBe(true)
    expect(state.accessGroups.has(TESTED_ACCESS_GROUP)).toBe(true)
    expect(state.resourceGroups.get('0be5ad401ae913d8ff665d92680664ed')).toMatchObject({ isDefault: true })
  })

  it('has the documentation’s credential to the letter', async () => {
    const cloud = await specCloud()
    const call = await signedIn(cloud.fetch, 'owner')
    const { body } = await call<{ resources: ResourceKeyWire[] }>(
      `GET /v2/resource_instances/${DOCUMENTED_KEY.instance_guid}/resource_keys`,
    )
    const instance =
      'crn:v1:bluemix:public:cloud-object-storage:global:a/4329073d16d2f3663f74bfa955259139:8d7af921-b136-4078-9666-081bd8470d94:'
    const role = 'crn:v1:bluemix:public:iam::::serviceRole:Writer'
    const crn = `${instance}resource-key:23693f48-aaa2-4079-b0c7-334846eff8d0`
    expect(body).toEqual({
      rows_count: 1,
      next_url: null,
      resources: [
        {
          id: crn,
          guid: '23693f48-aaa2-4079-b0c7-334846eff8d0',
          url: '/v2/resource_keys/23693f48-aaa2-4079-b0c7-334846eff8d0',
          created_at: '2018-07-02T22:03:43.837979455Z',
          updated_at: '2018-07-02T22:03:43.837979455Z',
          deleted_at: null,
          created_by: 'IBMid-5500093BHN',
          updated_by: 'IBMid-5500093BHN',
          deleted_by: '',
          source_crn: `${instance}:`,
          role,
          name: 'my-instance-key-1',
          parameters: { role_crn: role },
          crn,
          state: 'active',
          account_id: '4329073d16d2f3663f74bfa955259139',
          resource_group_id: '0be5ad401ae913d8ff665d92680664ed',
          resource_id: 'dff97f5c-bc5e-4455-b470-411c3edbe49c',
          onetime_credentials: false,
          credentials: {
            apikey: 'XXXX-YYYY-ZZZZ"',
            endpoints: 'https://cos-service-armada-s.us-south.containers.mybluemix.net/endpoints',
            iam_apikey_description: `Auto generated apikey during resource-key operation for Instance - ${instance}:`,
            iam_apikey_name: 'auto-generated-apikey-23693f48-aaa2-4079-b0c7-334846eff8d0',
            iam_role_crn: role,
            iam_serviceid_crn:
              'crn:v1:bluemix:public:iam-identity::a/4329073d16d2f3663f74bfa955259139::serviceid:ServiceId-64c29e4f-422d-468c-a11b-1a8f671b5c89',
            resource_instance_id: `${instance}:`,
          },
          iam_compatible: true,
          migrated: false,
          resource_instance_url: '/v2/resource_instances/8d7af921-b136-4078-9666-081bd8470d94',
          resource_alias_url: null,
        },
      ],
    })
  })

  it('follows the rule of 04 August 2025, but for the instances whose setting somebody changed', async () => {
    const { state } = await specCloud()
    const changed = state.instances
      .rows()
      .filter((row) => row.onetime_credentials !== row.created_at >= ONE_TIME_SINCE)
    expect(changed.map(({ name }) => name)).toEqual(['order-events-prod', 'staff-login-dev'])
    for (const { updated_at, created_at, last_operation } of changed) {
      expect(updated_at).toBeGreaterThan(created_at)
      expect(last_operation.type).toBe('update')
    }
    for (const key of state.resourceKeys.rows()) {
      const instance = state.instances.get(key.instance_guid)
      const wasChangedSince = instance !== undefined && instance.updated_at > key.created_at
      const setting = instance?.onetime_credentials
      expect(key.onetime_credentials, key.name).toBe(wasChangedSince ? !setting : setting)
    }
  })

  it('has behind each credential what its creation would have made', async () => {
    const { state } = await specCloud()
    for (const key of state.resourceKeys.rows()) {
      const serviceId = state.serviceIds.get(key.service_id)
      const apiKey = state.apiKeys.get(key.apikey_id)
      expect(serviceId?.generated_for, key.name).toBe(key.isServiceIdGenerated ? key.guid : undefined)
      if (key.isServiceIdGenerated) expect(serviceId?.name).toBe(key.name)
      expect(apiKey).toMatchObject({ iam_id: serviceId?.iam_id, name: apiKeyNameOf(key.guid) })
      expect(key.policy_id === undefined, key.name).toBe(key.role === undefined)
      if (key.policy_id !== undefined) {
        const policy = state.policies.get(key.policy_id)
        expect(policy?.roles).toEqual([key.role])
        expect(policy?.subject[0]?.value).toBe(serviceId?.iam_id)
        expect(policy?.resource.find(({ key: name }) => name === 'serviceInstance')?.value).toBe(
          key.instance_guid,
        )
      }
      expect(state.vault.has(vaultIdOf(key.guid)), key.name).toBe(!key.onetime_credentials)
      expect(key.created_at).toBeGreaterThanOrEqual(state.instances.get(key.instance_guid)?.created_at ?? now)
    }
    const generated = state.serviceIds.rows().filter((row) => row.generated_for !== undefined)
    expect(generated).toHaveLength(state.resourceKeys.rows().filter((row) => row.isServiceIdGenerated).length)
  })

  it('has credentials of every role and kind', async () => {
    const { state } = await specCloud()
    const keys = state.resourceKeys.rows()
    const roles = new Set(keys.map(({ role }) => role?.split(':').at(-1) ?? 'None'))
    for (const role of ['Reader', 'Writer', 'Manager', 'None', 'Editor', 'ObjectWriter', 'Checkpointer'])
      expect(roles.has(role), role).toBe(true)
    const some = (test: (row: (typeof keys)[number]) => boolean) => expect(keys.some(test)).toBe(true)
    some((row) => row.onetime_credentials)
    some((row) => !row.onetime_credentials && row.created_at < ONE_TIME_SINCE)
    some((row) => !row.onetime_credentials && row.created_at >= ONE_TIME_SINCE)
    some((row) => row.parameters['HMAC'] === true && row.onetime_credentials)
    some((row) => row.parameters['HMAC'] === true && !row.onetime_credentials)
    some((row) => !row.isServiceIdGenerated)
  })

  it('has API keys of people and of service IDs in every state', async () => {
    const { state } = await specCloud()
    for (const type of ['user', 'serviceid']) {
      const keys = state.apiKeys.find('type', `4329073d16d2f3663f74bfa955259139/${type}`)
      const some = (what: string, test: (row: (typeof keys)[number]) => boolean) =>
        expect(keys.some(test), `${type}: ${what}`).toBe(true)
      some('locked', ({ locked }) => locked)
      some('disabled', ({ disabled }) => disabled)
      some('expired', ({ expires_at }) => expires_at !== undefined && expires_at < now)
      some('about to expire', ({ expires_at }) => expires_at !== undefined && expires_at >= now)
      some('leaked', ({ leaked_at }) => leaked_at !== undefined)
      some('never used', ({ last_authn }) => last_authn === undefined)
      some('used today', ({ last_authn }) => last_authn !== undefined && now - last_authn < 86_400_000)
      for (const action of ['none', 'disable', 'delete'])
        some(action, ({ action_when_leaked }) => action_when_leaked === action)
    }
    expect(state.apiKeys.rows().some(({ support_sessions }) => support_sessions)).toBe(true)
    expect(state.apiKeys.rows().some(({ store_value }) => store_value)).toBe(true)
    expect(state.apiKeys.rows().every(({ created_at, modified_at }) => created_at <= modified_at)).toBe(true)
  })

  it('has one service ID with as many API keys as it may have, so that the next is refused', async () => {
    const cloud = await specCloud()
    const full = cloud.state.serviceIds.rows().find(({ name }) => name === 'ci-pipeline')
    const call = await signedIn(cloud.fetch, 'owner')
    const { status, body } = await call('POST /v1/apikeys', {
      body: { name: 'runner-21', iam_id: full?.iam_id },
    })
    expect(status).toBe(409)
    expect(JSON.stringify(body)).toContain('20 API keys')
  })

  it('has credentials that work: the key in one acts with its role and no other', async () => {
    const cloud = await specCloud()
    const key = cloud.state.resourceKeys.rows().find(({ name }) => name === 'orders-media-writer')
    const values = cloud.state.vault.get(vaultIdOf(key?.guid ?? ''))?.value as { apikey: string }
    const { body, status } = await tokenOf(cloud, values.apikey)
    expect(status).toBe(200)
    const ask = async (action: string) => {
      const { body: answer } = await caller(cloud.fetch, body.access_token)<{
        responses: { authorizationDecision: { permitted: boolean } }[]
      }>('POST /v2/authz', {
        body: [{ action, resource: { attributes: { serviceInstance: key?.instance_guid } } }],
      })
      return answer.responses[0]?.authorizationDecision.permitted
    }
    expect(await ask('cloud-object-storage.object.put')).toBe(true)
    expect(await ask('cloud-object-storage.bucket.delete_bucket')).toBe(false)
    expect(await ask('resource-controller.key.retrieve')).toBe(false)
  })

  it('shows the value of the API key that was made to be read again, and of no other', async () => {
    const cloud = await specCloud()
    const call = await signedIn(cloud.fetch, 'owner')
    const stored = cloud.state.apiKeys.rows().find(({ store_value }) => store_value)
    const { body } = await call<{ apikey: string }>(`GET /v1/apikeys/${stored?.id}`)
    expect((await tokenOf(cloud, body.apikey)).status).toBe(200)
    const { body: list } = await call<{ apikeys: { apikey: string }[] }>('GET /v1/apikeys')
    expect(list.apikeys.every(({ apikey }) => apikey === '')).toBe(true)
  })
})
