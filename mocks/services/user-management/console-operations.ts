import type { Operation } from '../operation.ts'
import { operationOf } from '../operation.ts'
import { accessReport, needToReport } from './access-report.ts'
import { needToResend, resend } from './invitation.ts'
import { userManagement } from './manners.ts'

const operation = operationOf(userManagement)

const USER = '/v1/accounts/{account}/users/{user}'

/**
 * What IBM's console does with users and IBM's published API does not: names and paths are ours. Who may is IBM's
 * (IAM documentation, "Inviting users" and "Auditing access policies").
 */
export const userConsoleOperations: readonly Operation[] = [
  operation(`POST ${USER}/invitation`, {
    id: 'resendInvitation',
    who: 'Editor or Administrator on User Management',
    authorize: needToResend,
    handle: resend,
  }),
  operation(`GET ${USER}/access_report`, {
    id: 'getUserAccessReport',
    who: 'Editor or Administrator on User Management or on IAM Access Management',
    authorize: needToReport,
    handle: accessReport,
  }),
]
