import './list-tools.scss'
import { useEffect, useRef } from 'react'
import { count } from '../lib/text.ts'
import { toCsv, toJson } from '../lib/list-file.ts'
import { hiddenIn, usePreferences } from '../stores/preferences.ts'
import { say } from './do-now.ts'
import { Problem } from './Problem.tsx'
import type { FileKind } from './save-file.ts'
import { saveFile } from './save-file.ts'
import { useAct } from './use-act.ts'
import type { ListToolsNeeds } from './use-list-tools.tsx'

export interface ListToolsPanelProps {
  readonly needs: ListToolsNeeds<unknown>
}

const writers = { csv: toCsv, json: toJson } as const

/** The columns of a list to choose from, and its files. A file has every column and every row that the filter lets through. */
export default function ListToolsPanel({ needs: { list, things, columns, readAll } }: ListToolsPanelProps) {
  const hidden = usePreferences((kept) => hiddenIn(kept, list))
  const setList = usePreferences((kept) => kept.setList)
  const closed = useRef<AbortController>(undefined)
  useEffect(() => {
    const controller = new AbortController()
    closed.current = controller
    return () => controller.abort()
  }, [])
  const save = useAct(async (kind: FileKind) => {
    if (readAll === undefined) return
    const signal = closed.current?.signal ?? AbortSignal.abort()
    const rows = await readAll(signal)
    if (signal.aborted) return
    const file = `${list}.${kind}`
    saveFile(file, writers[kind](columns, rows), kind)
    say(`${file} was saved`, `It has ${count(rows.length, 'row')}.`)
  })
  const isOff = save.isBusy || readAll === undefined
  const toggle = (id: string, isShown: boolean): void =>
    setList(list, { hidden: isShown ? hidden.filter((one) => one !== id) : [...hidden, id] })
  return (
    <div className="list-tools-panel">
      <fieldset>
        <legend>Columns</legend>
        {columns.map(({ id, header, isFixed }) => (
          <label key={id}>
            <input
              type="checkbox"
              className="check"
              checked={isFixed === true || !hidden.includes(id)}
              disabled={isFixed}
              onChange={(event) => toggle(id, event.target.checked)}
            />
            {header}
          </label>
        ))}
      </fieldset>
      <div role="group" aria-label={`Export ${things}`} aria-busy={save.isBusy}>
        <p>The whole list as it is filtered now, with all columns.</p>
        <button type="button" aria-disabled={isOff} onClick={() => void save.run('csv')}>
          Export as CSV
        </button>
        <button type="button" aria-disabled={isOff} onClick={() => void save.run('json')}>
          Export as JSON
        </button>
        {isOff && (
          <p role="status">{save.isBusy ? 'The list is being read.' : 'There is no list to save yet.'}</p>
        )}
      </div>
      <Problem error={save.error} title="The list was not exported." />
    </div>
  )
}
