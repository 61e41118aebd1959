import type { Cloud } from './cloud.ts'
import { createCloud } from './cloud.ts'
import { bare } from './scenarios/bare.ts'
import { ACCOUNT, OWNER } from './scenarios/fixed.ts'
import type { Scenario } from './scenarios/model.ts'
import { accessPolicy, equals } from './services/access-policy.ts'
import type { PolicyRow } from './services/iam-policy-management/model.ts'
import type { UserRow } from './services/user-management/model.ts'
import type { Call } from './spec-cloud.ts'
import { SPEC_NOW, signedIn } from './spec-cloud.ts'

/** A role that somebody in a spec holds, by a policy. */
export interface Grant {
  /** A platform role's name, or the CRN of any role. */
  readonly role: string
  /** IAM Identity unless said. */
  readonly service?: string
  /** More attributes of the resource: `{ resourceType: 'serviceid' }`. */
  readonly on?: Readonly<Record<string, string>>
}

export interface SpecPerson {
  readonly grants?: readonly Grant[]
  /** Name of the person who invited this one. */
  readonly invitedBy?: string
  readonly state?: UserRow['state']
}

export interface SpecAccount {
  readonly cloud: Cloud
  /** A caller signed in as `'owner'` or one of the people, with a token of now. */
  readonly as: (name: string) => Promise<Call>
  /** Gives a role from now on. */
  readonly grant: (name: string, grant: Grant) => void
}

export const ACCOUNT_ID = ACCOUNT.id
export const OWNER_ID = OWNER.iam_id

/** IAM ID of a spec's person: `iamIdOf('ann')` is `IBMid-ANN0000000`. */
export const iamIdOf = (name: string): string =>
  name === 'owner' ? OWNER.iam_id : `IBMid-${name.toUpperCase().padEnd(10, '0')}`

const policyOf = (
  id: string,
  subject: string,
  { role, service = 'iam-identity', on = {} }: Grant,
): PolicyRow =>
  accessPolicy({
    id,
    account_id: ACCOUNT.id,
    subject,
    resource: [
      equals('accountId', ACCOUNT.id),
      equals('serviceName', service),
      ...Object.entries(on).map(([key, value]) => equals(key, value)),
    ],
    roles: [role.startsWith('crn:') ? role : `crn:v1:bluemix:public:iam::::role:${role}`],
    now: Date.parse(SPEC_NOW),
    by: OWNER.iam_id,
  })

const userOf = (name: string, { invitedBy, state = 'ACTIVE' }: SpecPerson, at: number): UserRow => ({
  iam_id: iamIdOf(name),
  id: `user-${name}`,
  account_id: ACCOUNT.id,
  realm: 'IBMid',
  user_id: `${name}@acme.example`,
  firstname: name,
  lastname: 'Spec',
  email: `${name}@acme.example`,
  phonenumber: '',
  state,
  added_on: Date.parse(SPEC_NOW),
  invited_by: invitedBy === undefined ? undefined : iamIdOf(invitedBy),
  classic_id: 100 + at,
  authn_count: 0,
})

/** A cloud of a spec's own with the empty account and these people in it; its time stands still. */
export async function specAccount(people: Readonly<Record<string, SpecPerson>> = {}): Promise<SpecAccount> {
  const scenario: Scenario = {
    ...bare,
    persons: [
      ...bare.persons,
      ...Object.keys(people).map((id) => ({ id, iam_id: iamIdOf(id), name: id, about: 'In a spec' })),
    ],
    build(kit) {
      const made = bare.build(kit)
      return {
        ...made,
        users: () => [
          ...(made.users?.() ?? []),
          ...Object.entries(people).map(([name, person], at) => userOf(name, person, at)),
        ],
        policies: () => [
          ...(made.policies?.() ?? []),
          ...Object.entries(people).flatMap(([name, { grants = [] }]) =>
            grants.map((grant, at) => policyOf(`spec-${name}-${at}`, iamIdOf(name), grant)),
          ),
        ],
      }
    },
  }
  const cloud = createCloud({ scenario, now: () => Date.parse(SPEC_NOW) })
  let granted = 0
  return {
    cloud,
    as: (name) => signedIn(cloud.fetch, name),
    grant: (name, grant) =>
      void cloud.state.policies.insert(policyOf(`spec-later-${++granted}`, iamIdOf(name), grant)),
  }
}
