import type { Call } from '../../../spec-cloud.ts'
import { ACCOUNT_ID } from '../../../spec-account.ts'
import type { ProfileWire } from './profile-wire.ts'

/** People of the specs of trusted profiles. */
export const people = {
  administrator: { grants: [{ role: 'Administrator' }] },
  editor: { grants: [{ role: 'Editor' }] },
  viewer: { grants: [{ role: 'Viewer' }] },
  nobody: {},
}

export const makeProfile = async (call: Call, name = 'Deployers', more: object = {}): Promise<ProfileWire> =>
  (await call<ProfileWire>('POST /v1/profiles', { body: { name, account_id: ACCOUNT_ID, ...more } })).body

interface Refused {
  readonly errors: readonly { readonly message_code: string; readonly details?: string }[]
}

/** Status, code and words of a refusal by IAM Identity. */
export async function refusal(call: Call, route: string, options: Parameters<Call>[1] = {}) {
  const { status, body } = await call<Refused | undefined>(route, options)
  const [error] = body?.errors ?? []
  return { status, code: error?.message_code, details: error?.details ?? '' }
}
