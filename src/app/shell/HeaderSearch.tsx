import { Search } from '@carbon/icons-react'
import { Suspense, lazy, useEffect, useId, useRef, useState } from 'react'

const SearchResults = lazy(() => import('./SearchResults.tsx'))

/**
 * Search over pages, resources and whatever IAM has a name for. `/` moves the focus here, results come while typing, the
 * arrow keys go through them and Enter opens the first.
 */
export function HeaderSearch() {
  const [text, setText] = useState('')
  const [isOpen, setOpen] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const root = useRef<HTMLDivElement>(null)
  const id = useId()
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const { target } = event
      const isTyping =
        target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null
      const isCommand = event.ctrlKey || event.metaKey || event.altKey
      if (event.key !== '/' || isTyping || isCommand || document.querySelector('[role="dialog"]') !== null)
        return
      event.preventDefault()
      input.current?.focus()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  return (
    <div
      ref={root}
      role="search"
      className="header-search"
      onBlur={(event) => {
        if (!(event.relatedTarget instanceof Node) || !event.currentTarget.contains(event.relatedTarget))
          setOpen(false)
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          input.current?.focus()
          setOpen(false)
        }
        const links = [...(root.current?.querySelectorAll('a') ?? [])]
        // What is shown may still be of what was typed before.
        const isBusy = root.current?.querySelector('[aria-busy="true"]') !== null
        if (event.key === 'Enter' && event.target === input.current && !isBusy) links[0]?.click()
        if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
        setOpen(true)
        const at = links.findIndex((link) => link === document.activeElement)
        const next = event.key === 'ArrowDown' ? links[at + 1] : (links[at - 1] ?? input.current)
        event.preventDefault()
        next?.focus()
      }}
    >
      <label htmlFor={id} className="visually-hidden">
        Search resources and products
      </label>
      <input
        ref={input}
        id={id}
        type="text"
        autoComplete="off"
        placeholder="Search resources and products..."
        value={text}
        onFocus={() => setOpen(true)}
        onChange={(event) => {
          setText(event.target.value)
          setOpen(true)
        }}
      />
      <Search size={20} aria-hidden />
      {isOpen && text.trim() !== '' && (
        <div className="header-search-panel">
          <Suspense fallback={<p className="header-empty">Searching.</p>}>
            <SearchResults
              text={text}
              onDone={() => {
                setOpen(false)
                setText('')
              }}
            />
          </Suspense>
        </div>
      )}
    </div>
  )
}
