import type { State } from './state.ts'

/** Whether the Public Access group works in an account: it does until somebody switches it off (api-contract.md, 6). */
export const isPublicAccessOn = (state: State, accountId: string): boolean =>
  state.groupSettings.get(accountId)?.public_access_enabled !== false
