import type { ReactNode } from 'react'
import { useId, useRef } from 'react'

export interface Tab {
  readonly id: string
  readonly label: string
  readonly panel: ReactNode
}

/**
 * Carbon's line tabs: arrow keys, Home and End go from tab to tab and show it, Tab goes into the panel. Which one is
 * chosen is the caller's to keep, in the address.
 */
export function Tabs({
  label,
  tabs,
  selected,
  onSelect,
}: {
  /** What the tabs are parts of. */
  readonly label: string
  readonly tabs: readonly Tab[]
  readonly selected: string
  readonly onSelect: (id: string) => void
}) {
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const at = Math.max(
    0,
    tabs.findIndex((tab) => tab.id === selected),
  )
  const moves: Readonly<Record<string, number>> = {
    ArrowRight: at + 1,
    ArrowLeft: at - 1,
    Home: 0,
    End: tabs.length - 1,
  }
  const shown = tabs[at]
  return (
    <>
      <div
        ref={list}
        role="tablist"
        aria-label={label}
        tabIndex={-1}
        className="line-tabs"
        onKeyDown={(event) => {
          const to = moves[event.key]
          if (to === undefined) return
          event.preventDefault()
          const next = (to + tabs.length) % tabs.length
          list.current?.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus()
          const tab = tabs[next]
          if (tab !== undefined) onSelect(tab.id)
        }}
      >
        {tabs.map((tab, i) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`${id}-${tab.id}`}
            aria-selected={i === at}
            aria-controls={i === at ? `${id}-panel` : undefined}
            tabIndex={i === at ? 0 : -1}
            onClick={() => onSelect(tab.id)}
          >
            {tab.label}
          </button>
        ))}
      </div>
      {shown !== undefined && (
        <div
          key={shown.id}
          id={`${id}-panel`}
          role="tabpanel"
          aria-labelledby={`${id}-${shown.id}`}
          tabIndex={0}
          className="line-tabs-panel"
        >
          {shown.panel}
        </div>
      )}
    </>
  )
}
