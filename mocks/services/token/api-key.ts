import type { Context } from '../operation.ts'
import { countSignIn } from '../sign-in.ts'
import type { TokenRequest } from './request.ts'
import { need, refuse } from './request.ts'

/** The key of the value in the form, if it is good; using it counts as activity of the key and of whose it is. */
export function takeApiKey({ body, state, seal, now }: Context<TokenRequest>) {
  const value = need(body.apikey, 'apikey')
  const key = state.apiKeys.one('seal', seal(value))
  if (key === undefined) return refuse('BXNIM0415E', 'Provided API key could not be found.')
  if (key.disabled) return refuse('BXNIM0462E', 'Provided API key is disabled.')
  // No source names the code for an expired key (api-contract.md, 14.1): IBM's "could not be found" is not it.
  if (key.expires_at !== undefined && key.expires_at <= now)
    return refuse('BXNIM0463E', 'Provided API key is expired.')
  if (state.users.get(key.iam_id)?.state === 'SUSPENDED')
    return refuse('BXNIM0462E', 'The user of the provided API key is suspended.')
  state.apiKeys.update(key.id, { last_authn: now, authn_count: key.authn_count + 1 })
  countSignIn(state, key.iam_id, now)
  return key
}
