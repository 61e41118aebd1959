import { Renew } from '@carbon/icons-react'
import type { Newest } from '../../api/reports.ts'
import { Action } from '../../ui/Action.tsx'
import type { Act } from '../../ui/use-act.ts'
import { Time } from '../../ui/Time.tsx'

/** Asks for a new report. */
export function UpdateReport({
  update,
  newest,
  reason,
}: {
  readonly update: Act<[]>
  readonly newest: Newest<unknown> | undefined
  readonly reason: string | undefined
}) {
  const isRunning = update.isBusy || newest?.kind === 'running'
  return (
    <Action
      label="Update report"
      icon={Renew}
      reason={reason ?? (isRunning ? 'The report is being made.' : undefined)}
      onAct={() => void update.run()}
    />
  )
}

/** When the report was made, and that it shows what was then. */
export function ReportTime({ at }: { readonly at: string | undefined }) {
  return (
    <p className="page-description" role="status">
      {at !== undefined && (
        <>
          The report shows the account as it was on <Time at={at} />.
        </>
      )}
    </p>
  )
}
