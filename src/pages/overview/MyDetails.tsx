import { useIdentity } from '../../app/use-identity.ts'
import { CopyValue } from '../../ui/CopyValue.tsx'

/** Who is signed in, as others name them in a policy (console-ui.md, 2.1: "My user details"). */
export function MyDetails() {
  const { name, email, iamId, accountId } = useIdentity()
  return (
    <section className="overview-card" aria-labelledby="overview-me">
      <h2 id="overview-me">My user details</h2>
      <dl className="overview-facts">
        <dt>Name</dt>
        <dd>{name}</dd>
        <dt>Email</dt>
        <dd>{email}</dd>
        <dt>IAM ID</dt>
        <dd>
          <CopyValue label="IAM ID" value={iamId} />
        </dd>
        <dt>Account ID</dt>
        <dd>
          <CopyValue label="account ID" value={accountId} />
        </dd>
      </dl>
    </section>
  )
}
