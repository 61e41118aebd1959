import { readToken } from '../../kernel/jwt.ts'
import type { Reply } from '../../kernel/operation.ts'
import { ok } from '../../kernel/operation.ts'
import type { Context, Operation } from '../operation.ts'
import { operationOf } from '../operation.ts'
import { federationRefused } from '../federated-sign-in.ts'
import { usedSession } from '../login-sessions.ts'
import { recordLogin } from '../insight/key-events.ts'
import { levelFor } from '../mfa-requirement.ts'
import { countSignIn, renewDynamicMemberships } from '../sign-in.ts'
import type { UserRow } from '../user-management/model.ts'
import { mayNotLogIn } from '../user-management/model.ts'
import { tokenAnswer } from './answer.ts'
import { takeApiKey } from './api-key.ts'
import { assumeProfile } from './assume.ts'
import { tokenService } from './manners.ts'
import type { TokenRequest } from './request.ts'
import { GRANT, need, refuse, tokenRequest } from './request.ts'

const operation = operationOf(tokenService)

function byApiKey(context: Context<TokenRequest>, grant: string): Reply {
  const key = takeApiKey(context)
  const { iam_id: iamId, account_id: accountId, id: apikeyId } = key
  // "Enable session management for CLI logins" (console-ui.md, 2.7.3).
  recordLogin(context.state, key, {
    operation: { id: 'getToken' },
    now: context.now,
    requestId: context.transactionId,
  })
  const isSignIn = key.support_sessions && context.state.users.has(iamId)
  return tokenAnswer(context, { iamId, accountId, grant, apikeyId, isSignIn })
}

/** The simulation's people sign in with IBM's passcode grant; each one's passcode is the short name in the scenario. */
function byPasscode(context: Context<TokenRequest>, grant: string): Reply {
  const passcode = need(context.body.passcode, 'passcode')
  const person = context.persons().find(({ id, iam_id }) => id === passcode || iam_id === passcode)
  const user = person && context.state.users.get(person.iam_id)
  if (user === undefined)
    return refuse(
      'BXNIM0407E',
      'Provided passcode is invalid.',
      `Nobody here has the passcode '${passcode}'.`,
    )
  return signedIn(context, user, grant)
}

/** The session that a sign-in names as its person's own: it goes on, as that of a browser's cookie would. */
function namedSession({ state, body, now }: Context<TokenRequest>, user: UserRow) {
  const named = body.session_id === undefined ? undefined : state.loginSessions.get(body.session_id)
  return named?.iam_id === user.iam_id
    ? usedSession(state, state.accounts.get(user.account_id), named.id, now)
    : undefined
}

function signedIn(context: Context<TokenRequest>, user: UserRow, grant: string): Reply {
  const { state, now } = context
  if (mayNotLogIn(user))
    return refuse(
      'BXNIM0407E',
      'You cannot log in to this account.',
      `Your status in it is ${user.state}. Whoever administers its users can change that.`,
    )
  const federation = federationRefused(state, user.iam_id)
  if (federation !== undefined)
    // No source names the code.
    return refuse('BXNIM0611E', 'You cannot log in with your identity provider.', federation)
  countSignIn(state, user.iam_id, now)
  renewDynamicMemberships(state, user.iam_id, now)
  const session = namedSession(context, user)
  const { iam_id: iamId, account_id: accountId } = user
  return tokenAnswer(context, { iamId, accountId, grant, isSignIn: true, session })
}

/**
 * The command line's sign-in with nothing but a password, which in the simulation is the person's short name. It is there while
 * the account neither asks for a factor nor has this way switched off (`NONE_NO_ROPC`); never for federated people.
 */
function byPassword(context: Context<TokenRequest>, grant: string): Reply {
  const { state, body, persons } = context
  const [username, password] = [need(body.username, 'username'), need(body.password, 'password')]
  const person = persons().find(({ id }) => id === password)
  const user = person && state.users.get(person.iam_id)
  if (user?.user_id !== username) return refuse('BXNIM0602E', 'The credentials you entered are not valid.')
  if (state.federatedClaims.has(user.iam_id))
    return refuse(
      'BXNIM0608E',
      `Your user id '${username}' is federated and must use an API key or one-time passcode to authenticate.`,
    )
  const account = state.accounts.get(user.account_id)
  if (account !== undefined && levelFor(account, user.iam_id) !== 'NONE')
    // No source names the code.
    return refuse(
      'BXNIM0609E',
      'Signing in with only a password is not possible in this account.',
      `The account's setting for multifactor authentication is ${levelFor(account, user.iam_id)} for you. Use a one-time passcode or an API key.`,
    )
  return signedIn(context, user, grant)
}

