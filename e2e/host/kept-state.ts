import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'

const NAME = 'simulated-cloud'

/** Everything that the browser keeps for the cloud, as text. */
export const keptState = (page: Page): Promise<string> =>
  page.evaluate(async (name) => {
    const settled = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result))
        request.addEventListener('error', () => reject(new Error('The database cannot be read.')))
      })
    const db = await settled(indexedDB.open(name))
    const stores = await Promise.all(
      Array.from(db.objectStoreNames, async (store) => [
        store,
        await settled(db.transaction(store).objectStore(store).getAll()),
      ]),
    )
    db.close()
    return JSON.stringify(stores)
  }, NAME)

/** Overwrites one record of the kept state behind the console's back. */
export const overwrite = (page: Page, store: string, value: object | string, key?: string): Promise<void> =>
  page.evaluate(
    ([name, at, record, id]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(name)
        opening.addEventListener('success', () => {
          const tx = opening.result.transaction(at, 'readwrite')
          if (id === undefined) tx.objectStore(at).put(record)
          else tx.objectStore(at).put(record, id)
          tx.addEventListener('complete', () => {
            opening.result.close()
            resolve()
          })
          tx.addEventListener('abort', () => reject(new Error('The record was not written.')))
        })
      }),
    [NAME, store, value, key] as const,
  )

/** Throws the database away, as the developer tools do; or leaves a newer version of it. */
export const replaceDatabase = (page: Page, version?: number): Promise<void> =>
  page.evaluate(
    ([name, newer]) =>
      new Promise<void>((resolve) => {
        indexedDB.deleteDatabase(name).addEventListener('success', () => {
          if (newer === undefined) return resolve()
          const opening = indexedDB.open(name, newer)
          opening.addEventListener('success', () => {
            opening.result.close()
            resolve()
          })
        })
      }),
    [NAME, version] as const,
  )

/** What the console says about the kept state. */
export const trouble = (page: Page) => page.getByRole('region', { name: 'State of the simulation' })

export async function resetFromTrouble(page: Page): Promise<void> {
  const loaded = page.waitForEvent('load')
  await trouble(page).getByRole('button', { name: 'Reset the simulation' }).click()
  await loaded
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}
