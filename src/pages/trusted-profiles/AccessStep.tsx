import { GroupPick } from '../../iam/access/GroupPick.tsx'
import type { PickOption } from '../../ui/PickList.tsx'

/** The access groups that the new profile is put in. Policies of its own are assigned on its page. */
export function AccessStep(props: {
  readonly accountId: string
  readonly chosen: ReadonlyMap<string, PickOption>
  readonly onChange: (chosen: ReadonlyMap<string, PickOption>) => void
}) {
  return (
    <>
      <h2 tabIndex={-1}>Assign access</h2>
      <p>
        Optional. The profile has the access of the access groups that it is in. Access policies of its own
        are assigned on its page, after it is created.
      </p>
      <GroupPick {...props} />
    </>
  )
}
