import { created, noContent, ok } from '../../kernel/operation.ts'
import { body } from '../../kernel/schema.ts'
import type { Context, Operation } from '../operation.ts'
import { operationOf } from '../operation.ts'
import { invalidQuery, policyNotFound, policyService } from './manners.ts'
import type { PolicyRow } from './model.ts'
import { createPolicy, replacePolicy, setPolicyState } from './policy-change.ts'
import { draftOfV1, draftOfV2 } from './policy-draft.ts'
import { policiesOf } from './policy-list.ts'
import { checkTag, needToGrant, policyOf } from './policy-rules.ts'
import type { PolicyStateBody, PolicyV1Body, PolicyV2Body } from './policy-schema.ts'
import { policyStateSchema, policyV1Schema, policyV2Schema } from './policy-schema.ts'
import { isExpressibleInV1, policyWriter } from './policy-wire.ts'

const operation = operationOf(policyService)

const WHO_READS =
  'Policies about yourself: anyone. Others: Viewer on IAM Access Management, Administrator on the resource'
const WHO_GRANTS = 'Administrator on the resource or on IAM Access Management'

const formatOf = ({ query }: Context<unknown>): string | null => {
  const format = query.get('format')
  return format === null || format === 'display' || format === 'include_last_permit'
    ? format
    : invalidQuery('format', `'${format}' is not one of include_last_permit, display.`)
}

const writer = (context: Context<unknown>) =>
  policyWriter(context.state, context.access.facts, formatOf(context))

const tagged = (row: PolicyRow) => ({ ETag: row.entity_tag })

/** A policy with conditions is not there for a v1 caller. */
function policyInV1(context: Context<unknown>): PolicyRow {
  const row = policyOf(context)
  return isExpressibleInV1(row) ? row : policyNotFound(row.id)
}

const needOn =
  (verb: 'update' | 'delete') =>
  (context: Context<unknown>): void =>
    needToGrant(context, verb, policyOf(context))

function remove(context: Context<unknown>) {
  setPolicyState(context, policyOf(context), 'deleted', writer(context).v2)
  return noContent()
}

const v2: readonly Operation[] = [
  operation('GET /v2/policies', {
    id: 'listV2Policies',
    isSteady: true,
    who: WHO_READS,
    authorize: 'authenticated',
    handle: (context) => {
      const { head, rows } = policiesOf(context, () => true)
      return ok({ ...head, policies: rows.map(writer(context).v2) })
    },
  }),
  operation<PolicyV2Body>('POST /v2/policies', {
    id: 'createV2Policy',
    who: WHO_GRANTS,
    body: body(policyV2Schema),
    authorize: (context) => needToGrant(context, 'create', draftOfV2(context.body)),
    handle: (context) => {
      const { v2: write } = writer(context)
      const row = createPolicy(context, draftOfV2(context.body), write)
      return created(write(row), tagged(row))
    },
  }),
  operation('GET /v2/policies/{id}', {
    id: 'getV2Policy',
    who: WHO_READS,
    authorize: 'authenticated',
    handle: (context) => {
      const row = policyOf(context)
      return ok(writer(context).v2(row), tagged(row))
    },
  }),
  operation<PolicyV2Body>('PUT /v2/policies/{id}', {
    id: 'replaceV2Policy',
    who: WHO_GRANTS,
    body: body(policyV2Schema),
    authorize: (context) => {
      needToGrant(context, 'update', policyOf(context))
      needToGrant(context, 'update', draftOfV2(context.body))
    },
    handle: (context) => {
      const { v2: write } = writer(context)
      const row = replacePolicy(context, policyOf(context), draftOfV2(context.body), write)
      return ok(write(row), tagged(row))
    },
  }),
  operation('DELETE /v2/policies/{id}', {
    id: 'deleteV2Policy',
    who: WHO_GRANTS,
    authorize: needOn('delete'),
    handle: remove,
  }),
]

const v1: readonly Operation[] = [
  operation('GET /v1/policies', {
    id: 'listPolicies',
    isSteady: true,
    who: WHO_READS,
    authorize: 'authenticated',
    handle: (context) => {
      const { head, rows } = policiesOf(context, isExpressibleInV1)
      return ok({ ...head, policies: rows.map(writer(context).v1) })
    },
  }),
  operation<PolicyV1Body>('POST /v1/policies', {
    id: 'createPolicy',
    who: WHO_GRANTS,
    body: body(policyV1Schema),
    authorize: (context) => needToGrant(context, 'create', draftOfV1(context.body)),
    handle: (context) => {
      const { v1: write } = writer(context)
      const row = createPolicy(context, draftOfV1(context.body), write)
      return created(write(row), tagged(row))
    },
  }),
  operation('GET /v1/policies/{id}', {
    id: 'getPolicy',
    who: WHO_READS,
    authorize: 'authenticated',
    handle: (context) => {
      const row = policyInV1(context)
      return ok(writer(context).v1(row), tagged(row))
    },
  }),
  operation<PolicyV1Body>('PUT /v1/policies/{id}', {
    id: 'replacePolicy',
    who: WHO_GRANTS,
    body: body(policyV1Schema),
    authorize: (context) => {
      needToGrant(context, 'update', policyInV1(context))
      needToGrant(context, 'update', draftOfV1(context.body))
    },
    handle: (context) => {
      const { v1: write } = writer(context)
      const row = replacePolicy(context, policyInV1(context), draftOfV1(context.body), write)
      return ok(write(row), tagged(row))
    },
  }),
  operation<PolicyStateBody>('PATCH /v1/policies/{id}', {
    id: 'updatePolicyState',
    who: WHO_GRANTS,
    body: body(policyStateSchema),
    authorize: needOn('update'),
    handle: (context) => {
      const { v1: write } = writer(context)
      const row = policyInV1(context)
      checkTag(context.headers, row.entity_tag, `Policy ${row.id}`)
      const changed = setPolicyState(context, row, context.body.state, write)
      return ok(write(changed), tagged(changed))
    },
  }),
  operation('DELETE /v1/policies/{id}', {
    id: 'deletePolicy',
    who: WHO_GRANTS,
    authorize: needOn('delete'),
    handle: remove,
  }),
]

/** Access policies and authorizations. Both versions of the API work on one store (api-contract.md, 5.2). */
export const policyOperations: readonly Operation[] = [...v2, ...v1]
