export interface InstanceStatus {
  readonly label: string
  readonly icon: 'good' | 'waiting' | 'bad' | 'gone'
}

const known: Readonly<Record<string, InstanceStatus>> = {
  active: { label: 'Active', icon: 'good' },
  inactive: { label: 'Inactive', icon: 'gone' },
  failed: { label: 'Failed', icon: 'bad' },
  provisioning: { label: 'Provision in progress', icon: 'waiting' },
  pre_provisioning: { label: 'Provision in progress', icon: 'waiting' },
  pending_reclamation: { label: 'Pending reclamation', icon: 'waiting' },
  removed: { label: 'Removed', icon: 'gone' },
}

/** The word for a state of Resource Controller. */
export const instanceStatus = (state: string): InstanceStatus =>
  known[state] ?? { label: state, icon: 'gone' }

/** States that end by themselves: what shows them asks again. */
export const isPassing = (state: string | undefined): boolean =>
  state === 'provisioning' || state === 'pre_provisioning' || state === 'pending_reclamation'
