import { SettingsAdjust } from '@carbon/icons-react'
import { Disclosure } from './Disclosure.tsx'
import type { ListToolsPanelProps } from './ListToolsPanel.tsx'
import type { ListToolsNeeds } from './use-list-tools.tsx'
import { warmLazy } from './warm-lazy.tsx'

const Panel = warmLazy<ListToolsPanelProps>(() => import('./ListToolsPanel.tsx'))

const warm = (): void => void Panel.warm().catch(() => undefined)

/** The button of a list's tools. What it opens is a chunk of its own, which comes when the hand or the focus does. */
export function ListToolsMenu<Row>({ needs }: { readonly needs: ListToolsNeeds<Row> }) {
  return (
    <span className="list-tools" onPointerEnter={warm} onFocus={warm}>
      <Disclosure
        label={`Columns and export: ${needs.things}`}
        face={
          <span title="Columns and export">
            <SettingsAdjust aria-hidden />
          </span>
        }
      >
        <Panel needs={needs as ListToolsNeeds<unknown>} />
      </Disclosure>
    </span>
  )
}
