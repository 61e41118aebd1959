import { explainReason } from '../stores/explanation.ts'

/** On or off, with a word beside it; off with a reason when it cannot be changed. */
export function Switch({
  label,
  isOn,
  words,
  reason,
  onChange,
}: {
  readonly label: string
  readonly isOn: boolean
  readonly words: readonly [on: string, off: string]
  readonly reason?: string | undefined
  readonly onChange: (isOn: boolean) => void
}) {
  return (
    <span className="switch">
      <button
        type="button"
        role="switch"
        aria-checked={isOn}
        aria-label={label}
        aria-disabled={reason === undefined ? undefined : true}
        title={reason}
        onClick={() => {
          if (reason === undefined) onChange(!isOn)
          else explainReason(reason)
        }}
      >
        <span className="switch-knob" />
      </button>
      <span aria-hidden>{isOn ? words[0] : words[1]}</span>
    </span>
  )
}
