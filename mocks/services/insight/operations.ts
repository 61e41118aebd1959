import type { Operation } from '../operation.ts'
import { summaryOperations } from './summary-operations.ts'

export const insightOperations: readonly Operation[] = [...summaryOperations]
