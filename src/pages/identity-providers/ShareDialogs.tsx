import { useState } from 'react'
import type { ConsumerKind, IdpConsumer } from '../../api/idp-consumers.ts'
import { idpConsumers } from '../../api/idp-consumers.ts'
import type { UsedIdp } from '../../api/idps.ts'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { say } from '../../ui/do-now.ts'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useAct } from '../../ui/use-act.ts'
import { consumerKinds } from './consumer-words.ts'

interface Props {
  readonly idp: UsedIdp
  readonly onClose: () => void
}

/** Lets the people of another account, or of an enterprise, log in with a provider. */
export function ShareDialog({ idp, onClose }: Props) {
  const [kind, setKind] = useState<ConsumerKind>('own_account')
  const [id, setId] = useState('')
  const [isTried, setTried] = useState(false)
  const name = consumerKinds[kind].id
  const problem =
    id.trim() === '' ? `Enter the ${name.replace(/^[AE]/, (letter) => letter.toLowerCase())}.` : undefined
  const sharing = useAct(async () => {
    await idpConsumers.add(idp.idp_id, { kind, consumer_id: id.trim() })
    say(`${idp.name} is shared with ${id.trim()}`)
    onClose()
  })
  return (
    <FormDialog
      title={`Share ${idp.name}`}
      submitLabel="Share"
      busyLabel="Sharing"
      isBusy={sharing.isBusy}
      isDirty={id !== ''}
      onSubmit={() => {
        setTried(true)
        if (problem === undefined) void sharing.run()
      }}
      onClose={onClose}
    >
      <SelectField
        label="Share with"
        value={kind}
        onChange={(event) => setKind(event.target.value as ConsumerKind)}
      >
        {(Object.keys(consumerKinds) as ConsumerKind[]).map((one) => (
          <option key={one} value={one}>
            {consumerKinds[one].label}
          </option>
        ))}
      </SelectField>
      <TextField
        label={name}
        help="32 digits and letters from a to f."
        error={isTried ? problem : undefined}
        value={id}
        onChange={(event) => setId(event.target.value)}
      />
      <Problem error={sharing.error} title="The identity provider was not shared" />
    </FormDialog>
  )
}

/** Takes a provider from an account or an enterprise again. */
export function UnshareDialog({ idp, consumer, onClose }: Props & { readonly consumer: IdpConsumer }) {
  const { consumer_id, kind } = consumer
  return (
    <ConfirmDialog
      title="Stop sharing"
      confirmLabel="Remove"
      busyLabel="Removing"
      isDanger
      act={() => idpConsumers.remove(idp.idp_id, consumer_id)}
      onClose={(isDone) => {
        onClose()
        if (isDone) say(`${idp.name} is no longer shared with ${consumer_id}`)
      }}
    >
      <p>
        Stop sharing <strong>{idp.name}</strong> with the {kind === 'enterprise' ? 'enterprise' : 'account'}{' '}
        <strong>{consumer_id}</strong>? Its people cannot log in with it any more.
      </p>
    </ConfirmDialog>
  )
}
