import type { ApiKey, ApiKeyChanges, LeakedAction } from '../../api/iam-identity.ts'
import { dateFieldOf, endOfDay } from '../../lib/dates.ts'

/** What the forms of an API key hold. */
export interface ApiKeyValues {
  readonly name: string
  readonly description: string
  readonly leaked: LeakedAction
  readonly hasSessions: 'yes' | 'no'
  /** `2027-01-31`, or empty for none. */
  readonly expires: string
}

export const NAME_MAX = 255
export const DESCRIPTION_MAX = 1000

/** The labels of the real dialog (console-ui.md, 2.7.3). */
export const leakedActions: readonly { readonly value: LeakedAction; readonly label: string }[] = [
  { value: 'disable', label: 'Disable the leaked key' },
  { value: 'delete', label: 'Delete the leaked key' },
  { value: 'none', label: 'Nothing' },
]

export const newKeyValues: ApiKeyValues = {
  name: '',
  description: '',
  leaked: 'disable',
  hasSessions: 'no',
  expires: '',
}

export const valuesOf = (key: ApiKey): ApiKeyValues => ({
  name: key.name,
  description: key.description ?? '',
  leaked: key.action_when_leaked,
  hasSessions: key.support_sessions ? 'yes' : 'no',
  expires: dateFieldOf(key.expires_at),
})

/** What changed between two states of the form, as the API takes it. */
export function changesOf(before: ApiKeyValues, after: ApiKeyValues): ApiKeyChanges {
  return {
    ...(after.name.trim() === before.name ? {} : { name: after.name.trim() }),
    ...(after.description.trim() === before.description ? {} : { description: after.description.trim() }),
    ...(after.leaked === before.leaked ? {} : { action_when_leaked: after.leaked }),
    ...(after.hasSessions === before.hasSessions ? {} : { support_sessions: after.hasSessions === 'yes' }),
    ...(after.expires === before.expires
      ? {}
      : { expires_at: after.expires === '' ? '' : endOfDay(after.expires) }),
  }
}

/** The words of a field's value, for showing two versions side by side. */
export const wordsOf = (values: ApiKeyValues): readonly (readonly [field: string, value: string])[] => [
  ['Name', values.name],
  ['Description', values.description],
  ['Leaked action', leakedActions.find(({ value }) => value === values.leaked)?.label ?? values.leaked],
  ['Session management', values.hasSessions === 'yes' ? 'Yes' : 'No'],
  ['Expiration date', values.expires === '' ? 'None' : values.expires],
]
