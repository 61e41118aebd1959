import type { PolicyAttribute } from '../../api/policies.ts'
import type { InvitedPolicy } from '../../api/users.ts'
import { TAG, rowsProblem } from '../../iam/policy-form/attribute-rows.ts'
import type { ResourceValues } from '../../iam/policy-form/ResourceChoice.tsx'
import type { AttributeType, ServiceGroup } from '../../iam/policy-form/targets.ts'
import { attributesOf, isServiceGroup } from '../../iam/policy-form/targets.ts'

/** What is typed about a policy that comes with an invitation. */
export interface PolicyDraft extends ResourceValues {
  /** CRNs. */
  readonly roles: readonly string[]
}

export const NO_POLICY: PolicyDraft = { target: '', isSpecific: false, rows: [], roles: [] }

/** A policy of the invitation, as it is sent and as the summary says it. */
export interface AddedPolicy {
  readonly id: string
  readonly policy: InvitedPolicy
  readonly text: string
}

/** An invitation's policies name resources by equality, and by no tag: its shape is older than both (api-contract.md, 7). */
export const typesOf = (target: string): readonly AttributeType[] =>
  attributesOf(target).filter(({ key }) => key !== TAG)

const targets: Readonly<Record<ServiceGroup, readonly [name: string, value: string]>> = {
  'all-services': ['serviceType', 'service'],
  'all-account': ['serviceType', 'platform_service'],
  'all-iam': ['service_group_id', 'IAM'],
  'resource-groups': ['resourceType', 'resource-group'],
}

/** What the policy is on. */
export function resourceOf({ target, isSpecific, rows }: ResourceValues): readonly PolicyAttribute[] {
  const [key, value] = isServiceGroup(target) ? targets[target] : (['serviceName', target] as const)
  return [
    { key, operator: 'stringEquals', value },
    ...(isSpecific ? rows : []).map((row) => ({
      key: row.key,
      operator: 'stringEquals',
      value: row.value.trim(),
    })),
  ]
}

export const policyOf = (draft: PolicyDraft): InvitedPolicy => ({
  type: 'access',
  roles: draft.roles.map((role_id) => ({ role_id })),
  resources: [
    { attributes: resourceOf(draft).map(({ key, value }) => ({ name: key, value: String(value) })) },
  ],
})

/** What a policy lacks, in words; `undefined` when nothing. */
export function draftProblem({ target, isSpecific, rows, roles }: PolicyDraft): string | undefined {
  if (target === '') return 'Choose a service.'
  const resources = isSpecific ? rowsProblem(rows) : undefined
  if (resources !== undefined) return resources
  return roles.length === 0 ? 'Choose at least one role.' : undefined
}
