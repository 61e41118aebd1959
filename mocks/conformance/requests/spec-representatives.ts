import type { Cloud } from '../../cloud.ts'
import { ACCOUNT, OWNER, TESTED_ACCESS_GROUP } from '../../scenarios/fixed.ts'
import type { Call } from '../../spec-cloud.ts'
import { signedIn } from '../../spec-cloud.ts'

/** Somebody who cannot sign in and whom the manager invited: the other one, whoever asks. */
export const OTHER = 'IBMid-1200045DHD'

const made = async (call: Call, route: string, body?: unknown): Promise<Record<string, string>> => {
  const answer = await call<Record<string, string>>(route, {
    ...(body === undefined ? {} : { body }),
    headers: { 'If-Match': '*' },
  })
  if (answer.status >= 300) throw new Error(`${route}: ${answer.status} ${JSON.stringify(answer.body)}`)
  return answer.body
}

/**
 * One of each thing for requests to be about: what the account has, and what it has none of, made by the owner.
 * @returns the ids that requests shall be about, and a token of the service ID behind a credential
 */
export async function representatives(
  cloud: Cloud,
): Promise<{ readonly preferred: ReadonlySet<unknown>; readonly credentialToken: string }> {
  const { state } = cloud
  const owner = await signedIn(cloud.fetch, 'owner')
  const instance = state.instances.rows().find(({ name }) => name === 'orders-media-prod')?.guid ?? ''
  const space = 'crn:v1:bluemix:public:bluemix:us-south:o/5e939cd5::cf-space:66c8b915'
  const alias = await made(owner, 'POST /v2/resource_aliases', {
    name: 'alias',
    source: instance,
    target: space,
  })
  const binding = await made(owner, 'POST /v2/resource_bindings', { source: alias['guid'], target: space })
  const key = await owner<{ guid: string; credentials: { apikey: string } }>('POST /v2/resource_keys', {
    body: { name: 'representative', source: instance, role: 'Writer' },
  })
  const deleted = state.instances.rows().find(({ name }) => name === 'invoices-archive')?.guid ?? ''
  await made(owner, `DELETE /v2/resource_instances/${deleted}?recursive=true`)
  const { id: profile } = await made(owner, 'POST /v1/profiles', { name: 'profile', account_id: ACCOUNT.id })
  await made(owner, `POST /v1/profiles/${profile}/rules`, {
    type: 'Profile-CR',
    cr_type: 'VSI',
    conditions: [{ claim: 'a', operator: 'EQUALS', value: '"b"' }],
  })
  await made(owner, `POST /v1/profiles/${profile}/links`, {
    cr_type: 'VSI',
    link: { crn: `crn:v1:bluemix:public:is:us-south:a/${ACCOUNT.id}::instance:1` },
  })
  await made(owner, `PUT /v1/profiles/${profile}/identities`, {
    identities: [{ type: 'user', identifier: OTHER }],
  })
  await made(
    owner,
    `PUT /v1/preferences/accounts/${ACCOUNT.id}/identities/iam-${profile}/console/landing_page`,
    { value_string: '/iam' },
  )
  await made(owner, `POST /v2/groups/${TESTED_ACCESS_GROUP}/rules`, {
    expiration: 1,
    realm_name: 'https://idp.example.org/SAML2',
    conditions: [{ claim: 'a', operator: 'EQUALS', value: '"b"' }],
  })
  await made(owner, `POST /v1/activity/accounts/${ACCOUNT.id}/report`)
  await made(owner, `GET /v1/activity/accounts/${ACCOUNT.id}/report/latest`)
  await made(owner, `POST /v1/mfa/accounts/${ACCOUNT.id}/report`)
  await made(owner, `GET /v1/mfa/accounts/${ACCOUNT.id}/report/latest`)
  for (const { idp_id } of state.idps.rows()) await made(owner, `POST /v1/idps/${idp_id}/test`)
  const serviceId = await made(owner, 'POST /v1/serviceids', { name: 'service', account_id: ACCOUNT.id })
  const serviceIdGroup = await made(owner, 'POST /v1/serviceid_groups', {
    name: 'group',
    account_id: ACCOUNT.id,
  })
  const resourceGroup = await made(owner, 'POST /v2/resource_groups', { name: 'group' })
  const apiKey = state.apiKeys.find('iam_id', OTHER).find(({ locked }) => !locked)
  const policy = state.policies.find('subject', 'IBMid-5500081WZQ')[0]?.id
  const token = await owner<{ access_token: string }>('POST /identity/token', {
    form: {
      grant_type: 'urn:ibm:params:oauth:grant-type:apikey',
      apikey: key.body.credentials.apikey,
    },
  })
  const other = state.users.get(OTHER)
  if (state.classicKeys.one('iam_id', OTHER) === undefined)
    state.classicKeys.insert({ id: 1, iam_id: OTHER, created_at: cloud.clock.now() })
  return {
    preferred: new Set<unknown>([
      instance,
      alias['guid'],
      binding['guid'],
      key.body.guid,
      profile,
      `iam-${profile}`,
      serviceId['id'],
      serviceId['iam_id'],
      serviceIdGroup['id'],
      resourceGroup['id'],
      apiKey?.id,
      policy,
      TESTED_ACCESS_GROUP,
      OTHER,
      String(other?.classic_id),
      OWNER.apikey,
    ]),
    credentialToken: token.body.access_token,
  }
}
