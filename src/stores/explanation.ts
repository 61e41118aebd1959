import { create } from 'zustand'

/** What the cloud decided about: an action on a resource, by the attributes that policies name. */
export interface AccessQuestion {
  readonly action: string
  readonly resource: Readonly<Record<string, string>>
}

interface Explanation {
  /** What is being explained; the panel is open while there is something. */
  readonly question: AccessQuestion | undefined
}

/** Which decision is explained at the moment. Never what came of it: that is the cloud's to say. */
export const useExplanation = create<Explanation>(() => ({ question: undefined }))

export const explain = (question: AccessQuestion | undefined): void => useExplanation.setState({ question })

/** The sentence by which the cloud refuses, wherever a reason has it. */
const REFUSAL = /The action '[^']+' on .+? is not granted to you\./
const KEPT = 2000
const questions = new Map<string, AccessQuestion>()

/** Keeps what a reason is about, so that whoever shows the reason can offer to explain it. */
export function rememberReason(reason: string, question: AccessQuestion): void {
  const [sentence] = REFUSAL.exec(reason) ?? []
  if (sentence === undefined) return
  if (questions.size >= KEPT) questions.clear()
  questions.set(sentence, question)
}

/** What a reason is about; `undefined` where it is not about access (a lock, a limit). */
export const questionBehind = (reason: string | undefined): AccessQuestion | undefined =>
  reason === undefined ? undefined : questions.get(REFUSAL.exec(reason)?.[0] ?? '')

/** Explains a reason where it is about access; tells whether it is. */
export function explainReason(reason: string | undefined): boolean {
  const question = questionBehind(reason)
  if (question !== undefined) explain(question)
  return question !== undefined
}
