import { Link } from 'react-router'
import { activityOf } from './activity-link.ts'

/** Leads from the details of a thing to what happened to it. */
export function ActivityLink({ id, name }: { readonly id: string; readonly name: string }) {
  return (
    <p>
      <Link to={activityOf({ id, name })}>
        View activity<span className="visually-hidden"> of {name}</span>
      </Link>
    </p>
  )
}
