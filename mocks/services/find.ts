import type { FailureFields } from '../kernel/failure.ts'
import type { Service } from '../kernel/operation.ts'
import { Recent } from '../kernel/recent.ts'
import type { Match } from '../kernel/router.ts'
import type { Operation } from './operation.ts'
import { routerFor } from './spaces.ts'

export interface Found {
  readonly found: Match<Operation>
  readonly service: Service
  /** Said of a path of IBM's that is not simulated. */
  readonly gap?: FailureFields
}

/** The same for every cloud: what a path leads to does not depend on its state. */
const known = new Recent<Found>(500)

/** The operation for a call, and the service that answers when there is none. HEAD is answered as GET is, without the body. */
export async function find(method: string, pathname: string): Promise<Found> {
  const asked = `${method} ${pathname}`
  const before = known.get(asked)
  if (before !== undefined) return before
  const found = await look(method, pathname)
  known.set(asked, found)
  return found
}

async function look(method: string, pathname: string): Promise<Found> {
  const router = await routerFor(pathname)
  const found = router.match(method, pathname)
  const match = method === 'HEAD' && found.kind !== 'found' ? router.match('GET', pathname) : found
  if (match.kind === 'found') return { found: match, service: match.target.service }
  const { gapAt } = await import('./not-simulated.ts')
  const gap = gapAt(method, pathname)
  if (gap !== undefined) return { found: match, service: gap.service, gap: gap.failure }
  return { found: match, service: match.kind === 'none' ? router.first.service : match.target.service }
}
