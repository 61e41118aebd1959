import { ok } from '../../kernel/operation.ts'
import { identityService } from '../iam-identity/resources.ts'
import type { Context, Operation } from '../operation.ts'
import { operationOf } from '../operation.ts'
import { accountInPath } from './account.ts'
import type { CountsWire } from './counts.ts'
import { countsOf } from './counts.ts'
import type { InactiveWire } from './inactive.ts'
import { inactiveFigures } from './inactive.ts'
import type { KeyFiguresWire } from './key-figures.ts'
import { keyFigures } from './key-figures.ts'
import { insightService } from './manners.ts'
import type { Withheld } from './parts.ts'
import { part } from './parts.ts'
import type { PowersWire } from './power-figures.ts'
import { powerFigures } from './power-figures.ts'

const operation = operationOf(insightService)

/** Figures of an account; a part that the caller may not see says why in its place. */
export interface SummaryWire {
  readonly counts: CountsWire
  readonly keys?: KeyFiguresWire | Withheld
  readonly inactive?: InactiveWire | Withheld
  readonly powers?: PowersWire | Withheld
}

function summary(context: Context<unknown>): SummaryWire {
  const { state, access, now, query } = context
  const { id } = accountInPath(context)
  const counts = countsOf(context)
  if (query.get('details') !== 'true') return { counts }
  return {
    counts,
    keys: part(context, 'iam-identity.apikey.manage', identityService(id), () => keyFigures(state, id, now)),
    inactive: part(context, 'iam-identity.report.get', identityService(id), () =>
      inactiveFigures(state, id, now),
    ),
    powers: part(
      context,
      'iam-access-management.policy.read',
      { accountId: id, serviceName: 'iam-access-management' },
      () => powerFigures(state, access.facts, id),
    ),
  }
}

/** How much an account has of each thing; with `details=true` also what its pages about insight show. */
export const summaryOperations: readonly Operation[] = [
  operation('GET /v1/insight/accounts/{account}/summary', {
    id: 'getAccountSummary',
    who: 'Anyone in the account; each part for who may list the same things',
    authorize: (context) => void accountInPath(context),
    fidelity: 'shape',
    handle: (context) => ok(summary(context)),
  }),
]
