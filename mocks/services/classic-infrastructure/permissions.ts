/** A permission of a classic infrastructure user. Key names are SoftLayer's; `key` is short for one in its own API. */
export interface ClassicPermission {
  readonly key: string
  readonly keyName: string
  readonly name: string
}

/** Who has it manages the permissions of the users below. */
export const USER_MANAGE = 'USER_MANAGE'

const names = {
  ACCOUNT_SUMMARY_VIEW: 'View account summary',
  TICKET_VIEW: 'View tickets',
  TICKET_SEARCH: 'Search tickets',
  TICKET_ADD: 'Add tickets',
  TICKET_EDIT: 'Edit tickets',
  TICKET_VIEW_ALL: 'View all tickets',
  COMPANY_EDIT: 'Edit company profile',
  ONE_TIME_PAYMENTS: 'Make one-time payments',
  REQUEST_COMPLIANCE_REPORT: 'Request compliance reports',
  [USER_MANAGE]: 'Manage users',
  HARDWARE_VIEW: 'View hardware details',
  VIRTUAL_GUEST_VIEW: 'View virtual server details',
  REMOTE_MANAGEMENT: 'Manage hardware remotely',
  HOSTNAME_EDIT: 'Edit hostname and domain',
  SERVER_RELOAD: 'Reload the operating system',
  SERVER_ADD: 'Add servers',
  SERVER_CANCEL: 'Cancel servers',
  SERVER_UPGRADE: 'Upgrade servers',
  BANDWIDTH_MANAGE: 'Manage bandwidth',
  DNS_MANAGE: 'Manage DNS',
  PORT_CONTROL: 'Manage port control',
  FIREWALL_MANAGE: 'Manage firewalls',
  LOADBALANCER_MANAGE: 'Manage load balancers',
  IP_ADD: 'Add IP addresses',
  GATEWAY_MANAGE: 'Manage gateways',
  NETWORK_VLAN_SPANNING: 'Manage VLAN spanning',
  CDN_BANDWIDTH_VIEW: 'View CDN bandwidth',
  LICENSE_VIEW: 'View licenses',
  NAS_MANAGE: 'Manage storage',
  MONITORING_MANAGE: 'Manage monitoring',
  NOTIFICATION_MANAGE: 'Manage notification subscribers',
  SECURITY_CERTIFICATE_MANAGE: 'Manage security certificates',
  PUBLIC_IMAGE_MANAGE: 'Manage public images',
  ADD_SERVICE_STORAGE: 'Add storage',
} as const

/** All that there are. */
export const classicPermissions: readonly ClassicPermission[] = Object.entries(names).map(
  ([keyName, name], at) => ({ key: `P_${String(at + 1).padStart(3, '0')}`, keyName, name }),
)
