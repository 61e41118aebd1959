import type { Instance, ResourceKey } from '../../api/resource-controller.ts'
import type { Roles } from '../../api/roles.ts'
import type { Expansion, ListColumn } from '../../ui/DataTable.tsx'
import { Time } from '../../ui/Time.tsx'
import { CredentialPanel } from './CredentialPanel.tsx'
import { roleName } from './role-words.ts'

/** The columns of the Service credentials table (console-ui.md, 2.17; One-time view is of the current generation). */
export const credentialColumns = (
  roles: Roles | undefined,
  serviceTitle: string,
  /** Opens what the role of a credential is, and what it decides. */
  onRole: (credential: ResourceKey) => void,
): readonly ListColumn<ResourceKey>[] => [
  {
    id: 'name',
    header: 'Key name',
    isSortable: true,
    isFixed: true,
    text: ({ name }) => name,
    cell: ({ name }) => <bdi className="cell-name">{name}</bdi>,
  },
  {
    id: 'role',
    header: 'Role',
    isSortable: true,
    text: ({ role }) => roleName(role, roles),
    cell: (credential) =>
      credential.role === '' ? (
        'None'
      ) : (
        <button
          type="button"
          className="link-button"
          aria-label={`Role ${roleName(credential.role, roles)} of ${credential.name}`}
          onClick={() => onRole(credential)}
        >
          {roleName(credential.role, roles)}
        </button>
      ),
  },
  {
    id: 'onetime',
    header: 'One-time view',
    width: '9.5rem',
    text: ({ onetime_credentials }) => (onetime_credentials ? 'On' : 'Off'),
    cell: ({ onetime_credentials }) => (onetime_credentials ? 'On' : 'Off'),
  },
  {
    id: 'created_at',
    header: 'Date created',
    isSortable: true,
    text: ({ created_at }) => created_at,
    cell: ({ created_at }) => <Time at={created_at} />,
  },
  { id: 'controlled', header: 'Controlled by', text: () => serviceTitle, cell: () => serviceTitle },
]

/** What a row opens to: the credential, as far as the reader may see it. */
export const viewCredentials = (instance: Instance, roles: Roles | undefined): Expansion<ResourceKey> => ({
  label: ({ name }, isOpen) => `${isOpen ? 'Hide' : 'View'} credentials of ${name}`,
  panel: (key) => <CredentialPanel credential={key} instance={instance} roles={roles} />,
})
