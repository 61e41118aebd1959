import type { FieldWords } from '../../ui/TheirsAndMine.tsx'

/** What the forms of what has a name hold: access groups, service IDs and their groups, trusted profiles. */
export interface NamedValues {
  readonly name: string
  readonly description: string
  readonly email: string
}

/** The fields that a form has, besides the name that each has. */
export interface NamedLimits {
  readonly name: number
  readonly description: number
  /** Trusted profiles have an address of who is in charge. */
  readonly email?: number
}

/** Lengths of IAM Access Groups' texts (api-contract.md, 6). */
export const groupLimits: NamedLimits = { name: 100, description: 250 }

/** Not published for service IDs and trusted profiles; as the cloud takes them (console-ui.md, 3.11). */
export const serviceIdLimits: NamedLimits = { name: 255, description: 1000 }
export const profileLimits: NamedLimits = { ...serviceIdLimits, email: 255 }

export const noNames: NamedValues = { name: '', description: '', email: '' }

export interface Named {
  readonly name: string
  readonly description?: string
  readonly email?: string
}

export const namesOf = ({ name, description = '', email = '' }: Named): NamedValues => ({
  name,
  description,
  email,
})

const fields = ['name', 'description', 'email'] as const

/** What a create sends: an empty text is none. */
export const sentOf = (values: NamedValues): Named => ({
  name: values.name.trim(),
  ...(values.description.trim() === '' ? {} : { description: values.description.trim() }),
  ...(values.email.trim() === '' ? {} : { email: values.email.trim() }),
})

/** What changed between two states of the form. */
export const changesOf = (before: NamedValues, after: NamedValues): Partial<NamedValues> =>
  Object.fromEntries(
    fields.flatMap((field) => {
      const text = after[field].trim()
      return text === before[field] ? [] : [[field, text]]
    }),
  )

export const wordsOf = ({ name, description, email }: NamedValues, limits: NamedLimits): FieldWords => [
  ['Name', name],
  ['Description', description],
  ...(limits.email === undefined ? [] : [['Email', email] as const]),
]
