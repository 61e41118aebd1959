/** Why something cannot be done to a locked service ID, and what would change it. */
export const LOCKED = 'The service ID is locked. Unlock it first.'

/** What a lock does and does not do, in one sentence each (console-ui.md, 3.6). */
export const LOCK_MEANS =
  'The service ID and its access policies cannot be changed or deleted until it is unlocked. Its API keys and its memberships of access groups can.'

/** Assigning access is a page of its own that comes later. */
export const ASSIGNING_LATER =
  'Assigning access is not in this console yet. Until it is, create a policy with the API: POST /v2/policies.'

export const GROUPS_LATER =
  'Assigning access groups is not in this console yet. Until it is, add a member with the API: PUT /v2/groups/{id}/members.'
