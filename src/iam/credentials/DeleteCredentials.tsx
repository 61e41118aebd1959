import type { ResourceKey } from '../../api/resource-controller.ts'
import { resourceKeys } from '../../api/resource-controller.ts'
import { count } from '../../lib/text.ts'
import { BulkDialog } from '../../ui/BulkDialog.tsx'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { say } from '../../ui/do-now.ts'

const CONSEQUENCE = 'Applications that use it can no longer authenticate. This cannot be undone.'

/** A credential that was put on a service ID names it in its parameters; one that was generated is named nowhere. */
const isOnOwnServiceId = ({ parameters }: ResourceKey): boolean => parameters['serviceid_crn'] === undefined

/** Deletes a credential, or several with a result for each. */
export function DeleteCredentials({
  keys,
  onClose,
}: {
  readonly keys: readonly ResourceKey[]
  readonly onClose: () => void
}) {
  const [only] = keys
  if (keys.length === 1 && only !== undefined)
    return (
      <ConfirmDialog
        title="Delete credential"
        confirmLabel="Delete"
        busyLabel="Deleting"
        isDanger
        act={() => resourceKeys.remove(only.guid)}
        onClose={(isDone) => {
          if (isDone) say(`Credential ${only.name} was deleted`)
          onClose()
        }}
      >
        <p>
          Delete <strong>{only.name}</strong>? {CONSEQUENCE}
        </p>
        <p>
          {isOnOwnServiceId(only)
            ? 'Its API key goes with it, and the service ID that was generated for it.'
            : 'Its API key goes with it. The service ID that it was put on stays.'}
        </p>
      </ConfirmDialog>
    )
  return (
    <BulkDialog
      title="Delete credentials"
      items={keys.map(({ guid, name }) => ({ id: guid, name }))}
      act={resourceKeys.remove}
      onClose={(done) => {
        if (done > 0) say(`${count(done, 'credential was', 'credentials were')} deleted`)
        onClose()
      }}
    >
      <p>
        Delete {count(keys.length, 'credential')}? Applications that use them can no longer authenticate.
        Their API keys go with them, and the service IDs that were generated for them; service IDs that they
        were put on stay. This cannot be undone.
      </p>
    </BulkDialog>
  )
}
