import './explain.scss'
import { CheckmarkFilled, ErrorFilled } from '@carbon/icons-react'
import type { DecidingPolicy, Explanation } from '../../api/explanation.ts'
import { useIdentity } from '../../app/use-identity.ts'
import { describeResource } from '../describe-policy.ts'
import { usePolicyNames } from '../use-policy-names.ts'

type Names = Parameters<typeof describeResource>[1]

const listOf = new Intl.ListFormat('en', { type: 'conjunction' })
const anyOf = new Intl.ListFormat('en', { type: 'disjunction' })

function PolicyLine({ policy, names }: { readonly policy: DecidingPolicy; readonly names: Names }) {
  return (
    <>
      {listOf.format(policy.roles)} on {describeResource(policy.resource, names)}
      {policy.group !== undefined && (
        <>
          , through the access group <bdi>{policy.group.name}</bdi>
        </>
      )}
      {policy.has_conditions && ', under conditions'}.{' '}
      {policy.description !== '' && <span className="reason">{policy.description}.</span>}
    </>
  )
}

const lacking = {
  time: 'This one would give it, at another time or under another condition:',
  role: 'This one is on it, with roles that do not hold the action:',
  resource: 'This one has a role that holds the action, on something else:',
} as const

/** Who can grant it; names only as far as the reader may know who has which access. */
function Grantors({ grantors, Heading }: Pick<Explanation, 'grantors'> & { readonly Heading: 'h2' | 'h3' }) {
  const { owner, others, withheld } = grantors
  return (
    <section aria-labelledby="explain-grantors">
      <Heading id="explain-grantors">Who can grant it</Heading>
      <ul>
        <li>
          <bdi>{owner.name}</bdi>, who owns the account
        </li>
        {others.map(({ id, name }) => (
          <li key={id}>
            <bdi>{name}</bdi>
            {id.startsWith('AccessGroupId-') && ' (access group: each of its members)'}
          </li>
        ))}
        {withheld !== undefined && <li>Whoever administers it. They are not named to you: {withheld}</li>}
      </ul>
    </section>
  )
}

/** The engine's answer in words: what decided, or what is missing and who can change that. */
export function Reasons({
  explained,
  heading: Heading,
}: {
  readonly explained: Explanation
  /** The level below that of what it stands in. */
  readonly heading: 'h2' | 'h3'
}) {
  const { accountId, iamId } = useIdentity()
  const { because, missing, permitted, subject, grantors } = explained
  const deciding = because.flatMap((one) => (one.kind === 'policy' ? [one.policy] : []))
  const near = missing?.near ?? []
  const names = usePolicyNames(accountId, [...deciding, ...near.map(({ policy }) => policy)])
  const isMe = subject.id === iamId
  const who = isMe ? 'You' : <bdi>{subject.name}</bdi>
  return (
    <div className="explain">
      <p className="explain-verdict" role="status">
        {permitted ? (
          <CheckmarkFilled size={20} aria-hidden className="explain-yes" />
        ) : (
          <ErrorFilled size={20} aria-hidden className="explain-no" />
        )}
        <strong>
          {permitted ? 'Yes. ' : 'No. '}
          {who} {permitted ? 'may' : 'may not'} do this.
        </strong>
      </p>
      {permitted && (
        <section aria-labelledby="explain-because">
          <Heading id="explain-because">What decided</Heading>
          <ul>
            {because.map((one) =>
              one.kind === 'owner' ? (
                <li key="owner">
                  {who} {isMe ? 'own' : 'owns'} the account: everything in it is allowed.
                </li>
              ) : (
                <li key={`${one.policy.id} ${one.role}`}>
                  The role <strong>{one.role}</strong>, by the policy:{' '}
                  <PolicyLine policy={one.policy} names={names} />
                </li>
              ),
            )}
          </ul>
        </section>
      )}
      {missing !== undefined && (
        <>
          <section aria-labelledby="explain-missing">
            <Heading id="explain-missing">What is missing</Heading>
            <p>
              {missing.roles.length === 0
                ? 'No role holds this action here.'
                : `A policy with the role ${anyOf.format(missing.roles)} on it.`}
            </p>
            {near.length === 0 ? (
              <p>{isMe ? 'None of your policies' : 'No policy'} comes near it.</p>
            ) : (
              <ul>
                {near.map(({ lacks, policy }) => (
                  <li key={policy.id}>
                    {lacking[lacks]} <PolicyLine policy={policy} names={names} />
                  </li>
                ))}
              </ul>
            )}
          </section>
          <Grantors grantors={grantors} Heading={Heading} />
        </>
      )}
    </div>
  )
}
