import type { State } from '../state.ts'
import { fullName } from '../user-management/model.ts'

/** An identity or group in an answer about people. */
export interface IdentityWire {
  readonly iam_id: string
  readonly kind: 'user' | 'service_id' | 'profile' | 'group' | 'unknown'
  /** The IAM ID itself where the account does not know it. */
  readonly name: string
}

/** Whom an IAM ID, or the ID of an access group, stands for. */
export function identityWire(state: State, iam_id: string): IdentityWire {
  const user = state.users.get(iam_id)
  if (user !== undefined) return { iam_id, kind: 'user', name: fullName(user) }
  const serviceId = state.serviceIds.one('iam_id', iam_id)
  if (serviceId !== undefined) return { iam_id, kind: 'service_id', name: serviceId.name }
  const profile = state.profiles.one('iam_id', iam_id)
  if (profile !== undefined) return { iam_id, kind: 'profile', name: profile.name }
  const group = state.accessGroups.get(iam_id)
  if (group !== undefined) return { iam_id, kind: 'group', name: group.name }
  return { iam_id, kind: 'unknown', name: iam_id }
}
