import { covers } from './attributes.ts'
import { holds } from './conditions.ts'
import { decide, held } from './decide.ts'
import type { AccessPolicy, Decision, Facts, GroupFacts, Question } from './model.ts'

/** A policy of the subject that does not give the action, and what it lacks. */
export interface Near {
  readonly policy: AccessPolicy
  readonly group?: GroupFacts
  /**
   * `time`: it would, at another time or under another condition; `role`: it is on the resource, with roles that do not hold the
   * action; `resource`: a role of it holds the action, on other resources.
   */
  readonly lacks: 'time' | 'role' | 'resource'
}

export interface Explanation {
  readonly decision: Decision
  /** When refused: the nearest first. */
  readonly near: readonly Near[]
}

const ORDER = ['time', 'role', 'resource']

function lackOf(policy: AccessPolicy, question: Question, facts: Facts): Near['lacks'] | undefined {
  const { action, resource, at } = question
  const isOn = covers(policy, resource, facts)
  const holdsIt = policy.roles.some((crn) => facts.role(crn)?.actionsOn(resource.serviceName).has(action))
  if (isOn && holdsIt) return holds(policy.rule, resource, at) ? undefined : 'time'
  if (isOn) return 'role'
  return holdsIt ? 'resource' : undefined
}

/** Decides, and when it refuses tells which policies of the subject come near. */
export function explain(question: Question, facts: Facts): Explanation {
  const decision = decide(question, facts)
  if (decision.permit) return { decision, near: [] }
  const near: Near[] = []
  for (const { policy, group } of held(question.subject, facts)) {
    const lacks = lackOf(policy, question, facts)
    if (lacks !== undefined) near.push({ policy, lacks, ...(group === undefined ? {} : { group }) })
  }
  return { decision, near: near.toSorted((a, b) => ORDER.indexOf(a.lacks) - ORDER.indexOf(b.lacks)) }
}
