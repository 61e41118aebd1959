import { CheckmarkFilled } from '@carbon/icons-react'
import { useId } from 'react'

export type HowToAssign = 'groups' | 'policy'

const tiles: readonly { readonly id: HowToAssign; readonly label: string; readonly about: string }[] = [
  {
    id: 'groups',
    label: 'Access groups',
    about: 'Streamline access management by adding the user to one or more existing access groups.',
  },
  {
    id: 'policy',
    label: 'Access policy',
    about: 'Assign the user individual access policies.',
  },
]

/** How access comes with the invitation: one of a few tiles (reference/screens/invite-users.png). */
export function AccessTiles({
  how,
  onChange,
}: {
  readonly how: HowToAssign
  readonly onChange: (how: HowToAssign) => void
}) {
  const name = useId()
  return (
    <fieldset className="invite-tiles">
      <legend>How do you want to assign access?</legend>
      <div>
        {tiles.map(({ id, label, about }) => (
          <label key={id}>
            <input type="radio" name={name} checked={how === id} onChange={() => onChange(id)} />
            <strong>{label}</strong>
            <span>{about}</span>
            <CheckmarkFilled aria-hidden />
          </label>
        ))}
      </div>
    </fieldset>
  )
}
