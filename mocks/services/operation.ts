import type { Context as KernelContext, Operation as KernelOperation, Service } from '../kernel/operation.ts'
import { operationOf as kernelOperationOf } from '../kernel/operation.ts'
import type { Access } from './access.ts'
import type { State } from './state.ts'

export type Context<Body = never> = KernelContext<State, Access, Body>
export type Operation = KernelOperation<State, Access>

/** `operation` for one service; see kernel/operation.ts for what it takes. */
export const operationOf = (service: Service) => kernelOperationOf<State, Access>(service)

/** In words, who may call an operation. */
export const callersOf = ({ authorize, who }: Pick<Operation, 'authorize' | 'who'>): string =>
  who ??
  (authorize === 'anyone' ? 'Anyone' : authorize === 'authenticated' ? 'Anyone signed in' : 'By policy')
