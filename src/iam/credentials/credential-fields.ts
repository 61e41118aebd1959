import type { KeyParameter } from '../../api/catalog.ts'
import { jsonProblemText, readJsonObject } from './json-object.ts'

/** A file that was chosen, with what is in it. */
export interface ChosenFile {
  readonly name: string
  readonly size: number
  readonly text: string
}

/** What the form of a new credential holds. */
export interface CredentialValues {
  readonly name: string
  /** Role CRN; empty for None. */
  readonly role: string
  readonly serviceId: {
    readonly kind: 'auto' | 'new' | 'existing'
    readonly label: string
    /** Of an existing one. */
    readonly crn: string
  }
  readonly newName: string
  readonly newDescription: string
  /** By position in the catalogue's list; `false` and '' leave the parameter out. */
  readonly switches: readonly (boolean | string)[]
  readonly json: string
  readonly file: ChosenFile | undefined
}

export const AUTO = { kind: 'auto', label: 'Auto generated', crn: '' } as const
export const NEW = { kind: 'new', label: 'Create new service ID', crn: '' } as const

export const newCredential = (
  name: string,
  role: string,
  parameters: readonly KeyParameter[],
): CredentialValues => ({
  name,
  role,
  serviceId: AUTO,
  newName: '',
  newDescription: '',
  switches: parameters.map(({ type }) => (type === 'boolean' ? false : '')),
  json: '',
  file: undefined,
})

function switchedOn(values: CredentialValues, parameters: readonly KeyParameter[]): Record<string, unknown> {
  const on: Record<string, unknown> = {}
  for (const [i, { name }] of parameters.entries()) {
    const value = values.switches[i]
    if (value !== undefined && value !== false && value !== '') on[name] = value
  }
  return on
}

/** Why a text of parameters will not do; `undefined` when it will. The names of the form's own fields may be quoted. */
export function parametersProblem(
  text: string,
  values: CredentialValues,
  parameters: readonly KeyParameter[],
): string | undefined {
  const result = readJsonObject(text)
  if ('problem' in result) return jsonProblemText(result.problem)
  const own = { ...switchedOn(values, parameters) }
  if (values.serviceId.kind !== 'auto') own['serviceid_crn'] = ''
  const twice = Object.keys(result.value).find((name) => name in own)
  if (twice === undefined) return undefined
  const field =
    twice === 'serviceid_crn'
      ? 'Select Service ID'
      : (parameters.find(({ name }) => name === twice)?.label ?? twice)
  return `${twice} is set twice: here and with "${field}" above. Set it in one place.`
}

/** The parameters to send; `undefined` when there are none. The values have been checked. */
export function parametersOf(
  values: CredentialValues,
  parameters: readonly KeyParameter[],
  serviceIdCrn: string | undefined,
): Readonly<Record<string, unknown>> | undefined {
  const result = readJsonObject(values.file?.text ?? values.json)
  const given = 'value' in result ? result.value : {}
  const all = {
    ...given,
    ...switchedOn(values, parameters),
    ...(serviceIdCrn === undefined ? {} : { serviceid_crn: serviceIdCrn }),
  }
  return Object.keys(all).length === 0 ? undefined : all
}
