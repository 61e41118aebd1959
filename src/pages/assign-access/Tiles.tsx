import { useId } from 'react'

export interface Tile {
  readonly id: string
  readonly title: string
  readonly text: string
  /** Why it cannot be chosen. */
  readonly reason: string | undefined
}

/** Selectable tiles, one of which is chosen (console-ui.md, 2.3.2). */
export function Tiles({
  label,
  tiles,
  chosen,
  onChoose,
}: {
  readonly label: string
  readonly tiles: readonly Tile[]
  readonly chosen: string
  readonly onChoose: (id: string) => void
}) {
  const name = useId()
  return (
    <fieldset className="assign-tiles">
      <legend className="visually-hidden">{label}</legend>
      {tiles.map(({ id, title, text, reason }) => (
        <label key={id} data-chosen={id === chosen ? '' : undefined}>
          <input
            type="radio"
            name={name}
            aria-label={title}
            aria-describedby={`${name}-${id}`}
            aria-disabled={reason === undefined ? undefined : true}
            checked={id === chosen}
            onChange={() => reason === undefined && onChoose(id)}
          />
          <span>
            <strong>{title}</strong>
            <span id={`${name}-${id}`} className="reason">
              {reason ?? text}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
