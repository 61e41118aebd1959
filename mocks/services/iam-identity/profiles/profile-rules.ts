import { fail } from '../../../kernel/failure.ts'
import type { Context } from '../../operation.ts'
import type { State } from '../../state.ts'
import { trustIn } from '../../trust.ts'
import { objectNotFound } from '../manners.ts'
import { queryOf } from '../paging.ts'
import { profileResource, profileSpace } from '../resources.ts'
import type { ProfileRow } from './model.ts'

/** Trusted profiles an account may have, and rules of one profile (IAM documentation, limits). */
export const PROFILES_PER_ACCOUNT = 2000
export const RULES_PER_PROFILE = 20

/** The profile that the path names. */
export const profileOf = ({ state, path }: Pick<Context<unknown>, 'state' | 'path'>): ProfileRow =>
  state.profiles.get(path['profile'] ?? '') ?? objectNotFound('Profile', path['profile'] ?? '')

/** Authorizes by an action on the profile that the path names. */
export const needOnProfile =
  (action: 'get' | 'update' | 'delete') =>
  (context: Context<unknown>): void =>
    context.access.need(`iam-identity.profile.${action}`, profileResource(profileOf(context)))

/**
 * Which profiles a list shows its caller: all of the account, or those the caller was given access to; with
 * `assumable=true` those that trust the caller.
 */
export function visibleTo(
  { access, actor, state, url }: Context<unknown>,
  accountId: string,
): (row: ProfileRow) => boolean {
  const query = queryOf(url)
  // Not IBM's: its console knows by a call that is not published which profiles one may take on. Who may need not view them.
  if (query.get('assumable') === 'true')
    return ({ id }) => trustIn(state, id, actor.iam_id, actor.account_id) !== undefined
  return access.can('iam-identity.profile.get', profileSpace(accountId))
    ? () => true
    : (row) => access.can('iam-identity.profile.get', profileResource(row))
}

/** Names are unique in an account (api-contract.md, 4.3), without regard to case. */
export function checkName(state: State, account_id: string, name: string, own?: string): void {
  const taken = state.profiles.one('name', `${account_id}/${name.toLowerCase()}`)
  if (taken !== undefined && taken.id !== own)
    fail({
      status: 409,
      code: 'conflict/BXNIM0112E',
      message: 'The name is in use',
      details: `Property 'name' must be unique: there is a trusted profile '${taken.name}' already. Choose another name.`,
    })
}

const limitReached = (details: string): never =>
  fail({ status: 409, code: 'limit_exceeded/BXNIM0911E', message: 'Limit reached', details })

export function checkProfileLimit(state: State, accountId: string): void {
  if (state.profiles.bucket('account_id', accountId).length >= PROFILES_PER_ACCOUNT)
    limitReached(
      `The account has ${PROFILES_PER_ACCOUNT.toLocaleString('en')} trusted profiles, the most it can have. Delete one that is not used any more.`,
    )
}

export function checkRuleLimit(state: State, profile: ProfileRow): void {
  if (state.profileRules.bucket('profile_id', profile.id).length >= RULES_PER_PROFILE)
    limitReached(
      `Trusted profile '${profile.name}' has ${RULES_PER_PROFILE} rules, the most a profile can have. Delete one, or add its conditions to another.`,
    )
}

export const WHO_READS = 'Viewer on it or on IAM Identity'
export const WHO_CHANGES = 'Operator, Editor or Administrator on it or on IAM Identity'
