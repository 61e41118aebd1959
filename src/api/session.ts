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
  /** The login session that the token belongs to. */
  readonly sessionId: string
  /** While a trusted profile is applied: who has taken it on. The rest is then the profile's. */
  readonly appliedBy?: { readonly iamId: string; readonly name: string }
}

interface Token {
  readonly text: string
  /** Seconds of life that the service gave it, counted by this page. */
  readonly endsAt: number
  readonly identity: Identity
}

const KEY = 'person'
const PROFILE = 'profile'
const SESSION = 'login-session'
const FALLBACK = 'owner'
const GRANT = 'urn:ibm:params:oauth:grant-type:'

/** @throws ApiError when the service gives no token for this */
async function exchange(form: Readonly<Record<string, string>>, as: string): Promise<Token> {
  const cloud = await backend
  const request = new Request('/identity/token', {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', Accept: 'application/json' },
    body: new URLSearchParams({ ...form, response_type: 'cloud_iam' }),
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
  if (!response.ok || body === undefined)
    throw errorFrom(response.status, body, response.headers.get('Transaction-Id') ?? undefined, 'getToken')
  return {
    text: body.access_token,
    endsAt: performance.now() + (body.expires_in - 60) * 1000,
    identity: identityOf(body.access_token, as),
  }
}

const isRefused = (error: unknown): error is ApiError =>
  error instanceof ApiError && error.fields.status === 400

/** Who one is no longer, and why. */
export type Lost = 'person' | 'profile'

/**
 * Signs in with IBM's passcode grant; in the simulation each person's passcode is their short name. The person, and the
 * trusted profile that the person has applied, are kept for the tab, so that two tabs can be two people; tokens are kept
 * in memory only.
 */
function createSession() {
  let own: Promise<Token> | undefined
  let token: Promise<Token> | undefined
  let onLost: (lost: Lost, error: ApiError) => void = () => {}
  const person = (): string => sessionStorage.getItem(KEY) ?? FALLBACK
  const profile = (): string | null => sessionStorage.getItem(PROFILE)
  const whoIsKept = (): string => `${person()} ${profile() ?? ''}`
  const forgetToken = (): void => {
    own = undefined
    token = undefined
  }

  async function signIn(as: string): Promise<Token> {
    // The login session that this tab has goes on, as that of a browser's cookie would. Its name opens nothing.
    const session_id = sessionStorage.getItem(SESSION) ?? ''
    const signedIn = await exchange({ grant_type: `${GRANT}passcode`, passcode: as, session_id }, as)
    sessionStorage.setItem(SESSION, signedIn.identity.sessionId)
    return signedIn
  }

  /**
   * Does what makes one somebody. Who cannot be that any more is somebody else from the next request on: what was to be
   * done as the one is not done as the other.
   */
  async function keep(lost: Lost, become: () => Promise<Token>): Promise<Token> {
    const before = whoIsKept()
    try {
      return await become()
    } catch (error) {
      // The next request tries anew.
      forgetToken()
      // Several requests may be refused for the same reason, and one of them is enough to say so.
      const isNews = whoIsKept() === before && (lost === 'profile' || person() !== FALLBACK)
      if (isNews && isRefused(error)) {
        sessionStorage.removeItem(PROFILE)
        if (lost === 'person') sessionStorage.removeItem(KEY)
        onLost(lost, error)
      }
      throw error
    }
  }

  // A scenario may not have the person of the one before it, and a person may be suspended.
  const keepPerson = (): Promise<Token> => keep('person', () => signIn(person()))

  const isOver = ({ endsAt }: Token): boolean => endsAt <= performance.now()

  const ownToken = async (): Promise<Token> => {
    const mine = (own ??= keepPerson())
    const known = await mine
    if (!isOver(known)) return known
    if (own === mine) own = undefined
    return (own ??= keepPerson())
  }

  async function assume(profileId: string): Promise<Token> {
    const { text } = await ownToken()
    const form = { grant_type: `${GRANT}assume`, access_token: text, profile_id: profileId }
    return exchange(form, person())
  }

  /** The person is kept first: a refusal of the person is none of the profile. */
  const keepProfile = async (profileId: string): Promise<Token> => {
    await ownToken()
    return keep('profile', () => assume(profileId))
  }

  const current = async (): Promise<Token> => {
    const applied = profile()
    if (applied === null) return ownToken()
    const mine = (token ??= keepProfile(applied))
    const known = await mine
    if (!isOver(known)) return known
    if (token === mine) token = undefined
    return (token ??= keepProfile(applied))
  }

  async function whoNow(): Promise<Identity> {
    const before = whoIsKept()
    try {
      return (await current()).identity
    } catch (error) {
      if (whoIsKept() === before) throw error
      return whoNow()
    }
  }

  return {
    person,
    profile,
    /** @throws ApiError when nobody can be signed in */
    token: async (): Promise<string> => (await current()).text,
    /** The token of the person, whatever profile is applied: to ask which ones could be. */
    ownToken: async (): Promise<string> => (await ownToken()).text,
    /** Who one is, or is now that one cannot be who one was. */
    identity: whoNow,
    /** The next request signs in again. */
    forgetToken,
    /**
     * Becomes another person in this tab. The caller clears what was read as the one before.
     * @throws ApiError when that person cannot be signed in; one stays who one is
     */
    signInAs: async (as: string): Promise<Identity> => {
      const next = signIn(as)
      const { identity } = await next
      sessionStorage.setItem(KEY, identity.person)
      sessionStorage.removeItem(PROFILE)
      own = next
      return identity
    },
    /** Acts as a trusted profile from now on; as the person again with `undefined`. The caller clears what was read before. */
    apply: async (profileId: string | undefined): Promise<Identity> => {
      if (profileId === undefined) {
        sessionStorage.removeItem(PROFILE)
        return whoNow()
      }
      const next = await assume(profileId)
      sessionStorage.setItem(PROFILE, profileId)
      token = Promise.resolve(next)
      return next.identity
    },
    /** Takes a person over from an address (`?as=`), before the first request. */
    choose: (as: string): void => {
      sessionStorage.setItem(KEY, as)
      sessionStorage.removeItem(PROFILE)
    },
    /** Called when the person cannot be signed in any more, or the profile cannot be applied. */
    whenLost: (done: (lost: Lost, error: ApiError) => void): void => {
      onLost = done
    },
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
    const authn = claims['authn'] as { iam_id?: string; name?: string } | undefined
    return {
      iamId: text('iam_id'),
      name: text('name'),
      email: text('email'),
      accountId: account?.bss ?? '',
      person,
      sessionId: text('session_id'),
      ...(claims['sub_type'] === 'Profile'
        ? { appliedBy: { iamId: authn?.iam_id ?? '', name: authn?.name ?? '' } }
        : {}),
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
