import { useQuery } from '@tanstack/react-query'
import { useLocation, useNavigate } from 'react-router'
import type { Verdict } from '../../api/authz.ts'
import { accessPreview } from '../../api/access-preview.ts'
import { isApiError } from '../../lib/api-error.ts'
import { reasonOf } from '../reasons.ts'
import type { AssignOptions, Principal } from './principal.ts'
import { assignHref } from './principal.ts'

/** Why access cannot be assigned or changed, in the cloud's words; `undefined` where it can. */
export interface AssignReasons {
  readonly policies: string | undefined
  readonly groups: string | undefined
  /** Why one of the policies cannot be changed or removed. */
  readonly change: (policyId: string) => string | undefined
}

const NONE: readonly string[] = []

/** What whoever is signed in may assign, and which of these policies may be changed. */
export function useAssignable(policyIds: readonly string[]): AssignReasons {
  const { data, error } = useQuery(accessPreview.assignable(policyIds))
  // A cloud that does not know the question refuses what it has to when it comes to it.
  const isUnknown = isApiError(error) && [404, 405, 501].includes(error.fields.status)
  const unknown = isUnknown
    ? undefined
    : error === null
      ? 'Your access is being checked.'
      : 'Your access could not be checked. Reload the page to try again.'
  const of = (verdict: Verdict | undefined): string | undefined =>
    verdict === undefined ? unknown : reasonOf(verdict)
  return {
    policies: of(data?.policies),
    groups: of(data?.groups),
    change: (id) => of(data?.changes.find((one) => one.id === id)),
  }
}

/** Why nobody can be given anything, as where access is assigned says it; `undefined` where policies or groups can be assigned. */
export function useAssignReason(): string | undefined {
  const { policies, groups } = useAssignable(NONE)
  return groups === undefined ? undefined : policies
}

/** Goes to where access is assigned, from where one comes back to this page. */
export function useAssignLink(principal: Principal): (options?: AssignOptions) => void {
  const navigate = useNavigate()
  const { pathname, search } = useLocation()
  return (options) => void navigate(assignHref(principal, options), { state: { from: pathname + search } })
}
