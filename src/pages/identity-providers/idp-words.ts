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
  readonly instance: string
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
  instance: properties.instance ?? '',
})

export const newValues: IdpValues = valuesOf({ type: 'saml', name: '', properties: {} })

export function propertiesOf({ type, entityId, url, isSigned, instance }: IdpValues): IdpProperties {
  if (type === 'appid') return { instance }
  const text = (value: string) => (value.trim() === '' ? undefined : value.trim())
  const [entity_id, redirect_binding_url] = [text(entityId), text(url)]
  return {
    idp: {
      ...(entity_id === undefined ? {} : { entity_id }),
      ...(redirect_binding_url === undefined ? {} : { redirect_binding_url }),
      want_request_signed: isSigned,
    },
  }
}

export function problemOf({ type, name, instance }: IdpValues): string | undefined {
  if (name.trim() === '') return 'Enter a name.'
  return type === 'appid' && instance === '' ? 'Select an App ID instance.' : undefined
}

export const wordsOf = ({ type, name, entityId, url, isSigned, instance }: IdpValues): FieldWords =>
  type === 'appid'
    ? [
        ['Name', name],
        ['App ID instance', instance],
      ]
    : [
        ['Name', name],
        ['Entity ID', entityId],
        ['Login URL', url],
        ['Signed requests', isSigned ? 'Yes' : 'No'],
      ]

/** How an account uses a provider that was just added: as the real form offers it. */
export const newUse: IdpUse = { cloud_user_strategy: 'STATIC', active: true, ui_default: false }
