import '../styles/late.scss'
import { Button } from './Button.tsx'

export type FieldWords = readonly (readonly [field: string, value: string])[]

/** Two versions of one thing side by side, after somebody else changed it while it was being edited here. */
export function TheirsAndMine({
  what,
  theirs,
  mine,
  mineLabel = 'Apply mine',
  onMine,
  onTheirs,
}: {
  readonly what: string
  readonly theirs: FieldWords
  readonly mine: FieldWords
  /** Says whether mine is applied at once or only kept in the form. */
  readonly mineLabel?: string
  readonly onMine: () => void
  readonly onTheirs: () => void
}) {
  const [theirWords, myWords] = [new Map(theirs), new Map(mine)]
  // What only one of them has is a difference, too.
  const differing = [...new Map([...theirs, ...mine]).keys()].filter(
    (field) => theirWords.get(field) !== myWords.get(field),
  )
  return (
    <div role="alert" className="theirs-and-mine">
      <p>
        <strong>{what} was changed by someone else while you edited it.</strong>{' '}
        {differing.length === 0 ? 'Both versions say the same.' : 'These fields differ:'}
      </p>
      {differing.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">Field</th>
              <th scope="col">Theirs</th>
              <th scope="col">Mine</th>
            </tr>
          </thead>
          <tbody>
            {differing.map((field) => (
              <tr key={field}>
                <th scope="row">{field}</th>
                <td>{theirWords.get(field) || 'Empty'}</td>
                <td>{myWords.get(field) ?? ''}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className="theirs-and-mine-choice">
        <Button size="sm" kind="tertiary" onClick={onMine}>
          {mineLabel}
        </Button>
        <Button size="sm" kind="tertiary" onClick={onTheirs}>
          Take theirs
        </Button>
      </div>
    </div>
  )
}
