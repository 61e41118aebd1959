/** One kind of thing that goes when something is deleted. */
export interface GoesWithIt {
  /** In the singular and in the plural. */
  readonly kind: readonly [one: string, many: string]
  /** `undefined` where the reader may not see them. */
  readonly names: readonly string[] | undefined
}

/** Names that are written out before the rest is only counted. */
const NAMED = 3

function words({ kind: [one, many], names }: GoesWithIt): string {
  if (names === undefined) return `Its ${many}, which you cannot view`
  if (names.length === 0) return `No ${many}`
  const rest = names.length - NAMED
  const first = names.slice(0, NAMED).join('; ')
  return `${names.length} ${names.length === 1 ? one : many}: ${first}${rest > 0 ? `; and ${rest} more` : ''}`
}

/** What is deleted together with something, in words (console-ui.md, 3.12). */
export function GoesWithItList({
  isReading,
  list,
}: {
  readonly isReading: boolean
  readonly list: readonly GoesWithIt[]
}) {
  if (isReading) return <p>Reading what goes with it.</p>
  return (
    <ul>
      {list.map((kind) => (
        <li key={kind.kind[0]}>{words(kind)}</li>
      ))}
    </ul>
  )
}
