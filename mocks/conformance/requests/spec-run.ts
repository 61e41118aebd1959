import type { Cloud } from '../../cloud.ts'
import { numberOf } from '../../kernel/random.ts'
import type { Operation } from '../../services/operation.ts'
import { allOperations } from '../../services/spaces.ts'
import { SPEC_NOW, caller, specCloud } from '../../spec-cloud.ts'
import { drawFrom } from './spec-draw.ts'
import type { MadeRequest } from './spec-request.ts'
import { requestFor } from './spec-request.ts'

/** One thing that happens: somebody asks for something, or time goes by. */
export interface Step {
  /** Who: an index into the scenario's people; beyond them it is the owner or the administrator, who may do most. */
  readonly who: number
  /** What: an index into all operations; beyond them, the clock moves. */
  readonly what: number
  /** How: the choices in the request follow from it. */
  readonly how: number
}

/** What one step came to. */
export interface Answered {
  readonly person: string
  readonly operation: string
  readonly service: string
  readonly request: MadeRequest
  readonly status: number
  readonly text: string
}

/** How far the clock moves in one step, in seconds: what restoring takes, an hour, nine days, four months. */
const LEAPS = [2, 3600, 9 * 86_400, 120 * 86_400]
const TOKEN_LASTS = 3_000_000

/** A cloud on which steps are played. */
export interface Run {
  readonly cloud: Cloud
  /** Plays one step; `undefined` when it only moved the clock. */
  readonly play: (step: Step) => Promise<Answered | undefined>
}

const send = async (cloud: Cloud, token: string | undefined, request: MadeRequest) => {
  const headers = new Headers(request.headers)
  if (token !== undefined) headers.set('Authorization', `Bearer ${token}`)
  let body: string | undefined
  if (request.form !== undefined) {
    headers.set('Content-Type', 'application/x-www-form-urlencoded')
    body = new URLSearchParams(request.form).toString()
  } else if (request.body !== undefined) {
    headers.set('Content-Type', 'application/json')
    body = typeof request.body === 'string' ? request.body : JSON.stringify(request.body)
  }
  const answer = await cloud.answer({
    method: request.method,
    url: new URL(`http://cloud.test${request.path}`),
    headers,
    text: async () => body ?? '',
  })
  return { status: answer.status, text: answer.body ?? '' }
}

export const sendTo = send

/** The token of a person, or `undefined` for one who can no longer sign in. */
export async function tokenOf(cloud: Cloud, person: string): Promise<string | undefined> {
  const { body } = await caller((request) => cloud.fetch(request))<{ access_token?: string }>(
    'POST /identity/token',
    { form: { grant_type: 'urn:ibm:params:oauth:grant-type:passcode', passcode: person } },
  )
  return body.access_token
}

export async function startRun(): Promise<Run> {
  const cloud = await specCloud({ host: 'direct', seed: 'property', now: SPEC_NOW })
  const operations: readonly Operation[] = await allOperations()
  const people = cloud.scenario.persons.map(({ id }) => id)
  const tokens = new Map<string, { readonly token: string | undefined; readonly at: number }>()
  return {
    cloud,
    async play({ who, what, how }) {
      const person = people[who] ?? (who % 2 === 0 ? 'owner' : 'admin')
      const at = what % (operations.length + LEAPS.length)
      const operation = operations[at]
      if (operation === undefined) {
        cloud.clock.advance({ seconds: LEAPS[at - operations.length] ?? 1 })
        // What falls due with it is the clock's doing, not the next caller's.
        await cloud.settle()
        return undefined
      }
      const now = cloud.clock.now()
      let known = tokens.get(person)
      if (known === undefined || now - known.at > TOKEN_LASTS) {
        known = { token: await tokenOf(cloud, person), at: now }
        tokens.set(person, known)
      }
      const request = requestFor(operation, cloud.state, drawFrom(`${how}/${numberOf(String(how), 1000)}`))
      const { status, text } = await send(cloud, known.token, request)
      return { person, operation: operation.id, service: operation.service.name, request, status, text }
    },
  }
}
