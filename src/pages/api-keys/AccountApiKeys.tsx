import { useQuery } from '@tanstack/react-query'
import { useCan } from '../../api/authz.ts'
import { serviceIds } from '../../api/service-ids.ts'
import { users } from '../../api/users.ts'
import { useIdentity } from '../../app/use-identity.ts'
import { ApiKeyList } from '../../iam/api-keys/ApiKeyList.tsx'
import { reasonOf } from '../../iam/reasons.ts'

const IDENTITY = { serviceName: 'iam-identity' }

/** All keys of the account's users, or of its service IDs. The cloud lists them to administrators of IAM Identity. */
export function AccountApiKeys({ view }: { readonly view: 'users' | 'service-ids' }) {
  const { accountId } = useIdentity()
  const isUsers = view === 'users'
  const people = useQuery({ ...users.names(accountId), enabled: isUsers })
  const ids = useQuery({ ...serviceIds.names(accountId), enabled: !isUsers })
  const can = useCan({
    update: { action: 'iam-identity.apikey.update', resource: IDENTITY },
    delete: { action: 'iam-identity.apikey.delete', resource: IDENTITY },
  })
  const names = (isUsers ? people.data : ids.data) ?? new Map<string, string>()
  return (
    <ApiKeyList
      key={view}
      list={isUsers ? 'user-api-keys' : 'service-id-api-keys'}
      label={isUsers ? 'All IBM Cloud user API keys' : 'All service ID API keys'}
      scope={{ kind: 'account', type: isUsers ? 'user' : 'serviceid' }}
      empty={{
        title: isUsers ? 'No user has an API key' : 'No service ID has an API key',
        text: isUsers
          ? 'API keys that users of the account create for themselves are listed here.'
          : 'API keys of service IDs are created on the page of the service ID, or with a service credential.',
      }}
      reasons={{
        update: reasonOf(can.update),
        delete: reasonOf(can.delete),
      }}
      isServiceId={!isUsers}
      owners={names}
      ownerHeader={isUsers ? 'User' : 'Service ID'}
      menuKind="own"
    />
  )
}
