import './details.scss'
import { ChevronDown } from '@carbon/icons-react'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { MenuAction } from '../../ui/ActionMenu.tsx'
import { ActionMenu } from '../../ui/ActionMenu.tsx'

/** The head of one thing's page: where it is from, its name, and what can be done to it (console-ui.md, 1.7). */
export function DetailsHead({
  list,
  title,
  mark,
  actions,
}: {
  readonly list: { readonly label: string; readonly to: string }
  readonly title: string
  /** Beside the name: what is special about it. */
  readonly mark?: ReactNode
  readonly actions: () => readonly MenuAction[]
}) {
  return (
    <>
      <nav className="page-crumbs" aria-label="Breadcrumb">
        <ol>
          <li>
            <Link to={list.to}>{list.label}</Link>
          </li>
        </ol>
      </nav>
      <div className="page-head">
        <div className="page-head-title">
          <h1>{title}</h1>
          {mark}
        </div>
        <div className="page-head-actions">
          <ActionMenu
            label="Actions"
            className="cds--btn cds--btn--primary cds--btn--md cds--layout--size-md"
            face={
              <>
                Actions
                <ChevronDown aria-hidden className="cds--btn__icon" />
              </>
            }
            actions={actions}
          />
        </div>
      </div>
    </>
  )
}
