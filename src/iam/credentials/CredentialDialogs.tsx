import type { Instance, ResourceKey } from '../../api/resource-controller.ts'
import { resourceKeys } from '../../api/resource-controller.ts'
import type { Roles } from '../../api/roles.ts'
import { say } from '../../ui/do-now.ts'
import { RenameDialog } from '../RenameDialog.tsx'
import type { NewCredential } from './CreateCredentialDialog.tsx'
import CreateCredentialDialog from './CreateCredentialDialog.tsx'
import { CredentialRoleDialog } from './CredentialRoleDialog.tsx'
import { CredentialReveal } from './CredentialReveal.tsx'
import { DeleteCredentials } from './DeleteCredentials.tsx'

/** The dialog that is open over the credentials of an instance. */
export type OpenCredentialDialog =
  | { readonly kind: 'create'; readonly name: string }
  | { readonly kind: 'reveal'; readonly made: NewCredential }
  | { readonly kind: 'rename' | 'role'; readonly key: ResourceKey }
  | { readonly kind: 'delete'; readonly keys: readonly ResourceKey[] }

export default function CredentialDialogs({
  dialog,
  instance,
  roles,
  onOpen,
  onClose,
}: {
  readonly dialog: OpenCredentialDialog
  readonly instance: Instance
  readonly roles: Roles | undefined
  readonly onOpen: (dialog: OpenCredentialDialog) => void
  readonly onClose: () => void
}) {
  switch (dialog.kind) {
    case 'create':
      return (
        <CreateCredentialDialog
          instance={instance}
          name={dialog.name}
          onCreated={(made) => onOpen({ kind: 'reveal', made })}
          onClose={onClose}
        />
      )
    case 'reveal':
      return <CredentialReveal made={dialog.made} onClose={onClose} />
    case 'role':
      return (
        <CredentialRoleDialog credential={dialog.key} instance={instance} roles={roles} onClose={onClose} />
      )
    case 'rename': {
      const { guid, name } = dialog.key
      return (
        <RenameDialog
          title="Rename credential"
          name={name}
          rename={(next) => resourceKeys.rename(guid, next)}
          onClose={(renamed) => {
            if (renamed !== undefined) say(`Credential ${name} is now called ${renamed}`)
            onClose()
          }}
        />
      )
    }
    case 'delete':
      return <DeleteCredentials keys={dialog.keys} onClose={onClose} />
    default:
      return dialog satisfies never
  }
}
