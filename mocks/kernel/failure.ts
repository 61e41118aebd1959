/**
 * A refusal, thrown by a rule or an operation and written in its service's own envelope. `message` says what happened
 * and why; `details` names the object or property and, where there is one, the way out.
 */
export interface FailureFields {
  readonly status: number
  readonly code: string
  readonly message: string
  readonly details?: string
  /** Set when the caller lacks an action: what was asked and who could grant it. The console's explanations read it. */
  readonly denial?: Denial
  /** More members for the body, for the few errors that carry data (for example a policy conflict). */
  readonly data?: Readonly<Record<string, unknown>>
}

export interface Denial {
  readonly action: string
  readonly reason: string
  /** What it was wanted on, by the attributes that policies name; so far as the reason says it, too. */
  readonly resource?: Readonly<Record<string, string>>
  /** Roles that hold the action, by display name. */
  readonly roles: readonly string[]
}

export class Failure extends Error {
  readonly fields: FailureFields
  constructor(fields: FailureFields) {
    super(fields.message)
    this.name = 'Failure'
    this.fields = fields
  }
}

export const fail = (fields: FailureFields): never => {
  throw new Failure(fields)
}
