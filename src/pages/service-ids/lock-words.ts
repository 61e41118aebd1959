/** Why something cannot be done to a locked service ID, and what would change it. */
export const LOCKED = 'The service ID is locked. Unlock it first.'

/** What a lock does and does not do, in one sentence each (console-ui.md, 3.6). */
export const LOCK_MEANS =
  'The service ID and its access policies cannot be changed or deleted until it is unlocked. Its API keys and its memberships of access groups can.'
