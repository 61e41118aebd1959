import type { ClaimCondition } from '../lib/claim-conditions.ts'
import { request } from './http.ts'
import { mutation, query } from './query.ts'

/** Whom a trusted profile trusts: rules, links and identities, of IAM Identity Services. */

/** A rule about what an identity provider, or a compute resource, says of who asks. */
export interface ClaimRuleContent {
  readonly type: 'Profile-SAML' | 'Profile-CR'
  readonly name?: string
  /** The identity provider; federated users only. */
  readonly realm_name?: string
  /** Kind of compute resource; compute resources only. */
  readonly cr_type?: string
  /** Seconds that a session lasts; federated users only. */
  readonly expiration?: number
  readonly conditions: readonly ClaimCondition[]
}

export interface ClaimRule extends ClaimRuleContent {
  readonly id: string
  readonly entity_tag: string
}

/** One compute resource that is trusted. */
export interface LinkContent {
  readonly name?: string
  readonly cr_type: string
  readonly link: {
    readonly crn: string
    readonly namespace?: string
    readonly name?: string
    readonly component_type?: string
    readonly component_name?: string
  }
}

export interface Link extends LinkContent {
  readonly id: string
}

export type IdentityType = 'user' | 'serviceid' | 'crn'

/** One identity that is trusted by its id. */
export interface TrustedIdentity {
  readonly type: IdentityType
  /** IAM ID of a user, id of a service ID, or CRN of an instance. */
  readonly identifier: string
  readonly iam_id: string
  readonly description?: string
}

const path = (profileId: string, rest: string): string =>
  `/v1/profiles/${encodeURIComponent(profileId)}/${rest}`

export const profileRules = {
  list: (profileId: string) =>
    query(
      'profiles',
      'listClaimRules',
      profileId,
      async (signal) =>
        (
          await request<{ readonly rules: readonly ClaimRule[] }>(
            'listClaimRules',
            path(profileId, 'rules'),
            { signal },
          )
        ).data.rules,
    ),
  /** The rule as it is now, past every cache. */
  read: async (profileId: string, ruleId: string): Promise<ClaimRule> =>
    (await request<ClaimRule>('getClaimRule', path(profileId, `rules/${encodeURIComponent(ruleId)}`))).data,
  /** @throws ApiError 409 at the limit of 20 rules */
  create: mutation(['profiles'], async (profileId: string, wanted: ClaimRuleContent): Promise<void> => {
    await request('createClaimRule', path(profileId, 'rules'), { method: 'POST', body: wanted })
  }),
  /** @throws ApiError 409 when somebody else changed it since it was read */
  update: mutation(
    ['profiles'],
    async (
      profileId: string,
      version: Pick<ClaimRule, 'id' | 'entity_tag'>,
      wanted: ClaimRuleContent,
    ): Promise<void> => {
      await request('updateClaimRule', path(profileId, `rules/${encodeURIComponent(version.id)}`), {
        method: 'PUT',
        body: wanted,
        headers: { 'If-Match': version.entity_tag },
      })
    },
  ),
  remove: mutation(['profiles'], async (profileId: string, ruleId: string): Promise<void> => {
    await request('deleteClaimRule', path(profileId, `rules/${encodeURIComponent(ruleId)}`), {
      method: 'DELETE',
    })
  }),
}

export const profileLinks = {
  list: (profileId: string) =>
    query(
      'profiles',
      'listLinks',
      profileId,
      async (signal) =>
        (
          await request<{ readonly links: readonly Link[] }>('listLinks', path(profileId, 'links'), {
            signal,
          })
        ).data.links,
    ),
  /** @throws ApiError 409 when the profile trusts the resource already */
  create: mutation(['profiles'], async (profileId: string, wanted: LinkContent): Promise<void> => {
    await request('createLink', path(profileId, 'links'), { method: 'POST', body: wanted })
  }),
  remove: mutation(['profiles'], async (profileId: string, linkId: string): Promise<void> => {
    await request('deleteLink', path(profileId, `links/${encodeURIComponent(linkId)}`), {
      method: 'DELETE',
    })
  }),
}

export const profileIdentities = {
  list: (profileId: string) =>
    query(
      'profiles',
      'getProfileIdentities',
      profileId,
      async (signal) =>
        (
          await request<{ readonly identities: readonly TrustedIdentity[] }>(
            'getProfileIdentities',
            path(profileId, 'identities'),
            { signal },
          )
        ).data.identities,
    ),
  /** Trusts an identity; one that is trusted already gets the new description. */
  set: mutation(
    ['profiles'],
    async (
      profileId: string,
      wanted: {
        readonly type: IdentityType
        readonly identifier: string
        readonly description?: string
        readonly accounts?: readonly string[]
      },
    ): Promise<void> => {
      await request('setProfileIdentity', path(profileId, `identities/${wanted.type}`), {
        method: 'POST',
        body: wanted,
      })
    },
  ),
  remove: mutation(
    ['profiles'],
    async (profileId: string, type: IdentityType, identifier: string): Promise<void> => {
      await request(
        'deleteProfileIdentity',
        path(profileId, `identities/${type}/${encodeURIComponent(identifier)}`),
        { method: 'DELETE' },
      )
    },
  ),
}
