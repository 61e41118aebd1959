import type { ConsumerKind, IdpConsumer } from '../../api/idp-consumers.ts'
import { count } from '../../lib/text.ts'

/** With whom a provider can be shared (console-ui.md, 2.8), and what their ids are called. */
export const consumerKinds: Readonly<Record<ConsumerKind, { readonly label: string; readonly id: string }>> =
  {
    own_account: { label: 'Your accounts', id: 'Account ID' },
    external_account: { label: 'External account', id: 'Account ID' },
    enterprise: { label: 'Enterprise', id: 'Enterprise ID' },
  }

/** How many accounts and enterprises, in words: `2 accounts and 1 enterprise`. */
export function countOf(consumers: readonly IdpConsumer[]): string {
  const enterprises = consumers.filter(({ kind }) => kind === 'enterprise').length
  const accounts = consumers.length - enterprises
  return [
    ...(accounts > 0 ? [count(accounts, 'account')] : []),
    ...(enterprises > 0 ? [count(enterprises, 'enterprise')] : []),
  ].join(' and ')
}
