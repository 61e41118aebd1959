import type { CustomRole, RoleContent } from '../../api/roles.ts'
import type { FieldWords } from '../../ui/TheirsAndMine.tsx'

/** What the form of a custom role holds. */
export interface RoleValues {
  readonly displayName: string
  readonly id: string
  readonly description: string
  readonly service: string
  readonly actions: readonly string[]
}

/** As the cloud takes them (api-contract.md, 5.3). */
export const DISPLAY_NAME_MAX = 50
export const ID_MAX = 30
export const DESCRIPTION_MAX = 250

export const noValues = (service: string): RoleValues => ({
  displayName: '',
  id: '',
  description: '',
  service,
  actions: [],
})

export const valuesOf = (role: CustomRole): RoleValues => ({
  displayName: role.display_name,
  id: role.name,
  description: role.description,
  service: role.service_name,
  actions: role.actions,
})

export const contentOf = ({ displayName, description, actions }: RoleValues): RoleContent => ({
  display_name: displayName.trim(),
  description: description.trim(),
  actions,
})

/** `Backup operator` as an ID: `BackupOperator`. Empty when nothing of it can be in an ID. */
export const suggestedId = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join('')
    .replace(/^[^A-Za-z]+/, '')
    .slice(0, ID_MAX)

export const wordsOf = ({ displayName, description, actions }: RoleValues): FieldWords => [
  ['Name', displayName],
  ['Description', description],
  ['Actions', actions.toSorted().join(', ')],
]
