import type { Page } from '@playwright/test'

const WINDOW = 12

/** Every form in which a value may have leaked: itself, base64, URL-encoded, and each run of 12 characters. */
export function formsOf(secret: string): string[] {
  const runs = Array.from({ length: secret.length - WINDOW + 1 }, (_, i) => secret.slice(i, i + WINDOW))
  return [...runs, Buffer.from(secret).toString('base64').slice(0, -4), encodeURIComponent(secret)]
}

/** The first form of the secret in a text, if there is one. */
export const leakIn = (text: string, secret: string): string | undefined =>
  formsOf(secret).find((form) => text.includes(form))

/** The document as it is: markup, values of fields, shadow roots. */
export const documentText = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const texts: string[] = [document.documentElement.outerHTML, document.title]
    const visit = (root: Document | ShadowRoot): void => {
      for (const element of root.querySelectorAll('*')) {
        if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)
          texts.push(element.value)
        if (element.shadowRoot !== null) {
          texts.push(element.shadowRoot.innerHTML)
          visit(element.shadowRoot)
        }
      }
    }
    visit(document)
    return texts.join('\n')
  })

/** Everything the browser keeps for the page: storages, databases, caches, cookies, history, address. */
export const storedText = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const texts: string[] = [
      JSON.stringify(Object.entries(localStorage)),
      JSON.stringify(Object.entries(sessionStorage)),
      document.cookie,
      location.href,
      document.referrer,
      JSON.stringify(history.state),
    ]
    for (const { name } of await indexedDB.databases()) {
      if (name === undefined) continue
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name)
        request.addEventListener('success', () => resolve(request.result))
        request.addEventListener('error', () => reject(new Error('cannot open')))
      })
      for (const store of database.objectStoreNames) {
        const rows = await new Promise<unknown[]>((resolve, reject) => {
          const request = database.transaction(store).objectStore(store).getAll()
          request.addEventListener('success', () => resolve(request.result))
          request.addEventListener('error', () => reject(new Error('cannot read')))
        })
        texts.push(JSON.stringify(rows))
      }
      database.close()
    }
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const request of await cache.keys()) texts.push((await (await cache.match(request))?.text()) ?? '')
    }
    return texts.join('\n')
  })

/**
 * Walks what is reachable from `window` and from React's tree (component state and properties, and through them the
 * query client with its query and mutation caches). Answers the path to the secret, if one leads there.
 */
export const pathToSecret = (page: Page, secret: string): Promise<string | undefined> =>
  page.evaluate((forms) => {
    const container = document.getElementById('root')
    const key =
      container === null
        ? undefined
        : Object.keys(container).find((name) => name.startsWith('__reactContainer'))
    if (container === null || key === undefined) throw new Error('There is no React tree to walk.')
    const seen = new Set<object>()
    const queue: { at: object; path: string; depth: number }[] = [
      { at: window, path: 'window', depth: 0 },
      { at: (container as unknown as Record<string, object>)[key] ?? {}, path: 'react', depth: 0 },
    ]
    let caches = 0
    for (let head = 0; head < queue.length && head < 400_000; head++) {
      const { at, path, depth } = queue[head] ?? { at: {}, path: '', depth: 0 }
      const look = (value: unknown, name: string): string | undefined => {
        if (typeof value === 'string')
          return forms.some((form) => value.includes(form)) ? `${path}.${name}` : undefined
        if (
          (typeof value === 'object' || typeof value === 'function') &&
          value !== null &&
          !seen.has(value) &&
          depth < 60
        ) {
          seen.add(value)
          queue.push({ at: value, path: `${path}.${name}`, depth: depth + 1 })
        }
        return undefined
      }
      if (at instanceof Map) {
        for (const [name, value] of at) {
          const found = look(value, String(name).slice(0, 40)) ?? look(name, 'key')
          if (found !== undefined) return found
        }
      } else if (at instanceof Set) {
        for (const value of at) {
          const found = look(value, 'item')
          if (found !== undefined) return found
        }
      }
      if (at.constructor?.name !== undefined && 'getQueryCache' in at) caches++
      for (const name of Reflect.ownKeys(at)) {
        const { value }: { value?: unknown } = Object.getOwnPropertyDescriptor(at, name) ?? {}
        const found = look(value, String(name))
        if (found !== undefined) return found
      }
    }
    if (caches === 0) throw new Error('The walk did not reach the query client.')
    return undefined
  }, formsOf(secret))
