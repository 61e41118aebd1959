import type { Factor } from './iam-identity/mfa/model.ts'
import type { AccountRow } from './iam-identity/model.ts'
import type { State } from './state.ts'

/** The factor that each level of the setting asks for (IAM documentation, "Types of multifactor authentication"). */
const asked: Readonly<Record<string, Factor>> = {
  TOTP: 'totp',
  TOTP4ALL: 'totp',
  LEVEL1: 'email',
  LEVEL2: 'totp',
  LEVEL3: 'security_key',
}

/** The level that counts for a user: its own, if the account says one for it. */
export const levelFor = ({ settings }: AccountRow, iamId: string): string =>
  settings.user_mfa.find(({ iam_id }) => iam_id === iamId)?.mfa ?? settings.mfa

/** What a user must have besides the password. `TOTP` is for those whose password IBM knows. */
export function requiredFactor(state: State, account: AccountRow, iamId: string): Factor | undefined {
  const level = levelFor(account, iamId)
  if (level === 'TOTP' && state.federatedClaims.has(iamId)) return undefined
  return asked[level]
}

/** The factors that a user has: an email address always. */
export const factorsOf = (state: State, iamId: string): readonly Factor[] => [
  'email',
  ...(state.mfaFactors.get(iamId)?.factors ?? []),
]

/**
 * The factor that a sign-in went through, if the account asks for one. Who has not set it up does so at this sign-in, as the
 * real login page has everybody do at the next one.
 */
export function passFactor(state: State, account: AccountRow, iamId: string): Factor | undefined {
  const factor = requiredFactor(state, account, iamId)
  if (factor === undefined || factorsOf(state, iamId).includes(factor)) return factor
  const { mfaFactors: table } = state
  const row = table.get(iamId)
  if (row === undefined) table.insert({ iam_id: iamId, factors: [factor] })
  else table.update(iamId, { factors: [...row.factors, factor] })
  return factor
}
