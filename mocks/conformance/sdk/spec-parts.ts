import type { Operation } from '../../services/operation.ts'

/** The parts that the suite is divided in, a spec file each, by the paths of their operations. The first that fits. */
const withSdk = {
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

/** What IBM's SDK has no method for, and why; a plain `fetch` drives it. */
const withoutSdk = {
  tokens: {
    paths: /^\/(identity|oidc)\//,
    why: "the SDK's token manager asks for tokens by API key; the other grants and the discovery have no method",
  },
  classic: { paths: /^\/rest\//, why: 'SoftLayer has an SDK of its own' },
  questions: {
    paths: /^\/v2\/authz/,
    why: "IBM's services ask `/v2/authz`, not its customers; the other questions are the simulation's own",
  },
  sessions: { paths: /^\/v1\/sessions/, why: "IBM's console has login sessions, its published API has none" },
  'identity-providers': {
    paths: /^\/(v1\/idps|v2\/loginsettings)/,
    why: "IBM's OpenAPI has them, the methods of the Node SDK that is used here have not",
  },
  'user-console': {
    paths: /^\/v1\/accounts\/\{\w+\}\/users/,
    why: "IBM's console resends invitations and reports access, its published API does not",
  },
  insight: { paths: /^\/v1\/insight/, why: "the simulation's own figures, events and explanations" },
} as const satisfies Readonly<Record<string, { readonly paths: RegExp; readonly why: string }>>

export type PartName = keyof typeof withSdk | keyof typeof withoutSdk

const namesWith = Object.keys(withSdk) as (keyof typeof withSdk)[]
const namesWithout = Object.keys(withoutSdk) as (keyof typeof withoutSdk)[]
export const partNames: readonly PartName[] = [...namesWith, ...namesWithout]

type Place = Pick<Operation, 'pattern'>

/** The part that drives an operation; `undefined` for one that nobody has thought of yet. */
export const partOf = ({ pattern }: Place): PartName | undefined =>
  namesWithout.find((name) => withoutSdk[name].paths.test(pattern)) ??
  namesWith.find((name) => withSdk[name].test(pattern))

/** Whether IBM's SDK has a method for an operation. */
export const isOfSdk = ({ pattern }: Place): boolean =>
  namesWithout.every((name) => !withoutSdk[name].paths.test(pattern))
