/** Account management services by programmatic name: they have roles, and are in no catalogue (console-ui.md, 3.1). */
export const ACCOUNT_SERVICES: ReadonlyMap<string, string> = new Map([
  ['iam-identity', 'IAM Identity Service'],
  ['iam-groups', 'IAM Access Groups Service'],
  ['iam-access-management', 'IAM Access Management'],
  ['user-management', 'User Management'],
  ['resource-controller', 'Resource Controller'],
  ['atracker', 'Activity Tracker Event Routing'],
])
