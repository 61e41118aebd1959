import { expect } from 'vitest'
import { ACCOUNT_ID } from '../../spec-account.ts'
import type { Call } from '../../spec-cloud.ts'
import type { PolicyV2Wire } from './policy-wire.ts'

/** What the specs of policies have in common. */

export const role = (name: string): string => `crn:v1:bluemix:public:iam::::role:${name}`
/** Nobody whom the account knows: IBM accepts policies for such IDs. */
export const MEMBER = 'IBMid-SDKNode12345'

/** `on({ serviceName: 'kms' })`: stringEquals on each, within the account. */
export const on = (values: Record<string, string>) =>
  Object.entries({ accountId: ACCOUNT_ID, ...values }).map(([key, value]) => ({
    key,
    operator: 'stringEquals',
    value,
  }))

export const policyBody = (
  resource: Record<string, string> = { serviceName: 'cloud-object-storage' },
  roles = ['Viewer'],
  more: object = {},
) => ({
  type: 'access',
  subject: { attributes: [{ key: 'iam_id', operator: 'stringEquals', value: MEMBER }] },
  control: { grant: { roles: roles.map((name) => ({ role_id: role(name) })) } },
  resource: { attributes: on(resource) },
  ...more,
})

export interface ErrorBody {
  readonly errors: readonly {
    readonly code: string
    readonly message: string
    readonly details?: unknown
  }[]
}

export const make = async (call: Call, body: object = policyBody()) => {
  const answer = await call<PolicyV2Wire>('POST /v2/policies', { body })
  expect(answer.status).toBe(201)
  return { policy: answer.body, tag: answer.headers.get('ETag') ?? '' }
}

export const refusal = async (call: Call, route: string, options: Parameters<Call>[1] = {}) => {
  const { status, body } = await call<ErrorBody>(route, options)
  return { status, code: body.errors[0]?.code, message: body.errors[0]?.message }
}

export const people = {
  viewer: { grants: [{ role: 'Viewer', service: 'iam-access-management' }] },
  cosAdmin: { grants: [{ role: 'Administrator', service: 'cloud-object-storage' }] },
  editor: { grants: [{ role: 'Editor', service: 'cloud-object-storage' }] },
  nobody: {},
}
