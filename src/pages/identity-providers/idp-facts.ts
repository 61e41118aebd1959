import type { IdpProperties, UsedIdp } from '../../api/idps.ts'
import { strategies, typeWords, yesOrNo } from './idp-words.ts'

/** A name and a value; an id can be copied. */
export interface Fact {
  readonly name: string
  readonly value: string
  readonly isId?: boolean
}

const id = (name: string, value: string | undefined): Fact =>
  value === undefined ? { name, value: 'None' } : { name, value, isId: true }

const flag = (name: string, is: boolean | undefined): Fact => ({ name, value: yesOrNo(is === true) })

/** Which attribute each claim is made of, in words. */
const mapping = (claims: Readonly<Record<string, string>> = {}): string => {
  const words = Object.entries(claims).map(([claim, attribute]) => `${claim} from ${attribute}`)
  return words.length === 0 ? 'None: claims are made of the attributes of the same names' : words.join(', ')
}

const saml = ({ idp, sp }: IdpProperties): readonly Fact[] => [
  id('Entity ID', idp?.entity_id),
  id('Login URL', idp?.redirect_binding_url),
  id('Logout URL', idp?.logout_url),
  flag('Requests are signed', idp?.want_request_signed),
  flag('Assertions have to be signed', sp?.want_assertion_signed),
  flag('Responses have to be signed', sp?.want_response_signed),
  flag('Login may start at the identity provider', sp?.idp_initiated_login_enabled),
  { name: 'Attribute mapping', value: mapping(sp?.claims) },
]

/** What is known of a provider itself. */
export const configurationOf = ({ idp_id, account_id, type, properties }: UsedIdp): readonly Fact[] => [
  { name: 'Type', value: typeWords[type] },
  id('ID', idp_id),
  id('Account ID', account_id),
  ...(type === 'saml' ? saml(properties) : [id('App ID instance', properties.instance)]),
]

/** How the account uses it. */
export const useOf = ({ use }: UsedIdp): readonly Fact[] => [
  {
    name: 'Onboarding',
    value: strategies.find(({ value }) => value === use?.cloud_user_strategy)?.label ?? 'Not set',
  },
  flag('Enabled for account login', use?.active),
  flag('Default', use?.ui_default),
]
