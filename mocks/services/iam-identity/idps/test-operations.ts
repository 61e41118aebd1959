import { firstTag, nextTag } from '../../../kernel/etag.ts'
import type { Reply } from '../../../kernel/operation.ts'
import { ok } from '../../../kernel/operation.ts'
import { identityTime } from '../../../kernel/timestamps.ts'
import { assertedOf, mapped, missingIn } from '../../federated-claims.ts'
import type { Context, Operation } from '../../operation.ts'
import { operationOf } from '../../operation.ts'
import type { UserRow } from '../../user-management/model.ts'
import { iamIdentity, invalidProperty, objectNotFound } from '../manners.ts'
import { CHANGERS, READERS, idpOf, needSettings } from './idp-operations.ts'
import type { IdpRow, IdpTestRow, IdpTestStep } from './model.ts'
import { serviceProviderMetadata } from './saml-metadata.ts'

const operation = operationOf(iamIdentity)

/** The last test of a provider. IBM's OpenAPI clients (`TestResult`) are the source of the shape; the members of a step are ours. */
interface IdpTestWire extends IdpTestRow {
  readonly modified_at: string
}

const wire = (row: IdpTestRow): IdpTestWire => ({ ...row, modified_at: identityTime(row.started_at) })

function metadataStep({ type, active, properties: { idp } }: IdpRow): IdpTestStep {
  const name = 'metadata'
  if (!active) return { name, status: 'failed', message: 'The identity provider is switched off.' }
  const isComplete =
    type === 'appid' || (idp?.entity_id !== undefined && idp.redirect_binding_url !== undefined)
  return isComplete
    ? { name, status: 'succeeded', message: 'The identity provider is set up.' }
    : { name, status: 'failed', message: 'Its entity ID or its login URL is missing: upload its metadata.' }
}

/** Whoever tests logs in, as far as this cloud knows what a provider says: of strangers, who they are. */
function claimsStep(row: IdpRow, user: UserRow, said: Parameters<typeof assertedOf>[1]): IdpTestStep {
  const name = 'claims'
  const missing = missingIn(mapped(assertedOf(user, said), row))
  const from = row.properties.sp?.claims ?? {}
  const words = missing.map((claim) => (from[claim] === undefined ? claim : `${claim} (from ${from[claim]})`))
  return missing.length === 0
    ? { name, status: 'succeeded', message: 'All required claims were received.' }
    : { name, status: 'failed', message: `Required claims were not received: ${words.join(', ')}.` }
}

const skipped = (name: IdpTestStep['name']): IdpTestStep => ({
  name,
  status: 'skipped',
  message: 'Not tried, as the step before it failed.',
})

/** Tests a provider at once; IBM's sends whoever asks to log in there first. */
function test(context: Context<unknown>): Reply {
  const { state, actor, now } = context
  const row = idpOf(context)
  const owner = state.accounts.get(row.account_id)?.owner_iam_id ?? ''
  const user = state.users.get(actor.iam_id) ?? state.users.get(owner)
  const federated = state.federatedClaims.get(user?.iam_id ?? '')
  const said = federated?.realm_name === row.properties.idp?.entity_id ? federated?.claims : undefined
  const first = metadataStep(row)
  const isUp = first.status === 'succeeded' && user !== undefined
  const steps: readonly IdpTestStep[] = isUp
    ? [
        first,
        { name: 'login', status: 'succeeded', message: `It answered for ${user.email}.` },
        claimsStep(row, user, said),
      ]
    : [first, skipped('login'), skipped('claims')]
  const found = { started_at: now, idp_version: row.entity_tag, steps }
  const before = state.idpTests.get(row.idp_id)
  const kept =
    before === undefined
      ? state.idpTests.insert({ idp_id: row.idp_id, entity_tag: firstTag(row.idp_id), ...found })
      : state.idpTests.update(row.idp_id, { entity_tag: nextTag(before.entity_tag, row.idp_id), ...found })
  return ok(wire(kept))
}

const ofIdp = (context: Context<unknown>): string => idpOf(context).account_id

export const idpTestOperations: readonly Operation[] = [
  operation('GET /v1/idps/{idp}/saml/metadata', {
    id: 'exportSamlMetadata',
    fidelity: 'shape',
    who: READERS,
    authorize: needSettings('get', ofIdp),
    // IBM answers text/xml; this cloud speaks JSON, in which the document is a text.
    handle: (context) => {
      const row = idpOf(context)
      return row.type === 'saml'
        ? ok(serviceProviderMetadata(row))
        : invalidProperty('type', 'only an identity provider of the type saml has metadata.')
    },
  }),
  operation('POST /v1/idps/{idp}/test', {
    id: 'testIdp',
    fidelity: 'shape',
    who: CHANGERS,
    authorize: needSettings('update', ofIdp),
    handle: test,
  }),
  operation('GET /v1/idps/{idp}/test', {
    id: 'getIdpTestResult',
    fidelity: 'shape',
    who: READERS,
    authorize: needSettings('get', ofIdp),
    handle: (context) => {
      const { idp_id } = idpOf(context)
      return ok(wire(context.state.idpTests.get(idp_id) ?? objectNotFound('Test of IdP', idp_id)))
    },
  }),
]
