import { firstTag, matchesTag, nextTag } from '../../../kernel/etag.ts'
import type { Reply } from '../../../kernel/operation.ts'
import { created, noContent, ok } from '../../../kernel/operation.ts'
import { body } from '../../../kernel/schema.ts'
import type { Context, Operation } from '../../operation.ts'
import { operationOf } from '../../operation.ts'
import { ifMatchOf } from '../api-key-rules.ts'
import { iamIdentity, missingProperty, objectNotFound, staleTag } from '../manners.ts'
import type { ClaimRuleRow } from './model.ts'
import { checkRuleLimit, needOnProfile, profileOf, WHO_CHANGES, WHO_READS } from './profile-rules.ts'
import { claimRuleWire } from './profile-wire.ts'
import type { ClaimRuleBody } from './schema.ts'
import { claimRuleSchema } from './schema.ts'

const operation = operationOf(iamIdentity)

/** Session of a compute resource, in seconds: the service sets it, not the rule. */
const COMPUTE_SESSION = 3600

const tagged = (row: ClaimRuleRow) => ({ ETag: row.entity_tag })

/** The rule that the path names, of the profile that the path names. */
function ruleOf(context: Context<unknown>): ClaimRuleRow {
  const profile = profileOf(context)
  const id = context.path['rule'] ?? ''
  const row = context.state.profileRules.get(id)
  return row?.profile_id === profile.id ? row : objectNotFound('ClaimRule', id)
}

/** What a rule of its kind needs, and nothing of the other kind. */
function contentOf(wanted: ClaimRuleBody) {
  const { type, name, realm_name, cr_type, expiration, conditions } = wanted
  const common = { type, name: name === '' ? undefined : name, conditions }
  return type === 'Profile-SAML'
    ? {
        ...common,
        realm_name: realm_name ?? missingProperty('realm_name'),
        expiration: expiration ?? missingProperty('expiration'),
        cr_type: undefined,
      }
    : {
        ...common,
        realm_name: undefined,
        expiration: expiration ?? COMPUTE_SESSION,
        cr_type: cr_type ?? missingProperty('cr_type'),
      }
}

function create(context: Context<ClaimRuleBody>): Reply {
  const { state, ids, now, body: wanted } = context
  const profile = profileOf(context)
  const content = contentOf(wanted)
  checkRuleLimit(state, profile)
  const id = `ClaimRule-${ids.uuid()}`
  const row = state.profileRules.insert({
    id,
    profile_id: profile.id,
    entity_tag: firstTag(id),
    ...content,
    created_at: now,
    modified_at: now,
  })
  return created(claimRuleWire(row), tagged(row))
}

function update(context: Context<ClaimRuleBody>): Reply {
  const { state, now, headers, body: wanted } = context
  const row = ruleOf(context)
  if (!matchesTag(ifMatchOf(headers), row.entity_tag)) return staleTag('ClaimRule', row.id)
  const changed = state.profileRules.update(row.id, {
    ...contentOf(wanted),
    modified_at: now,
    entity_tag: nextTag(row.entity_tag, row.id),
  })
  return ok(claimRuleWire(changed), tagged(changed))
}

const RULES = '/v1/profiles/{profile}/rules'

export const claimRuleOperations: readonly Operation[] = [
  operation(`GET ${RULES}`, {
    id: 'listClaimRules',
    who: WHO_READS,
    authorize: needOnProfile('get'),
    handle: (context) =>
      ok({
        rules: context.state.profileRules.find('profile_id', profileOf(context).id).map(claimRuleWire),
      }),
  }),
  operation<ClaimRuleBody>(`POST ${RULES}`, {
    id: 'createClaimRule',
    who: WHO_CHANGES,
    body: body(claimRuleSchema),
    authorize: needOnProfile('update'),
    handle: create,
  }),
  operation(`GET ${RULES}/{rule}`, {
    id: 'getClaimRule',
    who: WHO_READS,
    authorize: needOnProfile('get'),
    handle: (context) => {
      const row = ruleOf(context)
      return ok(claimRuleWire(row), tagged(row))
    },
  }),
  operation<ClaimRuleBody>(`PUT ${RULES}/{rule}`, {
    id: 'updateClaimRule',
    who: WHO_CHANGES,
    body: body(claimRuleSchema),
    authorize: needOnProfile('update'),
    handle: update,
  }),
  operation(`DELETE ${RULES}/{rule}`, {
    id: 'deleteClaimRule',
    who: WHO_CHANGES,
    authorize: needOnProfile('update'),
    handle: (context) => {
      context.state.profileRules.remove(ruleOf(context).id)
      return noContent()
    },
  }),
]
