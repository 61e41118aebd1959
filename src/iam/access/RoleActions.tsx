import './role-actions.scss'
import { Link } from 'react-router'
import type { Policy } from '../../api/policies.ts'
import { count } from '../../lib/text.ts'
import { explainHref } from '../explain/explain-href.ts'

/** The attributes of a resource that a question about access can name. */
const ASKED = new Set(['serviceName', 'serviceInstance', 'resourceType', 'resource'])

/** What the policy names of its resource; `undefined` where it names no service, so that nothing can be asked. */
export function askedOf({ resource }: Policy): Readonly<Record<string, string>> | undefined {
  const named = resource.attributes.flatMap(({ key, value, operator }) =>
    ASKED.has(key) && operator === 'stringEquals' ? [[key, String(value)] as const] : [],
  )
  const asked = Object.fromEntries(named)
  return asked['serviceName'] === undefined ? undefined : asked
}

/** The actions of a role. Each leads to why the one who has it may do it, or why not: other policies decide as well. */
export function RoleActions({
  actions,
  resource,
  who,
}: {
  readonly actions: readonly string[]
  /** What the role is for; without it nothing can be asked. */
  readonly resource: Readonly<Record<string, string>> | undefined
  /** Whose role it is, by IAM ID, or id of a group; `undefined` where that is not to be known. */
  readonly who: { readonly id: string; readonly name: string } | undefined
}) {
  return (
    <details className="policy-actions">
      <summary>{count(actions.length, 'action')}</summary>
      <ul>
        {actions.map((id) => (
          <li key={id} className="mono">
            {resource === undefined || who === undefined ? (
              id
            ) : (
              <Link
                to={explainHref({ action: id, resource }, who.id)}
                title={`Explain ${id} for ${who.name}`}
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
