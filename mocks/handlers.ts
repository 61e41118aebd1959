import type { HttpHandler } from 'msw'
import { http } from 'msw/http'
import { pathSpacePatterns } from './path-spaces.ts'

/** Answers one request; `cloud.fetch` is one. */
export type Answer = (request: Request) => Promise<Response>

/**
 * MSW handlers for a cloud: one for each path space, as MSW tries them one after the other for every request; inside,
 * the cloud's own router finds the operation. To override an operation, prepend a handler of your own:
 * `worker.use(http.get('/v1/apikeys', …))`.
 * @param origin `http://127.0.0.1:4173` answers for that origin only; left out, for any host, IBM's included
 */
export const handlersFor = (answer: Answer, origin?: string): HttpHandler[] =>
  pathSpacePatterns(origin).map((pattern) => http.all(pattern, ({ request }) => answer(request)))
