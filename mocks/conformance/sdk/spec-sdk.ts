import { BearerTokenAuthenticator, IamAuthenticator } from 'ibm-cloud-sdk-core'
import type { Authenticator } from 'ibm-cloud-sdk-core'
import type { Cloud } from '../../cloud.ts'
import type { HttpHost } from '../../hosts/http.ts'
import { serve } from '../../hosts/http.ts'
import { OWNER } from '../../scenarios/fixed.ts'
import type { Call } from '../../spec-cloud.ts'
import { caller, signedIn, specCloud } from '../../spec-cloud.ts'
import type { Driven } from './spec-driven.ts'
import { driven } from './spec-driven.ts'

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
  /** Calls over HTTP without the SDK, as one of the scenario's people; as nobody at all without a name. */
  readonly plain: (person?: string) => Promise<Call>
  /** Every call so far. */
  readonly calls: readonly Driven[]
  readonly close: () => Promise<void>
}

/** @param options what the cloud is made with; the account `acme` at a time that stands still unless said */
export async function sdkCloud(options: Parameters<typeof specCloud>[0] = {}): Promise<SdkCloud> {
  const cloud = await specCloud({ ...options, host: 'direct' })
  const host = await serve(cloud)
  const calls = driven(cloud.log)
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
    plain: async (person) =>
      person === undefined ? caller(fetch, undefined, host.url) : signedIn(fetch, person, host.url),
    calls,
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
