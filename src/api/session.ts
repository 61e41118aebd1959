import { backend } from '#backend'
import { ApiError, errorFrom } from '../lib/api-error.ts'

/** Who is signed in, as the token says. */
export interface Identity {
  readonly iamId: string
  readonly name: string
  readonly email: string
  readonly accountId: string
  /** Short name of the person in the simulation (`owner`). */
  readonly person: string
}

interface Token {
  readonly text: string
  /** Seconds of life that the service gave it, counted by this page. */
  readonly endsAt: number
  readonly identity: Identity
}

const KEY = 'person'
const FALLBACK = 'owner'
const PASSCODE_GRANT = 'urn:ibm:params:oauth:grant-type:passcode'

/**
 * Signs in with IBM's passcode grant; in the simulation each person's passcode is their short name. The person is kept
 * for the tab, so that two tabs can be two people; the token is kept in memory only.
 */
function createSession() {
  let token: Promise<Token> | undefined
  const person = (): string => sessionStorage.getItem(KEY) ?? FALLBACK

  async function signIn(as: string): Promise<Token> {
    const cloud = await backend
    const request = new Request('/identity/token', {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', Accept: 'application/json' },
      body: new URLSearchParams({ grant_type: PASSCODE_GRANT, passcode: as, response_type: 'cloud_iam' }),
      cache: 'no-store',
    })
    let response: Response
    try {
      response = cloud === undefined ? await fetch(request) : await cloud.fetch(request)
    } catch {
      throw errorFrom(0, undefined, undefined, 'getToken')
    }
    const body = (await response.json().catch(() => undefined)) as
      | { access_token: string; expires_in: number }
      | undefined
    if (!response.ok || body === undefined) {
      // A scenario may not have the person who was signed in before it was chosen.
      if (response.status === 400 && as !== FALLBACK) {
        sessionStorage.removeItem(KEY)
        return signIn(FALLBACK)
      }
      throw errorFrom(response.status, body, response.headers.get('Transaction-Id') ?? undefined, 'getToken')
    }
    return {
      text: body.access_token,
      endsAt: performance.now() + (body.expires_in - 60) * 1000,
      identity: identityOf(body.access_token, as),
    }
  }

  const current = async (): Promise<Token> => {
    token ??= signIn(person())
    try {
      const known = await token
      if (known.endsAt > performance.now()) return known
      token = signIn(person())
      return await token
    } catch (error) {
      token = undefined
      throw error
    }
  }

  return {
    person,
    /** @throws ApiError when nobody can be signed in */
    token: async (): Promise<string> => (await current()).text,
    identity: async (): Promise<Identity> => (await current()).identity,
    /** The next request signs in again. */
    forgetToken: (): void => {
      token = undefined
    },
    /** Becomes another person in this tab. The caller clears what was read as the one before. */
    signInAs: async (as: string): Promise<Identity> => {
      const next = signIn(as)
      const { identity } = await next
      sessionStorage.setItem(KEY, identity.person)
      token = next
      return identity
    },
    /** Takes a person over from an address (`?as=`), before the first request. */
    choose: (as: string): void => sessionStorage.setItem(KEY, as),
  }
}

function identityOf(token: string, person: string): Identity {
  try {
    const payload = token.split('.')[1] ?? ''
    const bytes = Uint8Array.from(atob(payload.replaceAll('-', '+').replaceAll('_', '/')), (c) =>
      c.charCodeAt(0),
    )
    const claims = JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>
    const account = claims['account'] as { bss?: string } | undefined
    const text = (name: string): string => (typeof claims[name] === 'string' ? claims[name] : '')
    return {
      iamId: text('iam_id'),
      name: text('name'),
      email: text('email'),
      accountId: account?.bss ?? '',
      person,
    }
  } catch {
    throw new ApiError({
      status: 401,
      code: 'token',
      message: 'The token of the cloud cannot be read.',
      details: undefined,
      transactionId: undefined,
      operation: 'getToken',
    })
  }
}

export const session = createSession()
