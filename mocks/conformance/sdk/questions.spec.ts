import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ACCOUNT, OWNER } from '../../scenarios/fixed.ts'
import type { Call } from '../../spec-cloud.ts'
import { undriven } from './spec-complete.ts'
import type { SdkCloud } from './spec-sdk.ts'
import { sdkCloud } from './spec-sdk.ts'

let sdk: SdkCloud
let owner: Call
let nobody: Call
beforeAll(async () => {
  sdk = await sdkCloud()
  owner = await sdk.plain('owner')
  nobody = await sdk.plain('nobody')
})
afterAll(() => sdk.close())

const policyFor = (iamId: string) => ({
  type: 'access',
  subject: { attributes: [{ key: 'iam_id', operator: 'stringEquals', value: iamId }] },
  control: { grant: { roles: [{ role_id: 'crn:v1:bluemix:public:iam::::role:Viewer' }] } },
  resource: {
    attributes: [
      { key: 'accountId', operator: 'stringEquals', value: ACCOUNT.id },
      { key: 'serviceName', operator: 'stringEquals', value: 'iam-identity' },
    ],
  },
})

describe('Questions of access, by plain calls', () => {
  it('are answered about oneself, and about others to who may read policies', async () => {
    const question = (iamId: string) => ({
      subject: { attributes: { id: iamId } },
      action: 'iam-identity.apikey.manage',
      resource: { attributes: { serviceName: 'iam-identity', accountId: ACCOUNT.id } },
    })
    const ask = (call: Call, iamId: string) => call('POST /v2/authz', { body: [question(iamId)] })
    expect(await ask(owner, OWNER.iam_id)).toMatchObject({
      status: 200,
      body: { responses: [{ authorizationDecision: { permitted: true } }] },
    })
    expect((await ask(owner, 'IBMid-2700091NBG')).body).toMatchObject({
      responses: [{ authorizationDecision: { permitted: false } }],
    })
    expect((await ask(nobody, OWNER.iam_id)).status).toBe(403)
  })

  it('say what one may assign', async () => {
    const ask = (call: Call) => call('POST /v2/authz/assignable', { body: {} })
    expect((await ask(owner)).body).toMatchObject({ policies: { permitted: true } })
    expect((await ask(nobody)).body).toMatchObject({ policies: { permitted: false } })
  })

  it('preview what would come of a policy, to whom may make it', async () => {
    const preview = (call: Call, iamId: string) =>
      call('POST /v2/authz/preview', { body: { add: [policyFor(iamId)] } })
    expect(await preview(owner, 'IBMid-2700091NBG')).toMatchObject({
      status: 200,
      body: { differences: [{ identities: [{ iam_id: 'IBMid-2700091NBG' }] }] },
    })
    expect((await preview(nobody, 'IBMid-2700091NBG')).status).toBe(403)
    expect((await owner('POST /v2/authz/preview', { body: { remove: ['none'] } })).status).toBe(404)
    const { body } = await owner<{ id: string; iam_id: string }>('POST /v1/serviceids', {
      body: { account_id: ACCOUNT.id, name: 'locked' },
    })
    await owner('POST /v2/policies', { body: policyFor(body.iam_id) })
    expect((await preview(owner, body.iam_id)).status).toBe(409)
    await owner(`POST /v1/serviceids/${body.id}/lock`)
    expect((await preview(owner, body.iam_id)).status).toBe(422)
  })

  it('was driven through every operation, and met no mistake', async () => {
    const neverForbidden = { listAssignable: 'it is about whoever asks' }
    expect(await undriven(sdk, 'questions', { neverForbidden })).toEqual([])
    expect(sdk.cloud.bugs).toEqual([])
  })
})
