import { Download } from '@carbon/icons-react'
import type { User } from '../../api/users.ts'
import { userName, users } from '../../api/users.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { say } from '../../ui/do-now.ts'
import { Problem } from '../../ui/Problem.tsx'
import type { FileKind } from '../../ui/save-file.ts'
import { saveFile } from '../../ui/save-file.ts'
import { useAct } from '../../ui/use-act.ts'
import { reportCsv, reportJson } from './report-file.ts'

/** Saves what a user may do in the account, and through what (console-ui.md, 2.3.1). */
export function AccessReportDialog({ user, onClose }: { readonly user: User; readonly onClose: () => void }) {
  const name = userName(user)
  const save = useAct(async (kind: FileKind) => {
    const report = await users.accessReport(user.account_id, user.iam_id)
    saveFile(
      `access-report-${user.email}.${kind}`,
      kind === 'csv' ? reportCsv(report) : reportJson(report),
      kind,
    )
    onClose()
    say(`The access report of ${name} was saved`)
  })
  return (
    <Dialog
      title="Access report"
      size="sm"
      onLeave={() => !save.isBusy && onClose()}
      footer={
        <>
          <Button kind="secondary" renderIcon={Download} onClick={() => void save.run('json')}>
            Download JSON
          </Button>
          <Button renderIcon={Download} onClick={() => void save.run('csv')}>
            Download CSV
          </Button>
        </>
      }
    >
      <div className="dialog-text">
        <p>
          The report has every access policy that works for <strong>{name}</strong>: those of the user, and
          those of the access groups that the user is in. It is made anew each time.
        </p>
      </div>
      <Problem error={save.error} title="The access report was not made" />
    </Dialog>
  )
}
