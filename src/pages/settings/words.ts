import type { AccountSettings } from '../../api/account-settings.ts'
import type { AccessSettings, InteractionState } from '../../api/settings.ts'

/** What the values of settings are called (console-ui.md, 2.12). */

export const interactionStates: readonly {
  readonly value: InteractionState
  readonly label: string
  readonly help: string
}[] = [
  {
    value: 'enabled',
    label: 'Unrestricted',
    help: 'Identities of any account can use the access that they were given here.',
  },
  {
    value: 'monitor',
    label: 'Report-only',
    help: 'Nothing is refused. What would be refused is reported to Activity Tracker.',
  },
  {
    value: 'limited',
    label: 'Limited',
    help: 'Only identities of this account, and of the accounts on the list, can act on the resources here.',
  },
]

const stateLabel = (state: InteractionState): string =>
  interactionStates.find(({ value }) => value === state)?.label ?? state

/** One word where all kinds of identity have the same, else one for each. */
export function interactionWords({ user, service_id, service }: AccessSettings['identity_types']): string {
  const states = [user, service_id, service].map(({ state }) => stateLabel(state))
  const [users = '', serviceIds = '', services = ''] = states
  return new Set(states).size === 1
    ? users
    : `Users: ${users}. Service IDs: ${serviceIds}. Services: ${services}.`
}

export const addressWords = ({ allowed_ip_addresses: list }: AccountSettings): string =>
  list.trim() === '' ? 'All IP addresses' : list.split(',').join(', ').replaceAll(/\s+/g, ' ')

/** People here have an IBMid, which is one realm. */
export const REALM = 'IBMid'

export const domainRuleOf = ({
  restrict_user_domains: rules,
}: Pick<AccountSettings, 'restrict_user_domains'>) => {
  const rule = rules.find(({ realm_id }) => realm_id === REALM)
  return {
    isOn: rule?.restrict_invitation === true,
    patterns: rule?.invitation_email_allow_patterns ?? [],
  }
}

export function domainWords(settings: AccountSettings): string {
  const { isOn, patterns } = domainRuleOf(settings)
  const list = patterns.join(', ')
  if (isOn) return list === '' ? 'No domain can be invited' : list
  return list === '' ? 'All domains' : `All domains. Saved for later: ${list}`
}
