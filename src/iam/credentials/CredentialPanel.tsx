import type { Instance, ResourceKey } from '../../api/resource-controller.ts'
import type { Roles } from '../../api/roles.ts'
import { ActivityLink } from '../activity/ActivityLink.tsx'
import { CredentialValuesView } from './CredentialValuesView.tsx'
import { NotComparable, ShownOnce, TooLow } from './Redacted.tsx'
import { sightOf } from './redaction.ts'

interface PanelProps {
  readonly credential: ResourceKey
  readonly instance: Instance
  readonly roles: Roles | undefined
}

/** The values, or in words why not. */
function Sight({ credential, instance, roles }: PanelProps) {
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

/** What "View credentials" opens. */
export function CredentialPanel(props: PanelProps) {
  const { guid, name } = props.credential
  return (
    <>
      <Sight {...props} />
      <ActivityLink id={guid} name={name} />
    </>
  )
}
