import type { Operation } from '../operation.ts'
import { eventOperations } from './event-operations.ts'
import { explainOperations } from './explain-operations.ts'
import { summaryOperations } from './summary-operations.ts'

export const insightOperations: readonly Operation[] = [
  ...summaryOperations,
  ...eventOperations,
  ...explainOperations,
]
