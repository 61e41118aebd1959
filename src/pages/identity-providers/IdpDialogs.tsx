import { useState } from 'react'
import type { IdpConsumer } from '../../api/idp-consumers.ts'
import type { UsedIdp } from '../../api/idps.ts'
import { idps, loginSettings } from '../../api/idps.ts'
import { VersionedForm } from '../../iam/VersionedForm.tsx'
import { say } from '../../ui/do-now.ts'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useAct } from '../../ui/use-act.ts'
import { AddIdpDialog } from './AddIdpDialog.tsx'
import { IdpFields } from './IdpFields.tsx'
import { problemOf, propertiesOf, valuesOf, wordsOf } from './idp-words.ts'
import { RemoveIdp } from './RemoveIdp.tsx'
import { SamlSetup } from './SamlSetup.tsx'
import { ShareDialog, UnshareDialog } from './ShareDialogs.tsx'

export type OpenIdpDialog =
  | { readonly kind: 'enable' }
  | { readonly kind: 'add' }
  | { readonly kind: 'setup'; readonly idp: UsedIdp }
  | { readonly kind: 'edit'; readonly idp: UsedIdp }
  | { readonly kind: 'remove'; readonly idp: UsedIdp; readonly onRemoved?: () => void }
  | { readonly kind: 'share'; readonly idp: UsedIdp }
  | { readonly kind: 'unshare'; readonly idp: UsedIdp; readonly consumer: IdpConsumer }

interface Props {
  readonly accountId: string
  readonly onClose: () => void
}

/** Gives the account the name of its login page. */
function EnableDialog({ accountId, onClose }: Props) {
  const [alias, setAlias] = useState('')
  const enabling = useAct(async () => {
    await loginSettings.update(accountId, alias.trim())
    say('Login with identity providers is enabled')
    onClose()
  })
  return (
    <FormDialog
      title="Enable login with identity providers"
      submitLabel="Enable"
      busyLabel="Enabling"
      isBusy={enabling.isBusy}
      isDirty={alias !== ''}
      onSubmit={() => void enabling.run()}
      onClose={onClose}
    >
      <TextField
        label="Alias"
        help="The end of the address where people log in to this account: 3 to 63 lower-case letters, digits and hyphens."
        value={alias}
        onChange={(event) => setAlias(event.target.value)}
      />
      <Problem error={enabling.error} title="Login with identity providers was not enabled" />
    </FormDialog>
  )
}

function EditDialog({ idp, onClose }: { readonly idp: UsedIdp; readonly onClose: () => void }) {
  return (
    <VersionedForm
      title="Edit identity provider"
      what="The identity provider"
      subject="idps"
      version={idp}
      valuesOf={valuesOf}
      wordsOf={wordsOf}
      problemOf={problemOf}
      save={(values, version) =>
        idps.update(version, {
          name: values.name.trim(),
          properties: propertiesOf({ ...values, kept: version.properties }),
        })
      }
      read={() => idps.read(idp.idp_id)}
      onClose={onClose}
    >
      {({ values, change, problem }) => <IdpFields values={values} change={change} problem={problem} />}
    </VersionedForm>
  )
}

export default function IdpDialogs({
  dialog,
  onOpen,
  ...props
}: Props & { readonly dialog: OpenIdpDialog; readonly onOpen: (dialog: OpenIdpDialog) => void }) {
  const { onClose } = props
  switch (dialog.kind) {
    case 'enable':
      return <EnableDialog {...props} />
    case 'add':
      return <AddIdpDialog {...props} onSetUp={(idp) => onOpen({ kind: 'setup', idp })} />
    case 'setup':
      return <SamlSetup {...props} idp={dialog.idp} />
    case 'edit':
      return <EditDialog idp={dialog.idp} onClose={onClose} />
    case 'share':
      return <ShareDialog idp={dialog.idp} onClose={onClose} />
    case 'unshare':
      return <UnshareDialog idp={dialog.idp} consumer={dialog.consumer} onClose={onClose} />
    case 'remove':
      return (
        <RemoveIdp
          idp={dialog.idp}
          onClose={(isDone) => {
            if (isDone) dialog.onRemoved?.()
            onClose()
          }}
        />
      )
    default:
      return dialog satisfies never
  }
}