function byRefreshToken(context: Context<TokenRequest>, grant: string): Reply {
  const claims = readToken(context.signingKey, need(context.body.refresh_token, 'refresh_token'))
  if (claims?.['refresh'] !== true) return refuse('BXNIM0407E', 'Provided refresh_token is invalid.')
  if (Number(claims['exp']) * 1000 <= context.now)
    return refuse('BXNIM0408E', 'Provided refresh_token is expired.')
  const { state, now } = context
  const accountId = String(claims['account'])
  const session = usedSession(state, state.accounts.get(accountId), String(claims['session_id']), now)
  if (session === undefined)
    return refuse('BXNIM0408E', 'Provided refresh_token is expired.', 'The session has ended. Sign in again.')
  return tokenAnswer(context, { iamId: String(claims['iam_id']), accountId, grant, session })
}

function exchange(context: Context<TokenRequest>): Reply {
  const grant = need(context.body.grant_type, 'grant_type')
  switch (grant) {
    case `${GRANT}apikey`:
      return byApiKey(context, grant)
    case `${GRANT}passcode`:
      return byPasscode(context, grant)
    case 'password':
      return byPassword(context, grant)
    case `${GRANT}assume`:
      return assumeProfile(context, grant)
    case 'refresh_token':
      return byRefreshToken(context, grant)
    default:
      return refuse(
        'BXNIM0136E',
        'The grant type is not supported.',
        `This cloud exchanges API keys, passcodes, passwords and refresh tokens, and applies trusted profiles; '${grant}' is none of these.`,
      )
  }
}

const fields = {
  accepts: 'form',
  body: tokenRequest,
  authorize: 'anyone',
  isQuiet: true,
  who: 'Anyone who has an API key, a passcode, a password, a refresh token, or the trust of a profile',
  handle: exchange,
} as const

const metadata = (origin: string) => ({
  issuer: 'https://iam.cloud.ibm.com/identity',
  authorization_endpoint: `${origin}/identity/authorize`,
  token_endpoint: `${origin}/identity/token`,
  passcode_endpoint: `${origin}/identity/passcode`,
  userinfo_endpoint: `${origin}/identity/userinfo`,
  jwks_uri: `${origin}/identity/keys`,
  response_types_supported: ['cloud_iam', 'code', 'id_token', 'token'],
  grant_types_supported: [
    `${GRANT}apikey`,
    `${GRANT}passcode`,
    `${GRANT}assume`,
    'password',
    'refresh_token',
  ],
  subject_types_supported: ['public'],
  token_endpoint_auth_methods_supported: ['client_secret_basic'],
  id_token_signing_alg_values_supported: ['HS256'],
  scopes_supported: ['ibm', 'openid'],
  claims_supported: ['iam_id', 'iss', 'sub', 'iat', 'exp', 'name', 'email', 'account'],
})

/** The claims of the caller's token, as OpenID Connect's UserInfo has them; no document of IBM's shows its answer. */
function userinfo({ headers, signingKey }: Context<unknown>): Reply {
  const token = /^Bearer\s+(\S+)$/i.exec(headers.get('Authorization') ?? '')?.[1] ?? ''
  const { jti: _jti, session_id: _session, ...claims } = readToken(signingKey, token) ?? {}
  return ok({ active: true, ...claims })
}

export const tokenOperations: readonly Operation[] = [
  operation<TokenRequest>('POST /identity/token', { id: 'getToken', ...fields }),
  // The 2017 document's path for the same exchange.
  operation<TokenRequest>('POST /oidc/token', { id: 'getOidcToken', ...fields }),
  operation('GET /identity/.well-known/openid-configuration', {
    id: 'getOpenidConfiguration',
    authorize: 'anyone',
    handle: ({ url }) => ok(metadata(url.origin)),
  }),
  operation('GET /identity/userinfo', {
    id: 'getUserinfo',
    authorize: 'authenticated',
    fidelity: 'shape',
    handle: userinfo,
  }),
  operation('GET /identity/keys', {
    id: 'getJwks',
    authorize: 'anyone',
    // Tokens are signed with the cloud's own secret; there is no public key to give.
    handle: () => ok({ keys: [] }),
  }),
]
