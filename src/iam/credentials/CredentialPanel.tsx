import type { Instance, ResourceKey } from '../../api/resource-controller.ts'
import type { Roles } from '../../api/roles.ts'
import { CredentialValuesView } from './CredentialValuesView.tsx'
import { NotComparable, ShownOnce, TooLow } from './Redacted.tsx'
import { sightOf } from './redaction.ts'

/** What "View credentials" opens: the values, or in words why not. */
export function CredentialPanel({
  credential,
  instance,
  roles,
}: {
  readonly credential: ResourceKey
  readonly instance: Instance
  readonly roles: Roles | undefined
}) {
  const sight = sightOf(credential)
  switch (sight) {
    case 'values':
      return <CredentialValuesView credential={credential} />
    case 'once':
      return <ShownOnce credential={credential} instance={instance} roles={roles} />
    case 'REDACTED':
      return <TooLow credential={credential} instance={instance} roles={roles} />
    case 'REDACTED_EXPLICIT':
      return <NotComparable credential={credential} instance={instance} roles={roles} />
    default:
      return sight satisfies never
  }
}
