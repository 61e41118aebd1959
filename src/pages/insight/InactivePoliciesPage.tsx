import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useNow } from '../../api/clock.ts'
import { permittingPolicies } from '../../api/inactive-policies.ts'
import { definePage } from '../../app/define-page.tsx'
import { paths } from '../../app/paths.ts'
import { useIdentity } from '../../app/use-identity.ts'
import { parseTime } from '../../lib/dates.ts'
import { InactivePolicyList } from './InactivePolicyList.tsx'

const DAYS_30 = 30 * 24 * 3_600_000

function InactivePoliciesPage() {
  const { accountId } = useIdentity()
  const list = useQuery(permittingPolicies(accountId))
  const before = useNow() - DAYS_30
  const inactive = useMemo(
    () => list.data?.filter((policy) => parseTime(policy.last_permit_at).getTime() <= before),
    [list.data, before],
  )
  return (
    <div className="page">
      <h1>Inactive policies</h1>
      <p className="page-description">
        Access policies that have permitted nothing for 30 days or longer. Those that never permitted anything
        are not listed. Remove what nobody uses: less access is less risk.{' '}
        <a
          href="https://cloud.ibm.com/docs/account?topic=account-iam-audit-policies"
          target="_blank"
          rel="noopener noreferrer"
        >
          Learn more.
        </a>
      </p>
      <InactivePolicyList
        accountId={accountId}
        policies={inactive}
        error={list.error}
        onRetry={() => void list.refetch()}
      />
    </div>
  )
}

export const page = definePage({
  path: paths.inactivePolicies,
  title: 'Inactive policies',
  Page: InactivePoliciesPage,
})
