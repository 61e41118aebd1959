import type { FieldWords } from '../../ui/TheirsAndMine.tsx'

/** What the forms of a service ID and of a group hold. */
export interface NameValues {
  readonly name: string
  readonly description: string
}

/** Not published by IBM; as the cloud takes them (console-ui.md, 3.11). */
export const NAME_MAX = 255
export const DESCRIPTION_MAX = 1000

export const noNames: NameValues = { name: '', description: '' }

export const namesOf = (thing: { readonly name: string; readonly description?: string }): NameValues => ({
  name: thing.name,
  description: thing.description ?? '',
})

/** What a create sends: an empty description is none. */
export const sentOf = ({ name, description }: NameValues): { name: string; description?: string } => ({
  name: name.trim(),
  ...(description.trim() === '' ? {} : { description: description.trim() }),
})

/** What changed between two states of the form. */
export const changesOf = (
  before: NameValues,
  after: NameValues,
): { name?: string; description?: string } => ({
  ...(after.name.trim() === before.name ? {} : { name: after.name.trim() }),
  ...(after.description.trim() === before.description ? {} : { description: after.description.trim() }),
})

export const wordsOf = ({ name, description }: NameValues): FieldWords => [
  ['Name', name],
  ['Description', description],
]
