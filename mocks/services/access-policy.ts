import type { Attribute } from '../access/model.ts'
import { firstTag } from '../kernel/etag.ts'
import type { PolicyRow } from './iam-policy-management/model.ts'

export const ADMINISTRATOR = 'crn:v1:bluemix:public:iam::::role:Administrator'

/** A plain access policy that the cloud itself writes: for a creator, an invited user, a service credential. */
export function accessPolicy(fields: {
  readonly id: string
  readonly account_id: string
  /** IAM ID of the one who gets the access. */
  readonly subject: string
  readonly resource: readonly Attribute[]
  /** Role CRNs. */
  readonly roles: readonly string[]
  readonly now: number
  readonly by: string
}): PolicyRow {
  const { id, account_id, subject, resource, roles, now, by } = fields
  return {
    id,
    entity_tag: firstTag(id),
    account_id,
    type: 'access',
    subject: [equals('iam_id', subject)],
    resource,
    tags: [],
    roles,
    description: '',
    state: 'active',
    created_at: now,
    created_by_id: by,
    last_modified_at: now,
    last_modified_by_id: by,
  }
}

export const equals = (key: string, value: string): Attribute => ({ key, operator: 'stringEquals', value })
