import { useCan } from '../../api/authz.ts'
import type { TrustedProfile } from '../../api/profiles.ts'
import { reasonOf, useReasons } from '../../iam/reasons.ts'

/** Why a profile cannot be changed or deleted by whoever is signed in; `undefined` where it can. */
export interface ProfileReasons {
  readonly update: string | undefined
  readonly delete: string | undefined
}

/** What trusted profiles, or one of them, are called in policies. */
export const profileResource = (id?: string): Readonly<Record<string, string>> => ({
  serviceName: 'iam-identity',
  resourceType: 'profile',
  ...(id === undefined ? {} : { resource: id }),
})

const UPDATE = 'iam-identity.profile.update'
const DELETE = 'iam-identity.profile.delete'

const questions = (id?: string) => ({
  update: { action: UPDATE, resource: profileResource(id) },
  delete: { action: DELETE, resource: profileResource(id) },
})

/**
 * What may be done to each of these profiles. Most people may do it to all of them or to none, so all are asked about
 * first; only for who may not is each one asked about.
 */
export function useProfileReasons(rows: readonly TrustedProfile[]): (row: TrustedProfile) => ProfileReasons {
  const all = useCan(questions())
  const isAll = all.update.permitted && all.delete.permitted
  const each = useReasons(
    rows.flatMap(({ id }) => [questions(id).update, questions(id).delete]),
    !all.isAsking && !isAll,
  )
  return (row) => {
    if (isAll) return { update: undefined, delete: undefined }
    const at = rows.indexOf(row) * 2
    return { update: each(at), delete: each(at + 1) }
  }
}

export function useProfilePowers({ id }: TrustedProfile): ProfileReasons {
  const can = useCan(questions(id))
  return { update: reasonOf(can.update), delete: reasonOf(can.delete) }
}
