import type { Operation } from '../operation.ts'
import { aliasOperations } from './alias-operations.ts'
import { bindingOperations } from './binding-operations.ts'
import { instanceOperations } from './instance-operations.ts'
import { resourceKeyOperations } from './key-operations.ts'
import { reclamationOperations } from './reclamation-operations.ts'

export const resourceControllerOperations: readonly Operation[] = [
  ...instanceOperations,
  ...resourceKeyOperations,
  ...aliasOperations,
  ...bindingOperations,
  ...reclamationOperations,
]
