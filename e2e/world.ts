import type { BrowserContext, Page } from '@playwright/test'
import type { Cloud } from '../mocks/cloud.ts'
import type { Duration } from '../mocks/kernel/clock.ts'
import type { Fault } from '../mocks/kernel/faults.ts'
import type { Handle } from '../mocks/hosts/browser.ts'
import { connect, slowWay } from '../mocks/hosts/playwright.ts'
import type { Call, Fetch } from '../mocks/spec-cloud.ts'
import { caller, signedIn } from '../mocks/spec-cloud.ts'

/** The cloud as a test handles it, wherever it lives: in the test itself, or in the page behind its service worker. */
export interface World {
  /** A caller of the API, signed in as a person of the scenario. */
  as(person: string): Promise<Call>
  /** Makes an operation fail: `fail('createApiKey', { status: 500, times: 1 })`. */
  fail(operation: string, fault: Omit<Fault, 'operation'>): Promise<void>
  /** Holds the answers of an operation until released. */
  hold(operation: string): Promise<{ release(): Promise<void> }>
  /** Moves the cloud's time. The page's own is `page.clock`. */
  advance(by: Duration): Promise<void>
  /** How often an operation was called. */
  count(operation: string): Promise<number>
  /** Mistakes of the cloud itself. */
  bugs(): Promise<readonly unknown[]>
  /** Puts the same cloud behind another browser. In the page, another tab has it by itself. */
  join(context: BrowserContext): Promise<void>
}

/** Milliseconds that a request, and then its answer, may take on the way: each another while. */
const SLOW = Number(process.env['E2E_SLOW'] ?? 0)
const way = SLOW === 0 ? {} : { travel: slowWay(SLOW, Math.random) }

/** A cloud inside the test. */
export const worldInTest = (cloud: Cloud): World => ({
  as: (person) => signedIn(cloud.fetch, person),
  fail: async (operation, fault) => cloud.faults.add({ operation, ...fault }),
  hold: async (operation) => {
    const gate = cloud.faults.hold(operation)
    return { release: async () => gate.release() }
  },
  advance: async (by) => cloud.clock.advance(by),
  count: async (operation) => cloud.log.count(operation),
  bugs: async () => cloud.bugs,
  join: (context) => connect(context, cloud, way),
})

/** Sends a request from the page: to the cloud in it, through its service worker once that is in charge. */
const fetchIn =
  (page: Page): Fetch =>
  async (request) => {
    const { pathname, search } = new URL(request.url)
    const text = await request.text()
    if (!page.url().startsWith('http'))
      throw new Error(`The cloud lives in the page: open one with goto() before asking for ${pathname}.`)
    const ask = (): Promise<{ status: number; headers: [string, string][]; body: string } | undefined> =>
      page.evaluate(
        async ([path, method, sent, content]) => {
          const cloud: Handle | undefined = globalThis.simulatedCloud
          if (cloud === undefined) return undefined
          const response = await cloud.fetch(path, {
            method,
            headers: [...sent],
            ...(content === '' ? {} : { body: content }),
          })
          return { status: response.status, headers: [...response.headers], body: await response.text() }
        },
        [pathname + search, request.method, [...request.headers], text] as const,
      )
    let answer = await ask()
    while (answer === undefined) {
      await page.waitForFunction(() => globalThis.simulatedCloud !== undefined)
      answer = await ask()
    }
    const { status, headers, body } = answer
    return new Response(body === '' ? null : body, { status, headers })
  }

/** Resolves when the page's requests go through the service worker; false when they never will. */
export const hasWorker = (page: Page): Promise<boolean> =>
  page.evaluate(async () => (await globalThis.simulatedCloud?.msw) !== undefined)

/** The cloud in the page, steered through its control plane. Failures and held answers last until the page is loaded again. */
export function worldInPage(page: Page): World {
  const fetch = fetchIn(page)
  const admin = caller(fetch)
  const done = async (route: string, body: unknown): Promise<void> => {
    const { status } = await admin(route, { body })
    if (status >= 400) throw new Error(`${route} answered ${status}`)
  }
  return {
    as: (person) => signedIn(fetch, person),
    fail: (operation, fault) => done('POST /__admin/faults', { operation, ...fault }),
    hold: async (operation) => {
      await done('POST /__admin/held', { operation })
      return { release: () => done('DELETE /__admin/held', { operation }) }
    },
    advance: (by) => done('PUT /__admin/clock', { advance: by }),
    count: async (operation) => {
      const { body } = await admin<{ operation: string }[]>('GET /__admin/log')
      return body.filter((entry) => entry.operation === operation).length
    },
    bugs: async () =>
      page.url().startsWith('http') ? (await admin<unknown[]>('GET /__admin/bugs')).body : [],
    join: async () => {},
  }
}
