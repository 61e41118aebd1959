import { Edit } from '@carbon/icons-react'
import type { ReactNode } from 'react'
import { useId } from 'react'
import { Action } from '../../ui/Action.tsx'

/** A setting: what it is, what it does, what it is now, and what changes it. */
export function SettingRow({
  title,
  about,
  value,
  control,
  children,
}: {
  readonly title: string
  readonly about: string
  /** What it is now, in words. Left out where the control says it. */
  readonly value?: string
  readonly control: ReactNode
  readonly children?: ReactNode
}) {
  const id = useId()
  return (
    <section className="setting" aria-labelledby={id}>
      <div className="setting-text">
        <h2 id={id}>{title}</h2>
        <p>{about}</p>
        {value !== undefined && <p className="setting-value">{value}</p>}
        {children}
      </div>
      <div className="setting-control">{control}</div>
    </section>
  )
}

/** The button that opens the form of a setting. */
export function EditSetting({
  title,
  reason,
  onAct,
}: {
  readonly title: string
  readonly reason: string | undefined
  readonly onAct: () => void
}) {
  return (
    <Action
      label="Edit"
      name={`Edit: ${title}`}
      kind="ghost"
      size="md"
      icon={Edit}
      reason={reason}
      onAct={onAct}
    />
  )
}
