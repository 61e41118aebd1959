import { anything, assert, asyncProperty, nat } from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Cloud } from '../cloud.ts'
import type { Operation } from '../services/operation.ts'
import { allOperations } from '../services/spaces.ts'
import { specCloud } from '../spec-cloud.ts'
import { firstChoice } from './requests/spec-draw.ts'
import { malformed } from './requests/spec-malformed.ts'
import { representatives } from './requests/spec-representatives.ts'
import { requestFor } from './requests/spec-request.ts'
import { tokenOf } from './requests/spec-run.ts'
import type { UndoingStore } from './requests/spec-undoing-store.ts'
import { undoingStore } from './requests/spec-undoing-store.ts'

/** Longer than any answer takes, even on a busy machine. */
const HANGS = 2000

let cloud: Cloud
let store: UndoingStore
let token = ''
let preferred: ReadonlySet<unknown>
const operations: readonly Operation[] = await allOperations()
beforeAll(async () => {
  store = undoingStore()
  cloud = await specCloud({ host: 'direct', store })
  // One of each thing, so that what is wrong is never that there is none.
  preferred = (await representatives(cloud)).preferred
  token = (await tokenOf(cloud, 'owner')) ?? ''
  store.mark()
})

/**
 * Every row of every table. Rows are never changed in place: the same rows are the same state. That a request was refused
 * is recorded, and is no change of what it was about.
 */
const rowsNow = (): readonly object[] =>
  Object.values({ ...cloud.state, activityEvents: cloud.state.meta }).flatMap(
    (table) => table.rows() as object[],
  )

interface Sent {
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly text: string | undefined
  readonly authorization?: string | undefined
}

/** Sends it, and gives what is wrong with the answer; `undefined` when nothing is. */
async function faultOf(operation: Operation, sent: Sent): Promise<string | undefined> {
  const headers = new Headers(sent.headers)
  headers.set('Authorization', sent.authorization ?? `Bearer ${token}`)
  headers.set('Content-Type', 'application/json')
  const before = { rows: rowsNow(), bugs: cloud.bugs.length }
  const started = performance.now()
  const answer = await cloud.answer({
    method: sent.method,
    url: new URL(`http://cloud.test${sent.path}`),
    headers,
    text: async () => sent.text,
  })
  const took = performance.now() - started
  const rows = rowsNow()
  const isChanged = rows.length !== before.rows.length || rows.some((row, at) => row !== before.rows[at])
  const hasOwn500 =
    operation.id === 'deleteResourceGroup' || operation.service.name === 'classic-infrastructure'
  const bug = cloud.bugs[before.bugs]
  if (bug !== undefined) return `a mistake of the cloud: ${bug.message}`
  if (answer.status >= 500 && answer.status !== 501 && !hasOwn500) return `${answer.status} ${answer.body}`
  if (took > HANGS) return `took ${took} ms`
  if (answer.status >= 400 && isChanged) return `${answer.status}, and something changed`
  if (answer.status >= 400 && sent.method !== 'HEAD' && !isObject(answer.body))
    return `no words: ${answer.body}`
  // What was taken for good is taken back, so that the next one meets the same account.
  store.undo(cloud.database)
  return undefined
}

const isObject = (body: string | undefined): boolean => {
  const value: unknown = JSON.parse(body ?? 'null')
  return typeof value === 'object' && value !== null
}

const textOf = (body: unknown): string =>
  typeof body === 'string' ? body : body === undefined ? '' : JSON.stringify(body)

/** The first two parts of a path: `/v1/apikeys`. */
const spaceOf = ({ pattern }: Operation): string => pattern.split('/').slice(0, 3).join('/')
const spaces = [...new Set(operations.map(spaceOf))]

describe('malformed input', () => {
  it.each(spaces)('is refused at %s in words, at once, with nothing changed', async (space) => {
    const faults = new Set<string>()
    for (const operation of operations.filter((one) => spaceOf(one) === space))
      for (const { how, request, authorization, isTooLarge } of malformed(
        operation,
        cloud.state,
        preferred,
      )) {
        const { method, path, headers, body } = request
        const text = isTooLarge === true ? undefined : textOf(body)
        const fault = await faultOf(operation, { method, path, headers, text, authorization })
        if (fault !== undefined) faults.add(`${operation.id}, ${how}: ${fault}`)
      }
    expect([...faults]).toEqual([])
  })

  it('of any shape at all is refused likewise', async () => {
    const writing = operations.filter(({ body }) => body !== undefined)
    const property = asyncProperty(nat(writing.length - 1), anything(), async (at, body) => {
      const operation = writing[at]
      if (operation === undefined) return
      const { method, path, headers } = requestFor(operation, cloud.state, firstChoice(preferred, 'any'))
      const fault = await faultOf(operation, { method, path, headers, text: jsonOf(body) })
      expect(fault, operation.id).toBeUndefined()
    })
    await assert(property, { numRuns: 300, seed: 20261116 })
  })
})

/** As JSON, if it can be written so. */
function jsonOf(value: unknown): string {
  try {
    return JSON.stringify(value) ?? ''
  } catch {
    return ''
  }
}
