import { useRouteLoaderData } from 'react-router'
import type { Identity } from '../api/session.ts'

export const ROOT = 'root'

/** Who is signed in. The root route has it before any page is shown. */
export function useIdentity(): Identity {
  return useRouteLoaderData(ROOT) as Identity
}
