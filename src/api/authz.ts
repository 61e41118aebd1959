import { useQuery } from '@tanstack/react-query'
import { rememberReason } from '../stores/explanation.ts'
import { request } from './http.ts'
import { query, queryClient } from './query.ts'
import { together } from './together.ts'

/** A question to the cloud's decision engine: may I do this on that? */
export interface Question {
  readonly action: string
  /** `serviceName` always; `serviceInstance`, `resourceType`, `resource`, `resourceGroupId` where they apply. */
  readonly resource: Readonly<Record<string, string>>
}

export interface Verdict {
  readonly permitted: boolean
  /** Why not and who could change it; empty when permitted. */
  readonly reason: string
}

interface Response {
  readonly responses: readonly {
    readonly authorizationDecision: {
      readonly permitted: boolean
      /** What decided: the simulation says so, IBM's service does not. */
      readonly because?: readonly { readonly role?: string }[]
      readonly denial?: { readonly reason: string }
    }
  }[]
}

type Decision = Response['responses'][number]['authorizationDecision']

/** The most questions that the cloud takes at once. */
const MOST_AT_ONCE = 1000

/** The parts of a page ask in one moment, and get their answers by one request. */
const decide = together(
  MOST_AT_ONCE,
  async (questions: readonly Question[]): Promise<readonly Decision[]> => {
    const body = questions.map(({ action, resource }) => ({ action, resource: { attributes: resource } }))
    const { data } = await request<Response>('authorize', '/v2/authz', { method: 'POST', body })
    return data.responses.map(({ authorizationDecision }) => authorizationDecision)
  },
)

/** Answers questions about the person who is signed in. */
export const decisions = (questions: readonly Question[]) =>
  query('access', 'authorize', questions, async (): Promise<readonly Verdict[]> =>
    (await decide(questions)).map(({ permitted, denial }, at) => {
      const asked = questions[at]
      if (denial !== undefined && asked !== undefined) rememberReason(denial.reason, asked)
      return { permitted, reason: denial?.reason ?? '' }
    }),
  )

/** The names of the roles by which any of these is permitted. None where the decision point does not tell. */
export const rolesBehind = (questions: readonly Question[]) =>
  query('access', 'authorize', { rolesBehind: questions }, async (): Promise<readonly string[]> => {
    const decided = await decide(questions)
    const names = decided.flatMap(({ because = [] }) =>
      because.flatMap(({ role }) => (role === undefined ? [] : [role])),
    )
    return Array.from(new Set(names))
  })

/** Until the cloud has answered, nothing is offered as possible. */
const ASKING: Verdict = { permitted: false, reason: 'Your access is being checked.' }

const FAILED: Verdict = {
  permitted: false,
  reason: 'Your access could not be checked. Reload the page to try again.',
}

export type Verdicts<Name extends string> = Readonly<Record<Name, Verdict>>
type Questions<Name extends string> = Readonly<Record<Name, Question>>

const namesOf = <Name extends string>(questions: Questions<Name>): Name[] => Object.keys(questions) as Name[]

const byName = <Name extends string>(
  names: readonly Name[],
  answers: readonly Verdict[] | undefined,
  otherwise: Verdict,
): Verdicts<Name> =>
  Object.fromEntries(names.map((name, i) => [name, answers?.[i] ?? otherwise])) as Verdicts<Name>

/** `const can = useCan({ create: { action, resource } })`, then `can.create.permitted` and `can.create.reason`. */
export function useCan<Name extends string>(
  questions: Questions<Name>,
): Verdicts<Name> & { readonly isAsking: boolean } {
  const names = namesOf(questions)
  const { data, error } = useQuery(decisions(names.map((name) => questions[name])))
  const verdicts = byName(names, data, error === null ? ASKING : FAILED)
  return { ...verdicts, isAsking: data === undefined && error === null }
}

/** The answers before they are there: for what asks only when somebody is about to look. */
export const notAsked = <Name extends string>(questions: Questions<Name>): Verdicts<Name> =>
  byName(namesOf(questions), undefined, ASKING)

/** Asks once, outside of React: a thousand rows have a menu each, and one of them is opened. */
export async function askCan<Name extends string>(questions: Questions<Name>): Promise<Verdicts<Name>> {
  const names = namesOf(questions)
  try {
    const answers = await queryClient.fetchQuery(decisions(names.map((name) => questions[name])))
    return byName(names, answers, FAILED)
  } catch {
    return byName(names, undefined, FAILED)
  }
}
