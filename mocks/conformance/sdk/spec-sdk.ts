import { BearerTokenAuthenticator, IamAuthenticator } from 'ibm-cloud-sdk-core'
import type { Authenticator } from 'ibm-cloud-sdk-core'
import type { Cloud } from '../../cloud.ts'
import type { HttpHost } from '../../hosts/http.ts'
import { serve } from '../../hosts/http.ts'
import { OWNER } from '../../scenarios/fixed.ts'
import type { Operation } from '../../services/operation.ts'
import { allOperations } from '../../services/spaces.ts'
import { caller, specCloud } from '../../spec-cloud.ts'
import type { PartName } from './spec-parts.ts'
import { partOf } from './spec-parts.ts'

/** What a client of IBM's SDK is made with. */
export interface ClientOptions {
  readonly authenticator: Authenticator
  readonly serviceUrl: string
}

/** A cloud on a port of its own, and what IBM's SDK needs to reach it. */
export interface SdkCloud {
  readonly cloud: Cloud
  readonly host: HttpHost
  /** Signs in with the owner's seeded API key, by the SDK's own token manager. */
  readonly owner: ClientOptions
  /** Signs in as one of the scenario's people, by passcode. */
  readonly as: (person: string) => Promise<ClientOptions>
  /** The statuses that each operation has answered so far. */
  readonly answered: ReadonlyMap<string, ReadonlySet<number>>
  readonly close: () => Promise<void>
}

/** @param options what the cloud is made with; the account `acme` at a time that stands still unless said */
export async function sdkCloud(options: Parameters<typeof specCloud>[0] = {}): Promise<SdkCloud> {
  const cloud = await specCloud({ ...options, host: 'direct' })
  const host = await serve(cloud)
  const answered = new Map<string, Set<number>>()
  const add = cloud.log.add.bind(cloud.log)
  cloud.log.add = (entry) => {
    const statuses = answered.get(entry.operation) ?? new Set()
    answered.set(entry.operation, statuses.add(entry.status))
    add(entry)
  }
  return {
    cloud,
    host,
    owner: {
      authenticator: new IamAuthenticator({ apikey: OWNER.apikey, url: host.url }),
      serviceUrl: host.url,
    },
    as: async (person) => {
      const { body } = await caller(cloud.fetch)<{ access_token: string }>('POST /identity/token', {
        form: { grant_type: 'urn:ibm:params:oauth:grant-type:passcode', passcode: person },
      })
      return {
        authenticator: new BearerTokenAuthenticator({ bearerToken: body.access_token }),
        serviceUrl: host.url,
      }
    },
    answered,
    close: () => host.close(),
  }
}

/** What the SDK makes of a refusal. */
export interface Refusal {
  readonly status: number
  readonly message: string
  readonly result: unknown
}

/** The refusal that a call must end with. */
export async function refusal(call: Promise<unknown>): Promise<Refusal> {
  const outcome = await call.then(
    (value: unknown) => ({ value }),
    (error: unknown) => ({ error }),
  )
  if ('value' in outcome) throw new Error(`The call was not refused: ${JSON.stringify(outcome.value)}`)
  const { status, message, result } = outcome.error as Refusal
  if (typeof status !== 'number') throw outcome.error
  return { status, message, result }
}

/** The status of the refusal that a call must end with. */
export const refused = async (call: Promise<unknown>): Promise<number> => (await refusal(call)).status

/** The statuses, each once, of the refusals that all these calls must end with. */
export const refusedWith = async (...calls: readonly Promise<unknown>[]): Promise<readonly number[]> => [
  ...new Set(await Promise.all(calls.map(refused))),
]

interface Expected {
  /** Operations that never succeed here, and why not. */
  readonly neverSucceed?: Readonly<Record<string, string>>
  /** Operations that cannot be refused for want of access, and why not. */
  readonly neverForbidden?: Readonly<Record<string, string>>
  /** Operations that name nothing that could be missing, and why not. */
  readonly neverMissing?: Readonly<Record<string, string>>
}

const isOk = (status: number): boolean => status < 300

/**
 * What was not driven: each operation of a part must have succeeded, refused for want of access and answered that there
 * is no such thing, unless it is said why it cannot. Empty when all was.
 */
export async function undriven(
  { answered }: SdkCloud,
  part: PartName,
  { neverSucceed = {}, neverForbidden = {}, neverMissing = {} }: Expected = {},
): Promise<string[]> {
  const operations = (await allOperations()).filter((operation) => partOf(operation) === part)
  if (operations.length === 0) return [`the part ${part} has no operations`]
  const missing: string[] = []
  for (const operation of operations) {
    const { id } = operation
    const statuses = [...(answered.get(id) ?? [])]
    if (!(id in neverSucceed || statuses.some(isOk))) missing.push(`${id} never succeeded`)
    if (canForbid(operation) && !(id in neverForbidden || statuses.includes(403)))
      missing.push(`${id} was never refused for want of access`)
    if (namesSomething(operation) && !(id in neverMissing || statuses.includes(404)))
      missing.push(`${id} was never asked for what is not there`)
  }
  return missing
}

const canForbid = ({ authorize }: Operation): boolean => typeof authorize === 'function'
const namesSomething = ({ pattern }: Operation): boolean => pattern.includes('{')
