import type { Attribute, Rule, Tag } from '../../access/model.ts'
import type { PolicyAsV1, PolicyRow } from './model.ts'
import type { PolicyV1Body, PolicyV2Body } from './policy-schema.ts'

/** What a caller says of a policy, whichever version of the API says it. */
export interface PolicyDraft {
  readonly type: PolicyRow['type']
  readonly subject: readonly Attribute[]
  readonly resource: readonly Attribute[]
  readonly tags: readonly Tag[]
  /** Role CRNs. */
  readonly roles: readonly string[]
  readonly description: string
  readonly rule?: Rule | undefined
  readonly pattern?: string | undefined
  readonly v1?: PolicyAsV1 | undefined
}

export const draftOfV2 = (body: PolicyV2Body): PolicyDraft => ({
  type: body.type,
  subject: body.subject.attributes,
  resource: body.resource.attributes,
  tags: body.resource.tags ?? [],
  roles: body.control.grant.roles.map(({ role_id }) => role_id),
  description: body.description ?? '',
  rule: body.rule,
  pattern: body.pattern,
  v1: undefined,
})

export const draftOfV1 = (body: PolicyV1Body): PolicyDraft => {
  const [subject] = body.subjects
  const [resource] = body.resources
  return {
    type: body.type,
    subject: (subject?.attributes ?? []).map(({ name, value }) => ({
      key: name,
      operator: 'stringEquals',
      value,
    })),
    resource: (resource?.attributes ?? []).map(({ name, value, operator = 'stringEquals' }) => ({
      key: name,
      operator,
      value,
    })),
    tags: (resource?.tags ?? []).map(({ name, value, operator = 'stringEquals' }) => ({
      key: name,
      operator,
      value,
    })),
    roles: body.roles.map(({ role_id }) => role_id),
    description: body.description ?? '',
    rule: undefined,
    pattern: undefined,
    v1: { subjects: body.subjects, resources: body.resources },
  }
}

const sorted = (items: readonly object[]): string[] => items.map((item) => JSON.stringify(item)).sort()

const attribute = ({ key, operator, value }: Attribute | Tag) => ({ key, operator, value })

/**
 * Two policies with the same identity cannot both be: same type, subject, resource attributes and conditions. Roles are
 * not compared (api-contract.md, 5.2).
 */
export const identityOf = (policy: Pick<PolicyDraft, 'type' | 'subject' | 'resource' | 'tags' | 'rule'>) =>
  JSON.stringify([
    policy.type,
    sorted(policy.subject.map(attribute)),
    sorted(policy.resource.map(attribute)),
    sorted(policy.tags.map(attribute)),
    policy.rule,
  ])
