import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { allOperations } from '../services/spaces.ts'
import { COMMAND, operationsTable } from './operations-table.ts'

describe('the catalogue of operations', () => {
  it('is up to date', async () => {
    const kept = await readFile(new URL('../OPERATIONS.md', import.meta.url), 'utf8').catch(() => '')
    expect(kept === (await operationsTable()), `mocks/OPERATIONS.md is out of date: ${COMMAND}`).toBe(true)
  })

  it('says in words who may call what', async () => {
    const unsaid = (await allOperations()).filter(
      ({ authorize, who }) => typeof authorize === 'function' && who === undefined,
    )
    expect(unsaid.map(({ id }) => id)).toEqual([])
  })

  it('names each operation once', async () => {
    const ids = (await allOperations()).map(({ id }) => id)
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
  })
})
