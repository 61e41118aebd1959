import type { Operation } from '../operation.ts'
import { policyOperations } from './policy-operations.ts'
import { roleOperations } from './role-operations.ts'

/** Policies and roles. Questions of access are a space of their own: every page asks them. */
export const policyManagementOperations: readonly Operation[] = [...policyOperations, ...roleOperations]
