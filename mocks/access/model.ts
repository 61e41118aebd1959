/** What the decision engine reads. Plain data, no HTTP; the policy store and the catalogue provide it. */

type AttributeOperator =
  | 'stringEquals'
  | 'stringExists'
  | 'stringMatch'
  | 'stringEqualsAnyOf'
  | 'stringMatchAnyOf'

export interface Attribute {
  readonly key: string
  readonly operator: AttributeOperator
  readonly value: string | boolean | readonly string[]
}

export interface Condition {
  readonly key: string
  readonly operator: string
  readonly value: string | boolean | readonly string[]
}

export type Rule = Condition | { readonly operator: 'and' | 'or'; readonly conditions: readonly Rule[] }

/** An access management tag that a resource must carry, `key:value`. */
export interface Tag {
  readonly key: string
  readonly value: string
  readonly operator: string
}

/** What a policy is about. */
export interface Scope {
  readonly resource: readonly Attribute[]
  readonly tags?: readonly Tag[] | undefined
}

/** An access policy in v2 shape. */
export interface AccessPolicy extends Scope {
  readonly id: string
  readonly subject: readonly Attribute[]
  /** Role CRNs. */
  readonly roles: readonly string[]
  readonly rule?: Rule | undefined
}

/**
 * What is acted on, as the attributes that policies name: `accountId` and `serviceName` always; `serviceInstance`,
 * `resourceType`, `resource`, `resourceGroupId`, `region` where they apply.
 */
export interface Resource {
  readonly accountId: string
  readonly serviceName: string
  readonly serviceInstance?: string | undefined
  readonly resourceType?: string | undefined
  readonly resource?: string | undefined
  readonly resourceGroupId?: string | undefined
  readonly region?: string | undefined
  /** Tags of the resource, each `key:value`. */
  readonly tags?: readonly string[] | undefined
}

export interface RoleFacts {
  readonly crn: string
  readonly display_name: string
  readonly kind: 'system' | 'service' | 'custom'
  /** The actions that the role holds on a service. */
  actionsOn(serviceName: string): ReadonlySet<string>
}

export interface GroupFacts {
  readonly id: string
  readonly name: string
}

/** Where the engine gets its facts. */
export interface Facts {
  /** Active access policies whose subject is this IAM ID or access group ID. */
  policiesOf(subject: string): readonly AccessPolicy[]
  /** Access groups the identity is in now: static, dynamic and public. */
  groupsOf(iamId: string): readonly GroupFacts[]
  role(crn: string): RoleFacts | undefined
  /** Display names of the roles of a service that hold an action. */
  rolesWith(action: string, serviceName: string): readonly string[]
  /** True for account management services such as `iam-identity`. */
  isPlatformService(serviceName: string): boolean
  /** Names of the services in a group such as `IAM`. */
  isInServiceGroup(serviceName: string, group: string): boolean
  ownerOf(accountId: string): string | undefined
}

/** One thing that decided: a policy, and the group that it came through. */
export interface Because {
  readonly kind: 'policy' | 'owner'
  readonly policy_id?: string
  readonly role?: string
  readonly role_crn?: string
  readonly group?: GroupFacts
}

export interface Decision {
  readonly permit: boolean
  readonly because: readonly Because[]
  /** When refused: what was asked for and the roles that would give it. */
  readonly missing?: {
    readonly action: string
    readonly roles: readonly string[]
    readonly resource: Resource
  }
}

export interface Question {
  /** IAM ID of the one who acts. */
  readonly subject: string
  readonly action: string
  readonly resource: Resource
  /** The moment, in milliseconds, for policies with time conditions. */
  readonly at: number
}
