import type { Operation } from '../../services/operation.ts'

/** The parts that the suite is divided in, a spec file each, by the paths of their operations. The first that fits. */
const parts = {
  'access-group-rules': /^\/v2\/groups\/(settings|.*\/rules)/,
  'access-group-members': /^\/v2\/groups\/.*\/members/,
  'access-groups': /^\/v2\/groups/,
  'account-settings': /^\/v1\/accounts\/\{\w+\}\/(settings|effective_settings)\/identity/,
  'access-management-settings': /\/settings\/access_management/,
  'api-keys': /^\/v1\/apikeys/,
  catalog: /^\/api\/v1/,
  'identity-reports':
    /^\/v1\/(activity|mfa|preferences|profile_templates|account_settings_templates|accounts\/.*\/limits)/,
  'instance-aliases': /resource_(aliases|bindings)/,
  'instance-keys': /resource_keys/,
  instances: /^\/v2\/resource_instances/,
  policies: /^\/v[12]\/policies/,
  profiles: /^\/v1\/profiles/,
  reclamations: /^\/v1\/reclamations/,
  'resource-groups': /^\/v2\/(resource_groups|quota_definitions)/,
  roles: /^\/v2\/roles/,
  'service-ids': /^\/v1\/serviceid/,
  users: /^\/v[23]\/(accounts|users)/,
} as const satisfies Readonly<Record<string, RegExp>>

export type PartName = keyof typeof parts

const names = Object.keys(parts) as PartName[]

/** The part that drives an operation; `undefined` for one that IBM's SDK has no method for. */
export const partOf = ({ pattern }: Pick<Operation, 'pattern'>): PartName | undefined =>
  names.find((name) => parts[name].test(pattern))
