/** What the two spellings of one right are shown as: the documentation page's (product.md). */
const SECOND_SPELLING = 'resource-controller.instance.update_onetime_credentials_off'
const FIRST_SPELLING = 'resource-controller.instance.update_onetime_credential_off'

/** The actions of a role as they are shown: the right with two spellings once. */
export const withoutSecondSpelling = (actions: readonly string[]): readonly string[] =>
  actions.includes(FIRST_SPELLING) ? actions.filter((action) => action !== SECOND_SPELLING) : actions
