import { identityTime } from '../../../kernel/timestamps.ts'
import type { MfaReportRow, MfaStanding } from './model.ts'

interface FactorWire {
  readonly required: boolean
  readonly enrolled: boolean
}

/** How a user stands, as it travels. IBM's SDK (iam-identity v1, `UserMfaEnrollments`) is the source of the shape. */
export interface MfaStandingWire {
  readonly iam_id: string
  readonly effective_mfa_type: 'id_based_mfa'
  readonly id_based_mfa: {
    readonly trait_account_default: string
    readonly trait_user_specific?: string
    readonly trait_effective: string
    readonly complies: boolean
    readonly comply_state: 'NO' | 'ACCOUNT' | 'CROSS_ACCOUNT'
  }
  readonly account_based_mfa: {
    readonly security_questions: FactorWire
    readonly totp: FactorWire
    readonly verisign: FactorWire
    readonly complies: boolean
  }
}

export interface MfaReportWire {
  readonly created_by: string
  readonly reference: string
  readonly report_time: string
  readonly account_id: string
  readonly ims_account_id: string
  readonly users: readonly (MfaStandingWire & {
    readonly name: string
    readonly username: string
    readonly email: string
  })[]
}

/** Factors of the account, which came before those of the IBMid; nobody has them any more. */
const none: FactorWire = { required: false, enrolled: false }

export function standingWire(row: MfaStanding): MfaStandingWire {
  const complies = row.required === undefined || row.factors.includes(row.required)
  return {
    iam_id: row.iam_id,
    effective_mfa_type: 'id_based_mfa',
    id_based_mfa: {
      trait_account_default: row.account_default,
      ...(row.user_specific === undefined ? {} : { trait_user_specific: row.user_specific }),
      trait_effective: row.effective,
      complies,
      // Everybody here is in one account.
      comply_state: complies ? 'CROSS_ACCOUNT' : 'NO',
    },
    account_based_mfa: {
      security_questions: none,
      totp: { required: row.required === 'totp', enrolled: row.factors.includes('totp') },
      verisign: none,
      complies,
    },
  }
}

export const mfaReportWire = (row: MfaReportRow, number: string): MfaReportWire => ({
  created_by: row.created_by,
  reference: row.reference,
  report_time: identityTime(row.created_at),
  account_id: row.account_id,
  ims_account_id: number,
  users: row.users.map((user) => ({
    ...standingWire(user),
    name: user.name,
    username: user.username,
    email: user.email,
  })),
})
