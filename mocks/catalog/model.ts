import type { Entropy } from '../kernel/random.ts'

/** A role that a service defines, or a generic one (Reader, Writer, Manager) with the actions it has there. */
export interface ServiceRole {
  readonly crn: string
  readonly display_name: string
  readonly description: string
  readonly actions: readonly string[]
}

export interface Plan {
  readonly id: string
  readonly name: string
  readonly display_name: string
  readonly description: string
  readonly price: 'free' | 'paygo' | 'paid' | 'subscription'
  /** True when a deleted instance can be restored for 7 days. */
  readonly isReclaimed: boolean
  /** True when credentials of this plan's instances are one-time view whatever anyone sets (Databases Gen 2). */
  readonly isAlwaysOneTime?: boolean
}

/** Categories of the resource list (console-ui.md, 2.15), and the one for what has no instances. */
export type Category =
  | 'Compute'
  | 'Containers'
  | 'Networking'
  | 'Storage'
  | 'Converged infrastructure'
  | 'Enterprise applications'
  | 'AI / Machine Learning'
  | 'Analytics'
  | 'Blockchain'
  | 'Databases'
  | 'Developer tools'
  | 'Logging and monitoring'
  | 'Migration'
  | 'Integration'
  | 'Internet of Things'
  | 'Security'
  | 'Mobile'
  | 'Other'
  | 'Account management'

/** A parameter of a credential that the console offers as a switch or a choice. */
export interface KeyParameter {
  readonly name: string
  readonly label: string
  readonly help: string
  readonly type: 'boolean' | 'choice'
  readonly options?: readonly string[]
}

/** What a service's broker is told when it makes a credential. */
export interface CredentialRequest {
  readonly apikey: string
  readonly iam: {
    readonly iam_apikey_description: string
    readonly iam_apikey_id: string
    readonly iam_apikey_name: string
    /** Absent for a credential without a role ("None"). */
    readonly iam_role_crn?: string
    readonly iam_serviceid_crn: string
  }
  readonly instance: {
    readonly crn: string
    readonly guid: string
    readonly region_id: string
    readonly name: string
    readonly parameters: Readonly<Record<string, unknown>>
  }
  readonly key: { readonly guid: string; readonly crn: string }
  readonly parameters: Readonly<Record<string, unknown>>
  readonly entropy: Entropy
}

/** A cloud service: what the catalogue, the roles API and the broker know of it. */
export interface CloudService {
  readonly id: string
  readonly name: string
  readonly display_name: string
  readonly description: string
  readonly category: Category
  /** Account management services are `platform_service`. */
  readonly type: 'service' | 'platform_service'
  /** Service group, for account management services. */
  readonly group?: 'IAM'
  readonly roles: readonly ServiceRole[]
  /** Services that it works with: what it is authorized to do it can have these do, too (console-ui.md, 2.10). */
  readonly dependents?: readonly string[]
  /** Actions that the system roles (Viewer, Operator, Editor, Administrator) have on this service only. */
  readonly platformActions?: Readonly<Partial<Record<PlatformRoleName, readonly string[]>>>
  readonly plans: readonly Plan[]
  readonly regions: readonly string[]
  readonly tags: readonly string[]
  readonly docs: string
  /** Makes a credential; absent when the service has none. */
  readonly credentials?: (request: CredentialRequest) => Record<string, unknown>
  readonly keyParameters?: readonly KeyParameter[]
}

export type PlatformRoleName = 'Viewer' | 'Operator' | 'Editor' | 'Administrator'

/** Reader, Writer and Manager on a service, with the actions given for each; a higher role has the lower one's too. */
export function genericRoles(
  serviceName: string,
  reader: readonly string[],
  writer: readonly string[],
  manager: readonly string[],
): ServiceRole[] {
  const full = (names: readonly string[]) => names.map((name) => `${serviceName}.${name}`)
  const crn = (name: string) => `crn:v1:bluemix:public:iam::::serviceRole:${name}`
  return [
    {
      crn: crn('Reader'),
      display_name: 'Reader',
      description:
        'As a reader, you can perform read-only actions within a service such as viewing service-specific resources.',
      actions: full(reader),
    },
    {
      crn: crn('Writer'),
      display_name: 'Writer',
      description:
        'As a writer, you have permissions beyond the reader role, including creating and editing service-specific resources.',
      actions: full([...reader, ...writer]),
    },
    {
      crn: crn('Manager'),
      display_name: 'Manager',
      description:
        'As a manager, you have permissions beyond the writer role to complete privileged actions as defined by the service. In addition, you can create and edit service-specific resources.',
      actions: full([...reader, ...writer, ...manager]),
    },
  ]
}

/** A role that only this service has. Its rank cannot be compared with Reader, Writer and Manager. */
export const ownRole = (
  serviceName: string,
  name: string,
  display_name: string,
  description: string,
  actions: readonly string[],
): ServiceRole => ({
  crn: `crn:v1:bluemix:public:${serviceName}::::serviceRole:${name}`,
  display_name,
  description,
  actions: actions.map((action) => `${serviceName}.${action}`),
})
