import { useQuery } from '@tanstack/react-query'
import { Link, useSearchParams } from 'react-router'
import { accountSettings } from '../../api/account-settings.ts'
import { useCan } from '../../api/authz.ts'
import { apiKeys } from '../../api/iam-identity.ts'
import { definePage } from '../../app/define-page.tsx'
import { paths } from '../../app/paths.ts'
import { useIdentity } from '../../app/use-identity.ts'
import { ApiKeyList } from '../../iam/api-keys/ApiKeyList.tsx'
import { listParameters } from '../../iam/identities/list-parameters.ts'
import { reasonOf } from '../../iam/reasons.ts'
import { BY_NAME, listWish } from '../../ui/use-list-address.ts'
import { warmLazy } from '../../ui/warm-lazy.tsx'
import { AccountApiKeys } from './AccountApiKeys.tsx'
import { ViewChoice } from './ViewChoice.tsx'
import { viewOf } from './views.ts'

const ClassicKeys = warmLazy(() => import('./ClassicKeys.tsx'))

/** Name of the list in the preferences, by which its first page is read ahead. */
const MY_KEYS = 'my-api-keys'

const IDENTITY = { serviceName: 'iam-identity' }

function ApiKeysPage() {
  const [search] = useSearchParams()
  const can = useCan({
    manage: { action: 'iam-identity.apikey.manage', resource: IDENTITY },
    createRestricted: { action: 'iam-identity.user-apikey.create', resource: IDENTITY },
  })
  const wanted = viewOf(search.get('view'))
  // An address may name a view that this person may not use; the cloud refuses it, and the page says so.
  return (
    <div className="page">
      <h1>API keys</h1>
      <p className="page-description">
        Create, view, and work with API keys that you have access to manage. IBM Cloud API keys are associated
        with a user's identity and can be used to access cloud platform and classic infrastructure APIs,
        depending on the access that is assigned to the user. The following table displays a list of API keys
        created in this account.{' '}
        <a
          href="https://cloud.ibm.com/docs/account?topic=account-manapikey"
          target="_blank"
          rel="noopener noreferrer"
        >
          Learn more.
        </a>
      </p>
      <p className="page-description">
        Looking for more options to manage API Keys? Try{' '}
        <a href="https://cloud.ibm.com/docs/secrets-manager" target="_blank" rel="noopener noreferrer">
          IBM Cloud® Secrets Manager
        </a>{' '}
        for creating and leasing API keys dynamically and storing them securely in your own dedicated
        instance.
      </p>
      <p className="page-description">
        API keys that are not used, or that allow too much, are a risk. Review the{' '}
        <Link to={paths.inactiveIdentities}>Inactive identities</Link> report regularly.
      </p>
      <p className="page-description">
        API keys associated with a user's identity have the same access that the user is assigned across all
        accounts. To update the access for an API key, assign or remove access for the user.
      </p>
      <ViewChoice view={wanted} canManage={can.manage.permitted} />
      {wanted === 'mine' && (
        <MyApiKeys whenRestricted={can.isAsking ? undefined : reasonOf(can.createRestricted)} />
      )}
      {(wanted === 'users' || wanted === 'service-ids') && <AccountApiKeys view={wanted} />}
      {wanted === 'classic' && <ClassicKeys />}
    </div>
  )
}

function MyApiKeys({
  whenRestricted,
}: {
  /** Why no key can be made while that is restricted; `undefined` where it can, and until that is known. */
  readonly whenRestricted: string | undefined
}) {
  const { iamId, accountId, appliedBy } = useIdentity()
  const settings = useQuery(accountSettings.get(accountId))
  const isRestricted = settings.data?.restrict_create_platform_apikey === 'RESTRICTED'
  return (
    <ApiKeyList
      list={MY_KEYS}
      label="My IBM Cloud API keys"
      scope={{ kind: 'mine' }}
      empty={{
        title: 'You have no API keys yet',
        text: 'An API key lets a script or an application act as you. Create one when you need it, and save its value: it is shown once.',
      }}
      create={{
        // While a trusted profile is applied the key would still be the person's, and the cloud says why there is none.
        owner: { iamId: appliedBy?.iamId ?? iamId, accountId, isServiceId: false },
        title: 'Create IBM Cloud API key',
        buttonName: 'Create an IBM Cloud API key',
        reason:
          isRestricted && whenRestricted !== undefined
            ? `Creation of API keys is restricted in this account. ${whenRestricted}`
            : undefined,
      }}
      reasons={{ update: undefined, delete: undefined }}
      isServiceId={false}
      menuKind="own"
    />
  )
}

export const page = definePage({
  path: paths.apiKeys,
  title: 'API keys',
  prefetch: ({ search }) =>
    viewOf(search.get('view')) === 'mine'
      ? [apiKeys.list({ kind: 'mine' }, listParameters(listWish(search, BY_NAME, MY_KEYS)))]
      : [],
  Page: ApiKeysPage,
})
