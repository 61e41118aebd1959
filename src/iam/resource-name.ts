/** What Resource Controller takes as the name of an instance or a credential (console-ui.md, 3.11). */
const RESOURCE_NAME_MAX = 180

const OTHER = /[^\p{L}\p{M}\p{N} \-._:]/u

/** Why a name will not do; `undefined` when it will. */
export function resourceNameProblem(text: string): string | undefined {
  const name = text.trim()
  if (name === '') return 'Enter a name.'
  const { length } = Array.from(name)
  if (length > RESOURCE_NAME_MAX)
    return `A name has at most ${RESOURCE_NAME_MAX} characters; this one has ${length}.`
  return OTHER.test(name) ? 'A name has letters, digits, spaces and the characters - . _ : only.' : undefined
}
