import { accessGroups } from '../../api/access-groups.ts'
import { definePage } from '../../app/define-page.tsx'
import { paths } from '../../app/paths.ts'
import { BY_NAME, listWish } from '../../ui/use-list-address.ts'
import { ACCESS_GROUPS, AccessGroupList } from './AccessGroupList.tsx'
import { groupParameters } from './list-parameters.ts'

function AccessGroupsPage() {
  return (
    <div className="page">
      <h1>Access groups</h1>
      <p className="page-description">
        Organize users, service IDs and trusted profiles into a group, and assign access to the group instead
        of to each of them. Whoever is in the group has its access, and loses it with the membership.{' '}
        <a
          href="https://cloud.ibm.com/docs/account?topic=account-groups"
          target="_blank"
          rel="noopener noreferrer"
        >
          Learn more.
        </a>
      </p>
      <p className="page-description">
        Every account has the Public Access group, which has all users and service IDs in it: what it may do,
        everybody may do, signed in or not.
      </p>
      <AccessGroupList />
    </div>
  )
}

export const page = definePage({
  path: paths.accessGroups,
  title: 'Access groups',
  prefetch: ({ search, identity: { accountId } }) => [
    accessGroups.list(accountId, groupParameters(listWish(search, BY_NAME, ACCESS_GROUPS))),
  ],
  Page: AccessGroupsPage,
})
