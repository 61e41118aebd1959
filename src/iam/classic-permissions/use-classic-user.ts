import { useQuery } from '@tanstack/react-query'
import type { ClassicUser } from '../../api/classic.ts'
import { classicKeys, classicPermissions } from '../../api/classic.ts'
import { useIdentity } from '../../app/use-identity.ts'

/** Who has it manages the permissions of the users below. */
const MANAGE = 'USER_MANAGE'

/** A user of the account, as far as it matters in classic infrastructure. */
interface Person {
  readonly email: string
  readonly isOwner: boolean
}

/** A user in classic infrastructure beside whoever is signed in; nothing of who is not below in the hierarchy. */
export function useClassicUser({ email, isOwner }: Person) {
  const identity = useIdentity()
  const list = useQuery(classicKeys.users())
  const classic = list.data?.find((one) => one.email === email)
  const me = list.data?.find((one) => one.email === identity.email)
  const own = useQuery({ ...classicPermissions.ofUser(me?.id ?? 0), enabled: me !== undefined })
  const mine = own.data && new Set(own.data.map(({ keyName }) => keyName))
  return {
    list,
    classic,
    mine,
    /** Why the permissions stay as they are; `undefined` where they can be changed. The cloud has the last word. */
    reason: reasonFor(isOwner, classic, me, mine) ?? (mine === undefined ? unread(own.error) : undefined),
  }
}

const unread = (error: Error | null): string =>
  error === null
    ? 'Your own permissions in classic infrastructure are being read.'
    : 'Your own permissions in classic infrastructure could not be read, and only those can be given.'

function reasonFor(
  isOwner: boolean,
  classic: ClassicUser | undefined,
  me: ClassicUser | undefined,
  mine: ReadonlySet<string> | undefined,
): string | undefined {
  if (isOwner) return 'The owner of the account has all permissions.'
  if (classic === undefined)
    return 'Permissions in classic infrastructure are given to users below you in the hierarchy of users: those whom you invited, and whom they invited.'
  if (classic.id === me?.id)
    return 'Your own permissions are changed by who is above you in the hierarchy of users.'
  return mine === undefined || mine.has(MANAGE)
    ? undefined
    : 'It needs the classic infrastructure permission Manage users. Ask who invited you, or the account owner.'
}
