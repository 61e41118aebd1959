import type { ClaimCondition } from '../lib/claim-conditions.ts'
import type { Reply } from './http.ts'
import { request } from './http.ts'
import { mutation, query } from './query.ts'

/** Dynamic rules of access groups, of IAM Access Groups. */

/** What a rule is made of. */
export interface GroupRuleContent {
  readonly name?: string
  /** Hours that a membership lasts after a sign-in: 1 to 24. */
  readonly expiration: number
  /** The identity provider, as it names itself. */
  readonly realm_name: string
  readonly conditions: readonly ClaimCondition[]
}

export interface GroupRule extends GroupRuleContent {
  readonly id: string
  readonly created_at: string
  readonly last_modified_at: string
}

/** A rule with the version that a change of it has to name. */
export interface GroupRuleVersion extends GroupRule {
  readonly entity_tag: string
}

const path = (groupId: string, ruleId = ''): string =>
  `/v2/groups/${encodeURIComponent(groupId)}/rules${ruleId === '' ? '' : `/${encodeURIComponent(ruleId)}`}`

const versionOf = ({ data, etag }: Reply<GroupRule>): GroupRuleVersion => ({
  ...data,
  entity_tag: etag ?? '',
})

const AFFECTED = ['access-groups', 'access'] as const

export const groupRules = {
  list: (groupId: string) =>
    query(
      'access-groups',
      'listAccessGroupRules',
      groupId,
      async (signal) =>
        (
          await request<{ readonly rules: readonly GroupRule[] }>('listAccessGroupRules', path(groupId), {
            signal,
          })
        ).data.rules,
    ),
  /** The rule as it is now, with its version, past every cache. */
  read: async (groupId: string, ruleId: string): Promise<GroupRuleVersion> =>
    versionOf(await request<GroupRule>('getAccessGroupRule', path(groupId, ruleId))),
  /** @throws ApiError 409 at the limit of 5 rules */
  create: mutation(AFFECTED, async (groupId: string, wanted: GroupRuleContent): Promise<void> => {
    await request('addAccessGroupRule', path(groupId), { method: 'POST', body: wanted })
  }),
  /** @throws ApiError 412 when somebody else changed it since it was read */
  replace: mutation(
    AFFECTED,
    async (
      groupId: string,
      version: Pick<GroupRuleVersion, 'id' | 'entity_tag'>,
      wanted: GroupRuleContent,
    ): Promise<void> => {
      await request('replaceAccessGroupRule', path(groupId, version.id), {
        method: 'PUT',
        body: wanted,
        headers: { 'If-Match': version.entity_tag },
      })
    },
  ),
  /** Who is in the group by the rule goes with it. */
  remove: mutation(AFFECTED, async (groupId: string, ruleId: string): Promise<void> => {
    await request('removeAccessGroupRule', path(groupId, ruleId), { method: 'DELETE' })
  }),
}
