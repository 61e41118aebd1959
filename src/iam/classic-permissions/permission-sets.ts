/** Where a permission stands in the check-lists, and the least of the permission sets that it is in. */
interface Place {
  readonly group: PermissionGroup
  readonly set: PermissionSet
}

export const GROUPS = ['Account', 'Devices', 'Network', 'Services'] as const
type PermissionGroup = (typeof GROUPS)[number]

/** From little to all: each has what the one before it has (console-ui.md, 2.3.3). */
export const SETS = ['View only', 'Basic user', 'Super user'] as const
export type PermissionSet = (typeof SETS)[number]

const basic: Readonly<Record<PermissionGroup, readonly string[]>> = {
  Account: ['TICKET_SEARCH', 'TICKET_ADD', 'TICKET_EDIT'],
  Devices: ['REMOTE_MANAGEMENT', 'HOSTNAME_EDIT', 'SERVER_RELOAD'],
  Network: ['BANDWIDTH_MANAGE', 'DNS_MANAGE', 'PORT_CONTROL'],
  Services: ['NAS_MANAGE', 'MONITORING_MANAGE', 'NOTIFICATION_MANAGE'],
}

const devices = /^(HARDWARE|VIRTUAL|REMOTE|HOSTNAME|SERVER)_/
const network = /^(BANDWIDTH|DNS|PORT|FIREWALL|LOADBALANCER|IP|GATEWAY|NETWORK)_/
const services = /^(CDN|LICENSE|NAS|MONITORING|NOTIFICATION|SECURITY|PUBLIC_IMAGE|ADD_SERVICE)_/

function groupOf(keyName: string): PermissionGroup {
  if (devices.test(keyName)) return 'Devices'
  if (network.test(keyName)) return 'Network'
  return services.test(keyName) ? 'Services' : 'Account'
}

/** Looking is for everybody; what is not named is for super users. */
export function placeOf(keyName: string): Place {
  const group = groupOf(keyName)
  if (keyName.endsWith('_VIEW')) return { group, set: 'View only' }
  return { group, set: basic[group].includes(keyName) ? 'Basic user' : 'Super user' }
}

/** The permissions of a set, among those that there are. */
export const inSet = (set: PermissionSet, keyNames: readonly string[]): readonly string[] =>
  keyNames.filter((keyName) => SETS.indexOf(placeOf(keyName).set) <= SETS.indexOf(set))

/** The set that these permissions are, if they are one. */
export const setOf = (held: ReadonlySet<string>, keyNames: readonly string[]): PermissionSet | undefined =>
  SETS.find((set) => {
    const wanted = inSet(set, keyNames)
    return wanted.length === held.size && wanted.every((keyName) => held.has(keyName))
  })
