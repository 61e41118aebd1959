import { setTimeout } from 'node:timers/promises'
import type { BrowserContext, Route } from '@playwright/test'
import type { Cloud } from '../cloud.ts'
import type { WireResponse } from '../kernel/wire.ts'
import { cloudPattern } from '../path-spaces.ts'

/**
 * Puts a cloud that lives in the test behind a browser: its requests to IBM Cloud's paths, and to the control plane, are
 * answered by the cloud. Meant for the plain build with service workers blocked: Playwright does not see what a service
 * worker answers. Several contexts on one cloud are several people on one account.
 * @param origin only requests to this origin; any when left out
 * @param travel awaited before a request reaches the cloud, and before its answer reaches the page; at once when left out
 */
export async function connect(
  context: BrowserContext,
  cloud: Pick<Cloud, 'answer'>,
  { origin, travel }: { readonly origin?: string; readonly travel?: () => Promise<void> } = {},
): Promise<void> {
  // A pattern and not a function: with a function, every file of the console would be asked about in the test's process.
  await context.route(cloudPattern(origin), async (route) => {
    await travel?.()
    const answer = await answerTo(route, cloud)
    await travel?.()
    // A page that was closed or has gone elsewhere no longer waits for its answer.
    await reply(route, answer).catch(() => {})
  })
}

/**
 * A way that takes up to so many milliseconds, each time another while, and mostly a short one.
 * @param chance from 0 to 1
 */
export const slowWay = (most: number, chance: () => number) => (): Promise<void> =>
  setTimeout(chance() ** 2 * most)

function answerTo(route: Route, cloud: Pick<Cloud, 'answer'>): Promise<WireResponse> {
  const request = route.request()
  return cloud.answer({
    method: request.method(),
    url: new URL(request.url()),
    headers: new Headers(request.headers()),
    text: async () => request.postData() ?? '',
  })
}

const reply = (route: Route, { status, headers, body }: WireResponse): Promise<void> =>
  status === 0
    ? route.abort('connectionfailed')
    : route.fulfill({ status, headers: { ...headers }, ...(body === undefined ? {} : { body }) })
