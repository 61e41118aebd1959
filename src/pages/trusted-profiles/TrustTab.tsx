import './trusted-profiles.scss'
import { useState } from 'react'
import { profileRules } from '../../api/profile-trust.ts'
import type { TrustedProfile } from '../../api/profiles.ts'
import { doNow, say } from '../../ui/do-now.ts'
import { LazyConfirm, warmConfirm } from '../../ui/LazyConfirm.tsx'
import { useWarm } from '../../ui/use-warm.ts'
import { warmLazy } from '../../ui/warm-lazy.tsx'
import type { OpenTrust } from './TrustDialog.tsx'
import { useTrustRows } from './trust-rows.ts'
import { TrustTable } from './TrustTable.tsx'

const TrustDialog = warmLazy(() => import('./TrustDialog.tsx'))

/** Whom a profile trusts: a table for each kind (console-ui.md, 2.5). */
export function TrustTab({
  profile,
  reason,
}: {
  readonly profile: TrustedProfile
  /** Why the trust cannot be changed. */
  readonly reason: string | undefined
}) {
  const [open, setOpen] = useState<OpenTrust>()
  const [removing, setRemoving] = useState<{ readonly name: string; readonly act: () => Promise<void> }>()
  useWarm(TrustDialog.warm)
  useWarm(warmConfirm)
  const { federated, compute, identities, trusted } = useTrustRows(profile, {
    onEditRule: (rule) =>
      void doNow(
        async () => setOpen({ kind: 'edit', rule: await profileRules.read(profile.id, rule.id) }),
        undefined,
        `The rule ${rule.name ?? rule.id} could not be read`,
      ),
    onRemove: (name, act) => setRemoving({ name, act }),
  })
  const common = { reason }
  return (
    <div className="page-sections">
      <TrustTable
        {...common}
        kind="federated"
        headers={['Name', 'Identity provider', 'Conditions', 'Session duration']}
        state={federated}
        onAdd={() => setOpen({ kind: 'add', trust: 'federated' })}
      />
      <TrustTable
        {...common}
        kind="compute"
        headers={['Name', 'Type', 'Resources']}
        state={compute}
        onAdd={() => setOpen({ kind: 'add', trust: 'compute' })}
      />
      <TrustTable
        {...common}
        kind="service"
        headers={['CRN', 'Description']}
        state={identities('crn')}
        onAdd={() => setOpen({ kind: 'add', trust: 'service' })}
      />
      <TrustTable
        {...common}
        kind="serviceid"
        headers={['Name', 'Service ID', 'Description']}
        state={identities('serviceid')}
        onAdd={() => setOpen({ kind: 'add', trust: 'serviceid' })}
      />
      <TrustTable
        {...common}
        kind="user"
        headers={['Name', 'IAM ID', 'Description']}
        state={identities('user')}
        onAdd={() => setOpen({ kind: 'add', trust: 'user' })}
      />
      {open !== undefined && (
        <TrustDialog
          key={open.kind === 'add' ? open.trust : open.rule.id}
          profile={profile}
          open={open}
          trusted={trusted}
          onClose={(saved) => {
            setOpen(undefined)
            if (saved !== undefined) say(saved)
          }}
        />
      )}
      {removing !== undefined && (
        <LazyConfirm
          title="Remove trust"
          confirmLabel="Remove"
          busyLabel="Removing"
          isDanger
          act={removing.act}
          onClose={(isDone) => {
            setRemoving(undefined)
            if (isDone) say(`${profile.name} no longer trusts ${removing.name}`)
          }}
        >
          <p>
            Remove <strong>{removing.name}</strong> from what <strong>{profile.name}</strong> trusts? Who acts
            as the profile by it cannot take it on again.
          </p>
        </LazyConfirm>
      )}
    </div>
  )
}
