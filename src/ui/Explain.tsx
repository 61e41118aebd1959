import { explain, questionBehind } from '../stores/explanation.ts'

/** Beside a reason that is about access: opens what decided, what is missing and who can grant it. */
export function Explain({ reason }: { readonly reason: string | undefined }) {
  const question = questionBehind(reason)
  if (question === undefined) return null
  return (
    <button type="button" className="link-button" onClick={() => explain(question)}>
      Explain access
    </button>
  )
}
