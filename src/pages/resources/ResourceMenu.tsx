import { useState } from 'react'
import { askCan, notAsked } from '../../api/authz.ts'
import type { Instance } from '../../api/resource-controller.ts'
import { instanceQuestions } from '../../iam/instances/instance-access.ts'
import type { OpenInstanceDialog } from '../../iam/instances/instance-menu.ts'
import { instanceMenu } from '../../iam/instances/instance-menu.ts'
import { ActionMenu } from '../../ui/ActionMenu.tsx'

/** The menu of a line. What one may do is asked when somebody is about to open it, not for a thousand lines at once. */
export function ResourceMenu({
  instance,
  onOpen,
}: {
  readonly instance: Instance
  readonly onOpen: (dialog: OpenInstanceDialog) => void
}) {
  const [can, setCan] = useState(() => notAsked(instanceQuestions(instance)))
  return (
    <ActionMenu
      label={`Actions for ${instance.name}`}
      onOpen={() => void askCan(instanceQuestions(instance)).then(setCan)}
      actions={() => [
        { label: 'Details', onAct: () => onOpen({ kind: 'details', instance }) },
        ...instanceMenu(instance, can, onOpen),
      ]}
    />
  )
}
