import { describe, expect, it } from 'vitest'
import { ACCOUNT_ID, OWNER_ID, specAccount } from '../../spec-account.ts'
import { vaultIdOf } from './broker.ts'
import { instanceRow } from './spec-instances.ts'

describe('the example of the documentation', () => {
  it('is what the list answers for the same data, member by member and in the same order', async () => {
    const { as, cloud } = await specAccount()
    const { state } = cloud
    const owner = await as('owner')
    const at = Date.parse('2018-07-02T22:03:43.837Z')
    const guid = '23693f48-aaa2-4079-b0c7-334846eff8d0'
    const { crn } = state.instances.insert(
      instanceRow('my-instance', { guid: '8d7af921-b136-4078-9666-081bd8470d94', created_at: at }),
    )
    const service_id = 'ServiceId-64c29e4f-422d-468c-a11b-1a8f671b5c89'
    const role = 'crn:v1:bluemix:public:iam::::serviceRole:Writer'
    state.resourceKeys.insert({
      guid,
      crn: crn.replace(/::$/, `:resource-key:${guid}`),
      name: 'my-instance-key-1',
      account_id: ACCOUNT_ID,
      instance_guid: '8d7af921-b136-4078-9666-081bd8470d94',
      source_crn: crn,
      role,
      parameters: { role_crn: role },
      state: 'active',
      onetime_credentials: false,
      service_id,
      apikey_id: 'ApiKey-0',
      isServiceIdGenerated: true,
      migrated: false,
      created_at: at,
      created_by: OWNER_ID,
      updated_at: at,
      updated_by: OWNER_ID,
    })
    state.vault.insert({
      id: vaultIdOf(guid),
      value: {
        apikey: 'XXXX-YYYY-ZZZZ"',
        endpoints: 'https://cos-service-armada-s.us-south.containers.mybluemix.net/endpoints',
        iam_apikey_description: `Auto generated apikey during resource-key operation for Instance - ${crn}`,
        iam_apikey_name: `auto-generated-apikey-${guid}`,
        iam_role_crn: role,
        iam_serviceid_crn: `crn:v1:bluemix:public:iam-identity::a/${ACCOUNT_ID}::serviceid:${service_id}`,
        resource_instance_id: crn,
      },
    })
    const { body } = await owner('GET /v2/resource_keys?name=my-instance-key-1')
    // Rows keep milliseconds, so the last six digits of the example's times are zeros here.
    const expected = SEED.replaceAll('837979455Z', '837000000Z')
    expect(JSON.stringify(body)).toBe(JSON.stringify(JSON.parse(expected)))
  })
})

/** The example response of seed 000, "Viewing a credential by using the API". */
const SEED = String.raw`{
"rows_count": 1,
"next_url": null,
"resources": [
{
"id": "crn:v1:bluemix:public:cloud-object-storage:global:a/4329073d16d2f3663f74bfa955259139:8d7af921-b136-4078-9666-081bd8470d94:resource-key:23693f48-aaa2-4079-b0c7-334846eff8d0",
"guid": "23693f48-aaa2-4079-b0c7-334846eff8d0",
"url": "/v2/resource_keys/23693f48-aaa2-4079-b0c7-334846eff8d0",
"created_at": "2018-07-02T22:03:43.837979455Z",
"updated_at": "2018-07-02T22:03:43.837979455Z",
"deleted_at": null,
"created_by": "IBMid-5500093BHN",
"updated_by": "IBMid-5500093BHN",
"deleted_by": "",
"source_crn": "crn:v1:bluemix:public:cloud-object-storage:global:a/4329073d16d2f3663f74bfa955259139:8d7af921-b136-4078-9666-081bd8470d94::",
"role": "crn:v1:bluemix:public:iam::::serviceRole:Writer",
"name": "my-instance-key-1",
"parameters": {
"role_crn": "crn:v1:bluemix:public:iam::::serviceRole:Writer"
},
"crn": "crn:v1:bluemix:public:cloud-object-storage:global:a/4329073d16d2f3663f74bfa955259139:8d7af921-b136-4078-9666-081bd8470d94:resource-key:23693f48-aaa2-4079-b0c7-334846eff8d0",
"state": "active",
"account_id": "4329073d16d2f3663f74bfa955259139",
"resource_group_id": "0be5ad401ae913d8ff665d92680664ed",
"resource_id": "dff97f5c-bc5e-4455-b470-411c3edbe49c",
"onetime_credentials": false,
"credentials": {
"apikey": "XXXX-YYYY-ZZZZ\"",
"endpoints": "https://cos-service-armada-s.us-south.containers.mybluemix.net/endpoints",
"iam_apikey_description": "Auto generated apikey during resource-key operation for Instance - crn:v1:bluemix:public:cloud-object-storage:global:a/4329073d16d2f3663f74bfa955259139:8d7af921-b136-4078-9666-081bd8470d94::",
"iam_apikey_name": "auto-generated-apikey-23693f48-aaa2-4079-b0c7-334846eff8d0",
"iam_role_crn": "crn:v1:bluemix:public:iam::::serviceRole:Writer",
"iam_serviceid_crn": "crn:v1:bluemix:public:iam-identity::a/4329073d16d2f3663f74bfa955259139::serviceid:ServiceId-64c29e4f-422d-468c-a11b-1a8f671b5c89",
"resource_instance_id": "crn:v1:bluemix:public:cloud-object-storage:global:a/4329073d16d2f3663f74bfa955259139:8d7af921-b136-4078-9666-081bd8470d94::"
},
"iam_compatible": true,
"migrated": false,
"resource_instance_url": "/v2/resource_instances/8d7af921-b136-4078-9666-081bd8470d94",
"resource_alias_url": null
}
]
}`
