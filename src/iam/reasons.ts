import { useQuery } from '@tanstack/react-query'
import type { Question, Verdict } from '../api/authz.ts'
import { decisions } from '../api/authz.ts'

/** Why something cannot be done, in the cloud's words; `undefined` where it can. */
export const reasonOf = ({ permitted, reason }: Verdict): string | undefined =>
  permitted ? undefined : reason

/** Why each of these questions is answered with no, by its place; `undefined` where it is yes. */
export function useReasons(
  questions: readonly Question[],
  isNeeded: boolean,
): (at: number) => string | undefined {
  const { data, error } = useQuery({ ...decisions(questions), enabled: isNeeded && questions.length > 0 })
  const unknown =
    error === null
      ? 'Your access is being checked.'
      : 'Your access could not be checked. Reload the page to try again.'
  return (at) => {
    const verdict = data?.[at]
    return verdict === undefined ? unknown : reasonOf(verdict)
  }
}
