import type { AccountSettings } from '../../api/account-settings.ts'
import type { SettingsChanges } from '../../api/settings.ts'

/** Settings of the account that are on or off. */
export interface Toggle {
  readonly field:
    | 'restrict_user_list_visibility'
    | 'restrict_create_platform_apikey'
    | 'restrict_create_service_id'
  readonly title: string
  readonly about: string
  /** What is asked before, and what it does. */
  readonly on: string
  readonly off: string
}

export const toggles: readonly Toggle[] = [
  {
    field: 'restrict_user_list_visibility',
    title: 'Restrict user list visibility',
    about:
      'While this is off, everybody in the account sees all of its users. While it is on, people without access to user management see themselves and those whom they invited.',
    on: 'People without access to user management will see only themselves and those whom they invited.',
    off: 'Everybody in the account will see all of its users.',
  },
  {
    field: 'restrict_create_platform_apikey',
    title: 'Restrict API key creation',
    about:
      'While this is on, only users with the role User API key creator create API keys of their own, and that goes for the account owner too. API keys of service IDs are not concerned.',
    on: 'Only users with the role User API key creator will be able to create API keys of their own. Keys that are there go on working.',
    off: 'Every user of the account will be able to create API keys.',
  },
  {
    field: 'restrict_create_service_id',
    title: 'Restrict service ID creation',
    about:
      'While this is on, only identities with the role Service ID creator create service IDs, and that goes for the account owner too.',
    on: 'Only identities with the role Service ID creator will be able to create service IDs.',
    off: 'Every identity of the account will be able to create service IDs.',
  },
]

export const isOn = ({ field }: Toggle, settings: AccountSettings): boolean =>
  settings[field] === 'RESTRICTED'

export const changeTo = ({ field }: Toggle, wanted: boolean): SettingsChanges => ({
  [field]: wanted ? 'RESTRICTED' : 'NOT_RESTRICTED',
})
