import type { Idp, IdpProperties, IdpType, IdpUse, Strategy, UsedIdp } from '../../api/idps.ts'
import type { FieldWords } from '../../ui/TheirsAndMine.tsx'

export const typeWords: Readonly<Record<IdpType, string>> = { saml: 'IBM Cloud SAML', appid: 'App ID' }

export const strategies: readonly { readonly value: Strategy; readonly label: string }[] = [
  { value: 'STATIC', label: 'Static: users are invited before they log in' },
  { value: 'DYNAMIC', label: 'Dynamic: users are added when they log in first' },
  { value: 'NEVER', label: 'Never: users log in with trusted profiles only' },
]

export const strategyWord = (value: Strategy | undefined): string =>
  strategies.find((one) => one.value === value)?.label.split(':')[0] ?? '-'

/** The tags of console-ui.md, 2.8. */
export type IdpStatus = 'Inactive' | 'Login will fail' | 'Ready to use'

export function statusOf({ type, active, properties, use }: UsedIdp): IdpStatus {
  if (!active || use?.active !== true) return 'Inactive'
  const isComplete =
    type === 'appid'
      ? properties.instance !== undefined
      : properties.idp?.entity_id !== undefined && properties.idp.redirect_binding_url !== undefined
  return isComplete ? 'Ready to use' : 'Login will fail'
}

export interface IdpValues {
  readonly type: IdpType
  readonly name: string
  readonly entityId: string
  readonly url: string
  readonly isSigned: boolean
  readonly wantsSignedAssertions: boolean
  readonly wantsSignedResponses: boolean
  readonly startsAtProvider: boolean
  readonly instance: string
  /** What it has beside what is typed. */
  readonly kept: IdpProperties
}

export const valuesOf = ({
  type,
  name,
  properties,
}: Pick<Idp, 'type' | 'name' | 'properties'>): IdpValues => ({
  type,
  name,
  entityId: properties.idp?.entity_id ?? '',
  url: properties.idp?.redirect_binding_url ?? '',
  isSigned: properties.idp?.want_request_signed ?? false,
  wantsSignedAssertions: properties.sp?.want_assertion_signed ?? false,
  wantsSignedResponses: properties.sp?.want_response_signed ?? false,
  startsAtProvider: properties.sp?.idp_initiated_login_enabled ?? false,
  instance: properties.instance ?? '',
  kept: properties,
})

export const newValues: IdpValues = valuesOf({ type: 'saml', name: '', properties: {} })

export function propertiesOf(values: IdpValues): IdpProperties {
  const { type, entityId, url, isSigned, instance, kept } = values
  if (type === 'appid') return { instance }
  const text = (value: string) => (value.trim() === '' ? undefined : value.trim())
  const [entity_id, redirect_binding_url] = [text(entityId), text(url)]
  const logout_url = kept.idp?.logout_url
  return {
    idp: {
      ...(entity_id === undefined ? {} : { entity_id }),
      ...(redirect_binding_url === undefined ? {} : { redirect_binding_url }),
      ...(logout_url === undefined ? {} : { logout_url }),
      want_request_signed: isSigned,
    },
    sp: {
      ...kept.sp,
      want_assertion_signed: values.wantsSignedAssertions,
      want_response_signed: values.wantsSignedResponses,
      idp_initiated_login_enabled: values.startsAtProvider,
    },
  }
}

export function problemOf({ type, name, instance }: IdpValues): string | undefined {
  if (name.trim() === '') return 'Enter a name.'
  return type === 'appid' && instance === '' ? 'Select an App ID instance.' : undefined
}

export const yesOrNo = (is: boolean): string => (is ? 'Yes' : 'No')

export const wordsOf = (values: IdpValues): FieldWords =>
  values.type === 'appid'
    ? [
        ['Name', values.name],
        ['App ID instance', values.instance],
      ]
    : [
        ['Name', values.name],
        ['Entity ID', values.entityId],
        ['Login URL', values.url],
        ['Signed requests', yesOrNo(values.isSigned)],
        ['Signed assertions', yesOrNo(values.wantsSignedAssertions)],
        ['Signed responses', yesOrNo(values.wantsSignedResponses)],
        ['Login from the identity provider', yesOrNo(values.startsAtProvider)],
      ]

/** How an account uses a provider that was just added: as the real form offers it. */
export const newUse: IdpUse = { cloud_user_strategy: 'STATIC', active: true, ui_default: false }
