import { href, paths } from '../../app/paths.ts'

/** Who or what access is assigned to. */
export interface Principal {
  readonly kind: 'user' | 'serviceId' | 'profile' | 'group'
  /** The IAM ID, or the ID of the access group. */
  readonly id: string
  readonly name: string
}

export type PrincipalKind = Principal['kind']

/** What each kind is called in a sentence. */
export const kindWords: Readonly<Record<PrincipalKind, string>> = {
  user: 'user',
  serviceId: 'service ID',
  profile: 'trusted profile',
  group: 'access group',
}

/** What the wizard opens with. */
export interface AssignOptions {
  /** `groups`: the choice of access groups. */
  readonly what?: 'groups'
  /** A policy to edit. */
  readonly policy?: string
}

/** Where access is assigned to it, or a policy of it edited. */
export const assignHref = ({ kind, id }: Principal, { what, policy }: AssignOptions = {}): string => {
  const search = { ...(what === undefined ? {} : { what }), ...(policy === undefined ? {} : { policy }) }
  return href(
    paths.assignAccess,
    { kind, principal: id },
    Object.keys(search).length === 0 ? undefined : search,
  )
}
