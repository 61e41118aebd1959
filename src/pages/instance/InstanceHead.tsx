import { ChevronDown, Locked } from '@carbon/icons-react'
import { Link } from 'react-router'
import { useCan } from '../../api/authz.ts'
import type { Instance } from '../../api/resource-controller.ts'
import { paths } from '../../app/paths.ts'
import { instanceQuestions } from '../../iam/instances/instance-access.ts'
import type { OpenInstanceDialog } from '../../iam/instances/instance-menu.ts'
import { instanceMenu } from '../../iam/instances/instance-menu.ts'
import { Status } from '../../iam/instances/Status.tsx'
import { ActionMenu } from '../../ui/ActionMenu.tsx'

/** Where the page is, what the instance is called, how it is, and what can be done to it. */
export function InstanceHead({
  instance,
  onOpen,
}: {
  readonly instance: Instance
  readonly onOpen: (dialog: OpenInstanceDialog) => void
}) {
  const can = useCan(instanceQuestions(instance))
  const { name, state, locked, tags = [] } = instance
  return (
    <header className="instance-head">
      <nav className="page-crumbs" aria-label="Breadcrumb">
        <ol>
          <li>
            <Link to={paths.resources}>Resource list</Link>
          </li>
        </ol>
      </nav>
      <div className="page-head">
        <div className="page-head-title">
          <h1>
            <bdi>{name}</bdi>
          </h1>
          <ul className="instance-marks" aria-label="Status and tags">
            <li>
              <Status state={state} />
            </li>
            {locked && (
              <li className="cell-note">
                <Locked aria-hidden />
                Locked
              </li>
            )}
            {tags.map((tag) => (
              <li key={tag} className="instance-tag">
                {tag}
              </li>
            ))}
          </ul>
        </div>
        <div className="page-head-actions">
          <button type="button" className="link-button" onClick={() => onOpen({ kind: 'details', instance })}>
            Details
          </button>
          {state !== 'removed' && (
            <ActionMenu
              label="Actions"
              className="cds--btn cds--btn--primary cds--btn--lg cds--layout--size-lg"
              face={
                <>
                  Actions <ChevronDown aria-hidden className="cds--btn__icon" />
                </>
              }
              actions={() => instanceMenu(instance, can, onOpen)}
            />
          )}
        </div>
      </div>
    </header>
  )
}
