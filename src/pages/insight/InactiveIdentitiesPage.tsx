import { useSearchParams } from 'react-router'
import { useCan } from '../../api/authz.ts'
import { activityReports } from '../../api/reports.ts'
import { definePage } from '../../app/define-page.tsx'
import { paths } from '../../app/paths.ts'
import { useIdentity } from '../../app/use-identity.ts'
import { reasonOf } from '../../iam/reasons.ts'
import { Problem } from '../../ui/Problem.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { useAct } from '../../ui/use-act.ts'
import { inactiveKinds } from './inactive-kinds.ts'
import { InactiveList } from './InactiveList.tsx'
import { ReportTime, UpdateReport } from './report-parts.tsx'
import { useReport } from './use-report.ts'

const CREATE = {
  create: { action: 'iam-identity.report.create', resource: { serviceName: 'iam-identity' } },
}

function InactiveIdentitiesPage() {
  const { accountId } = useIdentity()
  const [search, setSearch] = useSearchParams()
  const can = useCan(CREATE)
  const { data: newest, error, refetch } = useReport(activityReports.newest(accountId))
  const update = useAct(() => activityReports.create(accountId))
  const action = <UpdateReport update={update} newest={newest} reason={reasonOf(can.create)} />
  return (
    <div className="page">
      <h1>Inactive identities</h1>
      <p className="page-description">
        Identities that have not logged in or been used for 30 days. Each of them could be used by somebody
        who should not: remove those that nobody needs any more. It can take a few minutes until a login is
        counted.
      </p>
      <ReportTime at={newest?.kind === 'ready' ? newest.report.report_end_time : undefined} />
      <Problem error={update.error} title="The report was not updated" />
      <Tabs
        label="Inactive identities"
        selected={search.get('tab') ?? 'users'}
        onSelect={(tab) => setSearch(tab === 'users' ? {} : { tab }, { preventScrollReset: true })}
        tabs={inactiveKinds.map((kind) => ({
          id: kind.id,
          label: kind.label,
          panel: (
            <InactiveList
              key={kind.id}
              kind={kind}
              newest={newest}
              error={error}
              onRetry={() => void refetch()}
              onChanged={() => void update.run()}
              action={action}
            />
          ),
        }))}
      />
    </div>
  )
}

export const page = definePage({
  path: paths.inactiveIdentities,
  title: 'Inactive identities',
  Page: InactiveIdentitiesPage,
})
