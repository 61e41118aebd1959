import type { ReactNode } from 'react'
import { Explain } from './Explain.tsx'
import type { ListState } from './list-state.ts'

export interface Face {
  readonly title: string
  readonly text: string
  readonly action?: ReactNode
}

export interface Faces {
  /** Nothing is there yet: what it is for, and the next step. */
  readonly empty: Face
  /** The filter finds nothing. */
  readonly noMatch: { readonly text: string; readonly onClear: () => void }
  /** Who may not see the list, in a title; the reason is the cloud's. */
  readonly forbidden: string
}

/** What a list shows in place of its rows. */
export function ListFace({ state, faces }: { readonly state: ListState<unknown>; readonly faces: Faces }) {
  switch (state.kind) {
    case 'empty':
      return (
        <div className="list-face">
          <h2>{faces.empty.title}</h2>
          <p>{faces.empty.text}</p>
          <Explain reason={faces.empty.text} />
          {faces.empty.action}
        </div>
      )
    case 'no-match':
      return (
        <div className="list-face">
          <h2>Nothing matches</h2>
          <p>{faces.noMatch.text}</p>
          <button type="button" className="link-button" onClick={faces.noMatch.onClear}>
            Clear the filter
          </button>
        </div>
      )
    case 'forbidden':
      return (
        <div className="list-face">
          <h2>{faces.forbidden}</h2>
          <p>{state.reason}</p>
          <Explain reason={state.reason} />
        </div>
      )
    case 'failed':
      return (
        <div className="list-face" role="alert">
          <h2>The list could not be read</h2>
          <p>{state.message}</p>
          <p>
            <button type="button" className="link-button" onClick={state.retry}>
              Try again
            </button>
          </p>
          {state.trace !== undefined && <p className="list-failed-code">Transaction {state.trace}</p>}
        </div>
      )
    default:
      return null
  }
}
