import { chmod, readFile, rename, writeFile } from 'node:fs/promises'
import type { Head, KeptRow } from './browser-persistence.ts'
import { headOf } from './browser-head.ts'

/** A kept state that cannot be used. The message says what would help. */
export class UnusableState extends Error {}

export interface KeptState {
  readonly head: Head
  readonly rows: readonly KeptRow[]
}

const OWNER_ONLY = 0o600

const isRow = (row: unknown): row is KeptRow => {
  if (typeof row !== 'object' || row === null) return false
  const { place, table, id, seq, after } = row as Partial<Record<keyof KeptRow, unknown>>
  return (
    (place === 'overlay' || place === 'vault') &&
    typeof table === 'string' &&
    typeof id === 'string' &&
    Number.isInteger(seq) &&
    (after === undefined || (typeof after === 'object' && after !== null))
  )
}

const rowsIn = (list: unknown): readonly KeptRow[] | undefined =>
  Array.isArray(list) && list.every(isRow) ? list : undefined

/** The content of a file as JSON; `undefined` when there is no such file. */
async function jsonOf(file: string): Promise<Record<string, unknown> | undefined> {
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') return undefined
    throw new UnusableState(`The state in ${file} cannot be read (${message}).`)
  }
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>
  } catch {
    // Said below, with everything else that is no state.
  }
  throw new UnusableState(`${file} holds no state of this cloud. Name another file, or delete it.`)
}

/**
 * A state in two files: what differs from the scenario's rows in one, and values that may be read again in `<file>.vault`,
 * so that the first can be looked at and passed on without them. Both are for their owner only: with the salt in the
 * first one, tokens could be made.
 */
export class StateFile {
  readonly file: string

  constructor(file: string) {
    this.file = file
  }

  get #vault(): string {
    return `${this.file}.vault`
  }

  /**
   * What was kept; `undefined` when nothing is.
   * @throws UnusableState when there is something that is no kept state
   */
  async read(): Promise<KeptState | undefined> {
    const main = await jsonOf(this.file)
    if (main === undefined) return undefined
    const vault = await jsonOf(this.#vault)
    const head = headOf(main['head'])
    const rows = rowsIn(main['rows'])
    const values = vault === undefined ? [] : rowsIn(vault['rows'])
    if (head === undefined || rows === undefined || values === undefined)
      throw new UnusableState(
        `${this.file} holds no state that this cloud can read. Name another file, or delete it with ${this.#vault}.`,
      )
    return { head, rows: [...rows, ...values] }
  }

  /** Puts a state in place of what was kept. A file is always whole: the old one or the new one. */
  async write({ head, rows }: KeptState): Promise<void> {
    const of = (place: KeptRow['place']) => rows.filter((row) => row.place === place)
    // Values first: one without its row is nothing, a row without its value would be a loss.
    await replace(this.#vault, { rows: of('vault') })
    await replace(this.file, { head, rows: of('overlay') })
  }
}

async function replace(file: string, content: object): Promise<void> {
  const fresh = `${file}.new`
  await writeFile(fresh, `${JSON.stringify(content)}\n`, { mode: OWNER_ONLY })
  // The mode above is only for a file that was not there.
  await chmod(fresh, OWNER_ONLY)
  await rename(fresh, file)
}
