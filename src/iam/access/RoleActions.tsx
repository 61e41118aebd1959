import { Link } from 'react-router'
import type { Policy } from '../../api/policies.ts'
import { count } from '../../lib/text.ts'
import { explainHref } from '../explain/explain-href.ts'
import type { Principal } from './principal.ts'

/** The attributes of a resource that a question about access can name. */
const ASKED = new Set(['serviceName', 'serviceInstance', 'resourceType', 'resource'])

/** What the policy names of its resource; `undefined` where it names no service, so that nothing can be asked. */
function resourceOf({ resource }: Policy): Readonly<Record<string, string>> | undefined {
  const named = resource.attributes.flatMap(({ key, value, operator }) =>
    ASKED.has(key) && operator === 'stringEquals' ? [[key, String(value)] as const] : [],
  )
  const asked = Object.fromEntries(named)
  return asked['serviceName'] === undefined ? undefined : asked
}

/** The actions of a role in a policy. Each leads to why the principal may do it, or why not: other policies decide as well. */
export function RoleActions({
  actions,
  policy,
  principal,
}: {
  readonly actions: readonly { readonly id: string }[]
  readonly policy: Policy
  readonly principal: Principal
}) {
  const resource = resourceOf(policy)
  return (
    <details className="policy-actions">
      <summary>{count(actions.length, 'action')}</summary>
      <ul>
        {actions.map(({ id }) => (
          <li key={id} className="mono">
            {resource === undefined ? (
              id
            ) : (
              <Link
                to={explainHref({ action: id, resource }, principal.id)}
                title={`Explain ${id} for ${principal.name}`}
              >
                {id}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}
