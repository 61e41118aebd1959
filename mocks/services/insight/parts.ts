import type { Resource } from '../../access/model.ts'
import { denialOf } from '../access.ts'
import type { Context } from '../operation.ts'

/** What a part of an answer is in place of itself for who may not see it. */
export interface Withheld {
  readonly withheld: string
}

/** One part of an answer, for who may do the action that shows the same things one by one; else why not. */
export function part<Shown>(
  { access }: Context<unknown>,
  action: string,
  resource: Resource,
  make: () => Shown,
): Shown | Withheld {
  const decision = access.decide(action, resource)
  return decision.permit ? make() : { withheld: denialOf(decision).reason }
}
