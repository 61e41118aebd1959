import { deleteDB } from 'idb'
import type { Kept } from './browser-persistence.ts'
import { Persistence } from './browser-persistence.ts'
import type { Trouble } from './browser-trouble.ts'

/** Name of the database, of the lock that writers hold, and of the channel between tabs. */
export const NAME = 'simulated-cloud'

/** How long the browser may take to open the database before the page goes on without it. */
const PATIENCE = 4000

export interface Storage {
  /** `undefined` when the browser keeps nothing here; `Trouble` says why. */
  readonly opened: Persistence | undefined
  readonly kept: Kept
  open(): Promise<Persistence>
  /** Throws away what cannot be opened, and opens a new one; `undefined` when that fails, too. */
  renew(): Promise<Persistence | undefined>
}

const LOST = 'What you change here is gone when this tab is closed or reloaded, and other tabs do not see it.'

const nothing: Kept = { head: undefined, rows: [] }

const open = (): Promise<Persistence> =>
  Promise.race([
    Persistence.open(NAME, () => {}),
    new Promise<never>((_resolve, reject) =>
      setTimeout(() => reject(new Error('the browser does not open its database')), PATIENCE),
    ),
  ])

/** Why this browser can keep no state for this page at all, or `undefined` when it can. */
function obstacle(): string | undefined {
  if (!isSecureContext)
    return `This page is not at a secure address (https, or localhost), so the browser keeps nothing for it. ${LOST}`
  if (!('indexedDB' in globalThis) || !('locks' in navigator))
    return `This browser has no storage that tabs can share. ${LOST}`
  return undefined
}

/** Opens what this browser keeps for the cloud. Never rejects: without storage there is none. */
export async function openStorage(trouble: Trouble): Promise<Storage> {
  const why = obstacle()
  if (why !== undefined) {
    trouble.last(why)
    return { opened: undefined, kept: nothing, open, renew: async () => undefined }
  }
  const renew = async (): Promise<Persistence | undefined> => {
    try {
      await deleteDB(NAME)
      const renewed = await open()
      trouble.lift()
      return renewed
    } catch {
      return undefined
    }
  }
  try {
    const opened = await open()
    return { opened, kept: await opened.everything(), open, renew }
  } catch (error) {
    trouble.last(
      `The state kept in this browser could not be opened (${error instanceof Error ? error.message : String(error)}). ` +
        `The cloud started from its scenario. ${LOST} Reset to throw the kept state away and begin a new one.`,
    )
    return { opened: undefined, kept: nothing, open, renew }
  }
}
