import { CheckmarkFilled } from '@carbon/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { CatalogPlan } from '../../api/catalog.ts'
import { catalog } from '../../api/catalog.ts'
import type { Instance } from '../../api/resource-controller.ts'
import { Problem } from '../../ui/Problem.tsx'

const prices: Readonly<Record<string, string>> = {
  free: 'Free',
  paygo: 'Pay as you go',
  paid: 'Paid by the hour',
  subscription: 'Subscription',
}

function PlanTile({ plan, isCurrent }: { readonly plan: CatalogPlan; readonly isCurrent: boolean }) {
  return (
    <li className="instance-tile" aria-current={isCurrent ? 'true' : undefined}>
      <h3 className="cell-note">
        {plan.title}
        {isCurrent && (
          <>
            <CheckmarkFilled aria-hidden className="status-good" />
            <span className="instance-current">Current plan</span>
          </>
        )}
      </h3>
      <p>{plan.description}</p>
      <dl className="facts">
        <dt>Price</dt>
        <dd>{prices[plan.price] ?? plan.price}</dd>
        <dt>After deletion</dt>
        <dd>{plan.isReclaimed ? 'Can be restored for 7 days' : 'Gone at once'}</dd>
        <dt>One-time view</dt>
        <dd>{plan.isAlwaysOneTime ? 'Always On' : 'As set for the instance'}</dd>
      </dl>
    </li>
  )
}

/** The plan that the instance is on, among those of its service. */
export function PlanPane({ instance }: { readonly instance: Instance }) {
  const { data, error } = useQuery(catalog.plans(instance.resource_id))
  return (
    <>
      <h2 className="instance-title">Plan</h2>
      <p className="page-description">
        Plans are shown here. They are changed with the Resource Controller API, by whoever has Editor or
        Administrator on the instance.
      </p>
      <Problem error={error} title="The plans could not be read" />
      <ul className="instance-tiles" aria-label="Plans" aria-busy={data === undefined && error === null}>
        {data?.map((plan) => (
          <PlanTile key={plan.id} plan={plan} isCurrent={plan.id === instance.resource_plan_id} />
        ))}
      </ul>
    </>
  )
}
