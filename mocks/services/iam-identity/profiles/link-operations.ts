import { firstTag } from '../../../kernel/etag.ts'
import { fail } from '../../../kernel/failure.ts'
import type { Reply } from '../../../kernel/operation.ts'
import { created, noContent, ok } from '../../../kernel/operation.ts'
import { body } from '../../../kernel/schema.ts'
import type { Context, Operation } from '../../operation.ts'
import { operationOf } from '../../operation.ts'
import { iamIdentity, invalidProperty, missingProperty, objectNotFound } from '../manners.ts'
import type { LinkRow, LinkTarget, ProfileRow } from './model.ts'
import { needOnProfile, profileOf, WHO_CHANGES, WHO_READS } from './profile-rules.ts'
import { linkWire } from './profile-wire.ts'
import type { CreateLinkBody } from './schema.ts'
import { createLinkSchema } from './schema.ts'

const operation = operationOf(iamIdentity)

const tagged = (row: LinkRow) => ({ ETag: row.entity_tag })

/** The link that the path names, of the profile that the path names. */
function linkOf(context: Context<unknown>): LinkRow {
  const profile = profileOf(context)
  const id = context.path['link'] ?? ''
  const row = context.state.profileLinks.get(id)
  return row?.profile_id === profile.id ? row : objectNotFound('Link', id)
}

const targetParts = ['crn', 'namespace', 'name', 'component_type', 'component_name'] as const

/** What names one compute resource of a kind, beside its CRN. */
const neededFor: Readonly<Record<string, readonly (keyof LinkTarget)[]>> = {
  IKS_SA: ['namespace', 'name'],
  ROKS_SA: ['namespace', 'name'],
  CE: ['component_type', 'component_name'],
}

/** The account in a CRN's scope, `a/<account>`. */
const accountOfCrn = (crn: string): string | undefined => /(?:^|:)a\/([^:]+)/.exec(crn)?.[1]

function checkTarget(profile: ProfileRow, { cr_type, link, is_cross_account }: CreateLinkBody): void {
  for (const part of neededFor[cr_type] ?? [])
    if (link[part] === undefined || link[part] === '') missingProperty(`link.${part}`)
  const account = accountOfCrn(link.crn)
  if (is_cross_account !== true && account !== profile.account_id)
    invalidProperty(
      'link.crn',
      `it is of ${account === undefined ? 'no account' : `account ${account}`}, the profile of account ${profile.account_id}. Set is_cross_account to trust a resource of another account.`,
    )
}

function create(context: Context<CreateLinkBody>): Reply {
  const { state, ids, now, body: wanted } = context
  const profile = profileOf(context)
  checkTarget(profile, wanted)
  const { cr_type, link, name, is_cross_account } = wanted
  const twin = state.profileLinks
    .find('profile_id', profile.id)
    .find((row) => row.cr_type === cr_type && targetParts.every((part) => row.link[part] === link[part]))
  if (twin !== undefined)
    return fail({
      status: 409,
      code: 'conflict/BXNIM0112E',
      message: 'The compute resource is linked already',
      details: `Trusted profile '${profile.name}' trusts it by the link '${twin.id}'.`,
    })
  const id = `Link-${ids.uuid()}`
  const row = state.profileLinks.insert({
    id,
    profile_id: profile.id,
    entity_tag: firstTag(id),
    name: name === '' ? undefined : name,
    cr_type,
    is_cross_account,
    link,
    created_at: now,
    modified_at: now,
  })
  return created(linkWire(row), tagged(row))
}

/** Deletes the links of a kind that are the same in all that the caller names. */
function removeByParameters(context: Context<unknown>): Reply {
  const { state, query } = context
  const profile = profileOf(context)
  const type = query.get('type') ?? missingProperty('type')
  const found = state.profileLinks
    .find('profile_id', profile.id)
    .filter((row) => row.cr_type === type)
    .filter((row) => targetParts.every((part) => !query.has(part) || row.link[part] === query.get(part)))
  if (found.length === 0) return objectNotFound('Link', `of type ${type} with these parameters`)
  for (const row of found) state.profileLinks.remove(row.id)
  return noContent()
}

const LINKS = '/v1/profiles/{profile}/links'

export const linkOperations: readonly Operation[] = [
  operation(`GET ${LINKS}`, {
    id: 'listLinks',
    who: WHO_READS,
    authorize: needOnProfile('get'),
    handle: (context) =>
      ok({ links: context.state.profileLinks.find('profile_id', profileOf(context).id).map(linkWire) }),
  }),
  operation<CreateLinkBody>(`POST ${LINKS}`, {
    id: 'createLink',
    who: WHO_CHANGES,
    body: body(createLinkSchema),
    authorize: needOnProfile('update'),
    handle: create,
  }),
  operation(`DELETE ${LINKS}`, {
    id: 'deleteLinkByParameters',
    who: WHO_CHANGES,
    authorize: needOnProfile('update'),
    handle: removeByParameters,
  }),
  operation(`GET ${LINKS}/{link}`, {
    id: 'getLink',
    who: WHO_READS,
    authorize: needOnProfile('get'),
    handle: (context) => {
      const row = linkOf(context)
      return ok(linkWire(row), tagged(row))
    },
  }),
  operation(`DELETE ${LINKS}/{link}`, {
    id: 'deleteLink',
    who: WHO_CHANGES,
    authorize: needOnProfile('update'),
    handle: (context) => {
      context.state.profileLinks.remove(linkOf(context).id)
      return noContent()
    },
  }),
]
