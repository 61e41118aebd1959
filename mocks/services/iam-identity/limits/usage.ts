import type { State } from '../../state.ts'
import { PROFILES_PER_ACCOUNT, RULES_PER_PROFILE } from '../profiles/profile-rules.ts'

/**
 * What an account may have of each thing, and has (api-contract.md, 4.6). Numbers: IAM documentation, limits. Those
 * marked "not published" are guesses, to be corrected here.
 */

/** Counted for the account; asked for by a flag. */
interface Total {
  readonly flag: 'serviceid_groups' | 'profiles' | 'templates' | 'idps' | 'cr_links' | 'cr_rules'
  readonly limit: number
  readonly count: (state: State, accountId: string) => number
}

/** Counted for each of the things that the caller names. */
interface PerThing {
  readonly limit: number
  /** What the list of counts, and the id in it, are called. */
  readonly list: string
  readonly id: string
  readonly count: (state: State, id: string) => number
}

const none = (): number => 0

const isCompute = ({ type }: { readonly type: string }): boolean => type === 'Profile-CR'

export const totals: Readonly<Record<string, Total>> = {
  serviceid_groups: {
    flag: 'serviceid_groups',
    // 100,000 service IDs an account, 2,000 a group (console-ui.md, 3.11).
    limit: 50,
    count: (state, account) => state.serviceIdGroups.bucket('account_id', account).length,
  },
  profiles: {
    flag: 'profiles',
    limit: PROFILES_PER_ACCOUNT,
    count: (state, account) => state.profiles.bucket('account_id', account).length,
  },
  // Not published; there are no templates here.
  profile_templates: { flag: 'templates', limit: 20, count: none },
  account_settings_templates: { flag: 'templates', limit: 20, count: none },
  idps: {
    flag: 'idps',
    limit: 5,
    count: (state, account) => state.idps.bucket('account_id', account).length,
  },
  // Not published.
  cr_links: { flag: 'cr_links', limit: 10_000, count: (state) => state.profileLinks.size },
  // Not published.
  cr_rules: {
    flag: 'cr_rules',
    limit: 10_000,
    count: (state) => state.profileRules.rows().filter(isCompute).length,
  },
}

export const perThing = {
  serviceids_per_group: {
    limit: 2000,
    list: 'serviceid_groups',
    id: 'group_id',
    count: (state, id) => state.serviceIds.bucket('group_id', id).length,
  },
  apikeys_per_identity: {
    limit: 20,
    list: 'identities',
    id: 'iam_id',
    count: (state, id) => state.apiKeys.bucket('iam_id', id).length,
  },
  // Not published; there are no templates here.
  template_versions_per_template: { limit: 100, list: 'templates', id: 'template_id', count: none },
  claim_rules_per_group: {
    limit: 5,
    list: 'access_groups',
    id: 'group_id',
    count: (state, id) => state.groupRules.bucket('group_id', id).length,
  },
  claim_rules_per_profile: {
    limit: RULES_PER_PROFILE,
    list: 'profiles',
    id: 'profile_id',
    count: (state, id) => state.profileRules.bucket('profile_id', id).length,
  },
  cr_links_per_profile: {
    // Not published.
    limit: 100,
    list: 'profiles',
    id: 'profile_id',
    count: (state, id) => state.profileLinks.bucket('profile_id', id).length,
  },
  cr_rules_per_profile: {
    limit: RULES_PER_PROFILE,
    list: 'profiles',
    id: 'profile_id',
    count: (state, id) => state.profileRules.find('profile_id', id).filter(isCompute).length,
  },
} as const satisfies Readonly<Record<string, PerThing>>

/** What is asked for: flags, and ids of things. */
export type Wanted = { readonly [Flag in Total['flag']]?: boolean | undefined } & {
  readonly [Name in keyof typeof perThing]?: readonly string[] | undefined
}

/** What is asked for and nothing else: how much there may be, and how much there is. */
export function usageOf(state: State, accountId: string, wanted: Wanted): object {
  const ofAccount = Object.entries(totals)
    .filter(([, { flag }]) => wanted[flag] === true)
    .map(([name, { limit, count }]) => [name, { limit, count: count(state, accountId) }] as const)
  const ofThings = (Object.keys(perThing) as (keyof typeof perThing)[]).flatMap((name) => {
    const { limit, list, id, count }: PerThing = perThing[name]
    const counts = wanted[name]?.map((one) => ({ [id]: one, count: count(state, one) }))
    return counts === undefined ? [] : [[name, { limit, [list]: counts }] as const]
  })
  return Object.fromEntries([...ofAccount, ...ofThings])
}
