import { OverflowMenuVertical } from '@carbon/icons-react'
import { useCallback, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { explainReason, questionBehind } from '../stores/explanation.ts'

export interface MenuAction {
  readonly label: string
  /** Why it cannot be done now; it stays in the menu with the reason below it. */
  readonly reason?: string | undefined
  readonly isDanger?: boolean
  readonly onAct: () => void
}

const WIDTH = 240
const MARGIN = 8

/** Where the menu goes: below the button's end, or above where there is no room. */
function placeBy(button: HTMLElement, count: number): React.CSSProperties {
  const box = button.getBoundingClientRect()
  const height = Math.min(count * 56 + MARGIN, innerHeight - 2 * MARGIN)
  const left = Math.max(MARGIN, Math.min(box.right - WIDTH, innerWidth - WIDTH - MARGIN))
  return box.bottom + height < innerHeight
    ? { left, top: box.bottom }
    : { left, top: Math.max(MARGIN, box.top - height), maxHeight: innerHeight - 2 * MARGIN }
}

function Menu({
  actions,
  label,
  id,
  style,
  onScroll,
  onClose,
}: {
  readonly actions: readonly MenuAction[]
  readonly label: string
  readonly id: string
  readonly style: React.CSSProperties
  readonly onScroll: () => void
  readonly onClose: (returnFocus: boolean) => void
}) {
  const list = useRef<HTMLUListElement>(null)
  const items = (): HTMLButtonElement[] => [...(list.current?.querySelectorAll('button') ?? [])]
  useEffect(() => {
    list.current?.querySelector('button')?.focus()
    const leave = (event: Event): void => {
      if (event.target instanceof Node && list.current?.contains(event.target) !== true) onClose(false)
    }
    const resized = (): void => onClose(false)
    const scrolled = (event: Event): void => {
      if (!(event.target instanceof Node) || list.current?.contains(event.target) !== true) onScroll()
    }
    document.addEventListener('pointerdown', leave)
    window.addEventListener('resize', resized)
    document.addEventListener('scroll', scrolled, true)
    return () => {
      document.removeEventListener('pointerdown', leave)
      window.removeEventListener('resize', resized)
      document.removeEventListener('scroll', scrolled, true)
    }
  }, [onClose, onScroll])
  useLayoutEffect(() => {
    // Reasons make a menu longer than was thought when it was placed, and may come while it is open.
    const menu = list.current
    if (menu === null) return
    menu.style.maxHeight = `${innerHeight - 2 * MARGIN}px`
    const { top, bottom } = menu.getBoundingClientRect()
    const over = bottom - (innerHeight - MARGIN)
    if (over > 0) menu.style.top = `${Math.max(MARGIN, top - over)}px`
  })
  const move = (to: (at: number, count: number) => number): void => {
    const all = items()
    const at = all.findIndex((item) => item === document.activeElement)
    all[(to(at, all.length) + all.length) % all.length]?.focus()
  }
  return (
    <ul
      ref={list}
      id={id}
      role="menu"
      aria-label={label}
      className="action-menu"
      style={style}
      onKeyDown={(event) => {
        if (event.key === 'ArrowDown') move((at) => at + 1)
        else if (event.key === 'ArrowUp') move((at) => at - 1)
        else if (event.key === 'Home') move(() => 0)
        else if (event.key === 'End') move((_, count) => count - 1)
        else if (event.key === 'Escape') onClose(true)
        else if (event.key === 'Tab') {
          onClose(true)
          return
        } else return
        event.preventDefault()
        event.stopPropagation()
      }}
    >
      {actions.map(({ label: text, reason, isDanger, onAct }, i) => (
        <li key={text} role="none">
          <button
            type="button"
            role="menuitem"
            tabIndex={-1}
            className={isDanger === true ? 'action-menu-danger' : undefined}
            aria-disabled={reason === undefined ? undefined : true}
            aria-describedby={reason === undefined ? undefined : `${id}-${i}`}
            onClick={() => {
              if (reason !== undefined) {
                // The menu goes first: it is where the focus comes back to.
                if (questionBehind(reason) !== undefined) onClose(true)
                explainReason(reason)
                return
              }
              onClose(true)
              onAct()
            }}
          >
            {text}
          </button>
          {reason !== undefined && (
            <span id={`${id}-${i}`} className="reason">
              {reason}
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}

/** A button that opens a menu of actions. Nothing of the menu is there until it is opened, however many rows there are. */
export function ActionMenu({
  label,
  actions,
  onOpen,
  face,
  className = 'row-menu',
}: {
  readonly label: string
  /** Asked while the menu is open, so that what becomes known meanwhile shows. */
  readonly actions: () => readonly MenuAction[]
  /** Told when it opens, or is about to: to ask what the actions depend on. */
  readonly onOpen?: () => void
  readonly face?: React.ReactNode
  readonly className?: string
}) {
  const [open, setOpen] = useState<{
    readonly style: React.CSSProperties
    readonly host: Element
    readonly count: number
  }>()
  const button = useRef<HTMLButtonElement>(null)
  const id = useId()
  const close = useCallback((returnFocus: boolean) => {
    setOpen(undefined)
    if (returnFocus) button.current?.focus()
  }, [])
  // A menu that closed when something scrolled would close under the hand of whoever opened it in a list that still moves.
  const follow = useCallback(() => {
    const box = button.current?.getBoundingClientRect()
    const isInSight = box !== undefined && box.bottom > 0 && box.top < innerHeight
    setOpen((now) =>
      now === undefined || button.current === null || !isInSight
        ? undefined
        : { ...now, style: placeBy(button.current, now.count) },
    )
  }, [])
  return (
    <>
      <button
        ref={button}
        type="button"
        className={className}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={open !== undefined}
        aria-controls={open === undefined ? undefined : id}
        onPointerEnter={onOpen}
        onFocus={onOpen}
        onPointerDown={(event) => open !== undefined && event.nativeEvent.stopImmediatePropagation()}
        onClick={() => {
          if (open !== undefined || button.current === null) {
            close(true)
            return
          }
          onOpen?.()
          const count = actions().length
          setOpen({
            count,
            style: placeBy(button.current, count),
            // Inside the page's landmark, but outside of the table, which would cut it off.
            host: button.current.closest('main, [role="dialog"]') ?? document.body,
          })
        }}
      >
        {face ?? <OverflowMenuVertical aria-hidden />}
      </button>
      {open !== undefined &&
        createPortal(
          <Menu
            actions={actions()}
            label={label}
            id={id}
            style={open.style}
            onScroll={follow}
            onClose={close}
          />,
          open.host,
        )}
    </>
  )
}
