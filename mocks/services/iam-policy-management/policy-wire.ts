import type { Attribute, Facts, Rule, Tag } from '../../access/model.ts'
import { policyTime } from '../../kernel/timestamps.ts'
import type { State } from '../state.ts'
import type { PolicyAsV1, PolicyRow } from './model.ts'
import { valueOf } from './model.ts'
import { actionText, roleText } from './role-catalog.ts'

/** What the two versions of the API have in common. */
interface PolicyCommon {
  readonly id: string
  readonly type: 'access' | 'authorization'
  readonly description: string
  readonly href: string
  readonly state: 'active' | 'deleted'
  readonly created_at: string
  readonly created_by_id: string
  readonly last_modified_at: string
  readonly last_modified_by_id: string
  /** Present with `format=include_last_permit`, once the policy has permitted something. */
  readonly last_permit_at?: string
  readonly last_permit_frequency?: number
}

/** A role in a policy; with `format=display` also in words. */
export interface GrantedRole {
  readonly role_id: string
  readonly display_name?: string
  readonly description?: string
  readonly actions?: readonly {
    readonly id: string
    readonly display_name: string
    readonly description: string
  }[]
}

/** A policy as v2 writes it (api-contract.md, 5.2). */
export interface PolicyV2Wire extends PolicyCommon {
  readonly subject: { readonly attributes: readonly Attribute[] }
  readonly control: { readonly grant: { readonly roles: readonly GrantedRole[] } }
  readonly resource: { readonly attributes: readonly Attribute[]; readonly tags?: readonly Tag[] }
  readonly pattern?: string
  readonly rule?: Rule
}

/** A policy as v1 writes it (api-contract.md, 5.1). */
export interface PolicyV1Wire extends PolicyCommon, PolicyAsV1 {
  readonly roles: readonly GrantedRole[]
}

const HOST = 'https://iam.cloud.ibm.com'

const common = (row: PolicyRow, version: 'v1' | 'v2', format: string | null): PolicyCommon => ({
  id: row.id,
  type: row.type,
  description: row.description,
  href: `${HOST}/${version}/policies/${row.id}`,
  state: row.state,
  created_at: policyTime(row.created_at),
  created_by_id: row.created_by_id,
  last_modified_at: policyTime(row.last_modified_at),
  last_modified_by_id: row.last_modified_by_id,
  ...(format === 'include_last_permit' && row.last_permit_at !== undefined
    ? {
        last_permit_at: policyTime(row.last_permit_at),
        last_permit_frequency: row.last_permit_frequency ?? 0,
      }
    : {}),
})

/** Writes policies for one request: `format` is the caller's. */
export function policyWriter(state: State, facts: Facts, format: string | null) {
  const described = (role_id: string): GrantedRole => {
    const { display_name = role_id, description = '' } = roleText(state, role_id) ?? {}
    return { role_id, display_name, description }
  }
  const displayed = (role_id: string, row: PolicyRow): GrantedRole => ({
    ...described(role_id),
    actions: Array.from(
      facts.role(role_id)?.actionsOn(valueOf(row.resource, 'serviceName') ?? '') ?? [],
      actionText,
    ),
  })
  return {
    v2: (row: PolicyRow): PolicyV2Wire => ({
      ...common(row, 'v2', format),
      subject: { attributes: row.subject },
      control: {
        grant: {
          roles: row.roles.map((role_id) => (format === 'display' ? displayed(role_id, row) : { role_id })),
        },
      },
      resource: { attributes: row.resource, ...(row.tags.length === 0 ? {} : { tags: row.tags }) },
      ...(row.pattern === undefined ? {} : { pattern: row.pattern }),
      ...(row.rule === undefined ? {} : { rule: row.rule }),
    }),
    v1: (row: PolicyRow): PolicyV1Wire => ({
      ...common(row, 'v1', format),
      ...(row.v1 ?? inV1(row)),
      roles: row.roles.map(described),
    }),
  }
}

const named = ({ key, operator, value }: Attribute | Tag) => ({ name: key, operator, value: String(value) })

const inV1 = (row: PolicyRow): PolicyAsV1 => ({
  subjects: [{ attributes: row.subject.map(({ key, value }) => ({ name: key, value: String(value) })) }],
  resources: [
    {
      attributes: row.resource.map(named),
      ...(row.tags.length === 0 ? {} : { tags: row.tags.map(named) }),
    },
  ],
})

/** v1 has no conditions, lists of values or tests for existence: a policy with one of them is seen through v2 only. */
export const isExpressibleInV1 = (row: PolicyRow): boolean =>
  row.rule === undefined &&
  [...row.subject, ...row.resource].every(
    ({ operator, value }) =>
      (operator === 'stringEquals' || operator === 'stringMatch') && typeof value === 'string',
  )
