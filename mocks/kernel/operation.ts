import type { Clock } from './clock.ts'
import type { Denial, FailureFields } from './failure.ts'
import type { Entropy } from './random.ts'
import type { HeaderReader } from './wire.ts'
import type { WrittenBody } from './written-body.ts'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD'

/** `'POST /v2/resource_keys'`: a method and an encoded path; `{name}` stands for one segment. */
export type Route = `${Method} /${string}`

/** Who is calling: the identity in the bearer token. */
export interface Actor {
  readonly iam_id: string
  readonly kind: 'user' | 'serviceid' | 'profile'
  readonly account_id: string
  readonly name: string
  /** The log-in that the token belongs to, where it has one. */
  readonly session_id?: string
}

/** What an operation answers. A body of `undefined` sends no body at all, as 204 must. */
export interface Reply {
  readonly status: number
  readonly body?: unknown
  /** The body as it goes over the wire, where it was written before. */
  readonly written?: WrittenBody
  readonly headers?: Readonly<Record<string, string>>
  /** Members of the body (dotted paths) that are shown once; the request log writes `[shown once]` in their place. */
  readonly once?: readonly string[]
}

/** Checks a request body. Returns the parsed value or the first thing that is wrong with it. */
export type BodyCheck<Body> = (body: unknown) => { readonly value: Body } | { readonly problem: BodyProblem }

export interface BodyProblem {
  /** Dotted path of the property; empty for the body itself. */
  readonly property: string
  readonly kind: 'missing' | 'invalid'
  readonly message: string
}

/** Deterministic names for new things; each call gives the next. */
export interface Ids {
  uuid(): string
  hex(length: number): string
}

/** What every operation is given. `State` and `Access` are the cloud's; the kernel does not look into them. */
export interface Context<State, Access, Body> {
  readonly state: State
  readonly access: Access
  /** The caller; for an operation that is open to all it is the anonymous actor. */
  readonly actor: Actor
  readonly path: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  readonly headers: HeaderReader
  readonly body: Body
  readonly url: URL
  readonly transactionId: string
  readonly clock: Clock
  readonly now: number
  readonly ids: Ids
  readonly entropy: Entropy
  /** Fingerprint of a one-time value, with this cloud's salt. */
  readonly seal: (value: string) => string
  /** The key this cloud signs its tokens with. */
  readonly signingKey: string
  /** Who can sign in by passcode. */
  readonly persons: () => readonly { readonly id: string; readonly iam_id: string }[]
}

export interface OperationFields<State, Access, Body> {
  /** IBM's SDK name for it. */
  readonly id: string
  readonly body?: BodyCheck<Body>
  /** How the body is read; JSON unless said. */
  readonly accepts?: 'json' | 'form'
  /** Throws a Failure when the caller may not. `'anyone'` needs no token, `'authenticated'` any valid one. */
  readonly authorize: 'anyone' | 'authenticated' | ((context: Context<State, Access, Body>) => void)
  readonly handle: (context: Context<State, Access, Body>) => Reply
  /**
   * Said where the method does not tell: true of a GET that changes something all the same (a report's state, SoftLayer's
   * calls), false of a POST that only asks. Who reads waits for nobody.
   */
  readonly writes?: boolean
  /** What it changes is nothing that others have on screen (when somebody was seen last): nobody is told of it. */
  readonly isQuiet?: boolean
  /** A read whose answer follows from the state, the caller and the second alone, and carries no value that is shown once. */
  readonly isSteady?: boolean
  readonly fidelity?: 'exact' | 'shape'
  /** In words: who may call it. Shown in the catalogue of operations. */
  readonly who?: string
}

export interface Operation<State, Access> extends OperationFields<State, Access, never> {
  readonly route: Route
  readonly method: Method
  readonly pattern: string
  readonly service: Service
}

/** An IBM service's manners: how it words a refusal. */
export interface Service {
  readonly name: string
  readonly title: string
  /** The body of an error. */
  readonly envelope: (failure: FailureFields, transactionId: string) => unknown
  readonly failures: ServiceFailures
  /** True where a user name with a key of the service's own (HTTP Basic) is as good as a bearer token. */
  readonly takesBasic?: boolean
  /** Headers that every reply of the service carries. */
  readonly headers?: Readonly<Record<string, string>>
}

/** The refusals that the kernel itself makes, in the service's words. */
export interface ServiceFailures {
  readonly noToken: () => FailureFields
  readonly badToken: (why: 'malformed' | 'expired' | 'revoked') => FailureFields
  readonly forbidden: (denial: Denial) => FailureFields
  readonly badBody: (problem: BodyProblem) => FailureFields
  readonly tooLarge: () => FailureFields
  readonly badMethod: (method: string) => FailureFields
  readonly notFound: (what: string) => FailureFields
  readonly broken: (status: number) => FailureFields
}

/** Binds `operation` to a cloud's state and access types; each service declares its operations with the result. */
export function operationOf<State, Access>(service: Service) {
  return <Body = undefined>(
    route: Route,
    fields: OperationFields<State, Access, Body>,
  ): Operation<State, Access> => {
    const space = route.indexOf(' ')
    return {
      ...(fields as unknown as OperationFields<State, Access, never>),
      route,
      method: route.slice(0, space) as Method,
      pattern: route.slice(space + 1),
      service,
    }
  }
}

export const ok = (body: unknown, headers: Readonly<Record<string, string>> = {}): Reply => ({
  status: 200,
  body,
  headers,
})
export const created = (body: unknown, headers: Readonly<Record<string, string>> = {}): Reply => ({
  status: 201,
  body,
  headers,
})
export const accepted = (body: unknown): Reply => ({ status: 202, body })
export const noContent = (): Reply => ({ status: 204 })
