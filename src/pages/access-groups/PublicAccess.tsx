import '../../iam/details/details.scss'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { groupSettings } from '../../api/access-groups.ts'
import { Explain } from '../../ui/Explain.tsx'
import { LazyConfirm, warmConfirm } from '../../ui/LazyConfirm.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { say } from '../../ui/do-now.ts'
import { Switch } from '../../ui/Switch.tsx'
import { useWarm } from '../../ui/use-warm.ts'

/** The account's public access setting, above the group that it is about. Off, the group can be given nothing. */
export function PublicAccess({
  accountId,
  reason,
}: {
  readonly accountId: string
  /** Why the setting cannot be changed. */
  readonly reason: string | undefined
}) {
  const settings = useQuery(groupSettings.get(accountId))
  const [wanted, setWanted] = useState<boolean>()
  useWarm(warmConfirm)
  if (settings.data === undefined)
    return <Problem error={settings.error} title="The public access setting could not be read" />
  const isOn = settings.data.public_access_enabled
  return (
    <section aria-label="Public access">
      <p className="page-description public-access">
        <span aria-hidden>Public access group</span>
        <Switch
          label="Public access group"
          isOn={isOn}
          words={['Enabled', 'Disabled']}
          reason={reason}
          onChange={setWanted}
        />
      </p>
      <p className="page-description">
        {isOn
          ? 'What is assigned to this group, everybody may do, signed in or not. Its members cannot be changed.'
          : 'Public access is disabled in this account: no access can be assigned to this group.'}
        {reason !== undefined && ` ${reason} `}
        <Explain reason={reason} />
      </p>
      {wanted !== undefined && (
        <LazyConfirm
          title={wanted ? 'Enable public access' : 'Disable public access'}
          confirmLabel="Yes"
          busyLabel={wanted ? 'Enabling' : 'Disabling'}
          isDanger={!wanted}
          act={() => groupSettings.setPublicAccess(accountId, wanted)}
          onClose={(isDone) => {
            setWanted(undefined)
            if (isDone) say(`Public access is ${wanted ? 'enabled' : 'disabled'}`)
          }}
        >
          {wanted ? (
            <p>
              Enable public access? Access can then be assigned to everybody, signed in or not. Policies that
              were deleted when it was disabled do not come back.
            </p>
          ) : (
            <p>
              Disable public access? All access policies of the Public Access group are deleted, and no other
              can be assigned. This cannot be undone.
            </p>
          )}
        </LazyConfirm>
      )}
    </section>
  )
}
