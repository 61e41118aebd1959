import type { Actor } from '../../kernel/operation.ts'
import type { State } from '../state.ts'
import type { InstanceRow, LastOperation } from './model.ts'

type Verb = 'create' | 'update' | 'lock' | 'unlock' | 'delete' | 'reclamation'

/** What the last operation was; the simulation's brokers are done at once. */
export const succeeded = (type: Verb, sub_type?: string): LastOperation => ({
  type,
  ...(sub_type === undefined ? {} : { sub_type }),
  state: 'succeeded',
  async: false,
  description: `Completed ${type} instance operation`,
  cancelable: false,
  poll: false,
})

/** What a change needs to know: the tables, who makes it, and when. */
export interface Changer {
  readonly state: State
  readonly actor: Pick<Actor, 'iam_id'>
  readonly now: number
}

/**
 * Puts a changed instance in its place and says what was done to it, when and by whom.
 * @param sub_type which kind of update or reclamation it was, in the words that IBM's instances carry
 */
export const changeInstance = (
  { state, actor, now }: Changer,
  row: InstanceRow,
  type: Verb,
  patch: Partial<InstanceRow>,
  sub_type?: string,
): InstanceRow =>
  state.instances.update(row.guid, {
    ...patch,
    last_operation: succeeded(type, sub_type),
    updated_at: now,
    updated_by: actor.iam_id,
  })
