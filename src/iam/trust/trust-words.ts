import type { TrustKind } from './trust-draft.ts'

/** What is said of each kind of trust (console-ui.md, 2.5). */
export const trustWords: Readonly<
  Record<TrustKind, { readonly title: string; readonly about: string; readonly add: string }>
> = {
  federated: {
    title: 'Federated users',
    about: 'People who sign in with your identity provider, by what the provider says of them.',
    add: 'Add federated users',
  },
  compute: {
    title: 'Compute resources',
    about: 'Applications on virtual servers, in clusters or in Code Engine, without an API key.',
    add: 'Add compute resources',
  },
  service: {
    title: 'IBM Cloud services',
    about: 'An instance of a service, by its CRN.',
    add: 'Add IBM Cloud service',
  },
  serviceid: {
    title: 'Service IDs',
    about: 'Applications that sign in as a service ID, of this account.',
    add: 'Add service IDs',
  },
  user: {
    title: 'Users',
    about: 'People of this account, by name, however they sign in.',
    add: 'Add users',
  },
}

/** The order in which they are offered. */
export const trustKinds: readonly TrustKind[] = ['federated', 'compute', 'service', 'serviceid', 'user']
