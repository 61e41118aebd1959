import type { FailureFields } from '../kernel/failure.ts'
import type { Method, Service } from '../kernel/operation.ts'
import { isBelow } from '../kernel/router.ts'
import { globalCatalog } from './global-catalog/manners.ts'
import { accessGroupService } from './iam-access-groups/manners.ts'
import { iamIdentity } from './iam-identity/manners.ts'
import { policyService } from './iam-policy-management/manners.ts'
import { resourceManager } from './resource-manager/manners.ts'

/** Paths of IBM's that this cloud knows of and does not simulate: they answer 501, never an empty 200. */
interface Gap {
  readonly service: Service
  /** In words, for the answer and the list of operations. */
  readonly what: string
  /** First segments of the paths; `*` stands for any one. */
  readonly prefixes: readonly string[]
  /** All methods unless said. */
  readonly methods?: readonly Method[]
}

/** Enterprises have a service of their own, which words its errors as IAM's do. */
const enterprises: Service = {
  ...policyService,
  name: 'enterprise-management',
  title: 'Enterprise Management',
}

export const gaps: readonly Gap[] = [
  {
    service: iamIdentity,
    what: 'templates of trusted profiles and of account settings, and their assignments',
    prefixes: [
      '/v1/profile_templates',
      '/v1/profile_assignments',
      '/v1/account_settings_templates',
      '/v1/account_settings_assignments',
    ],
  },
  {
    service: policyService,
    what: 'templates of policies, roles and action controls, and their assignments',
    prefixes: [
      '/v1/policy_templates',
      '/v1/policy_assignments',
      '/v1/role_templates',
      '/v1/role_assignments',
      '/v1/action_control_templates',
      '/v1/action_control_assignments',
    ],
  },
  {
    service: accessGroupService,
    what: 'templates of access groups and their assignments',
    prefixes: ['/v1/group_templates', '/v1/group_assignments'],
  },
  {
    service: enterprises,
    what: 'enterprises and their account groups',
    prefixes: ['/v1/enterprises', '/v1/account-groups'],
  },
  {
    service: resourceManager,
    what: 'payment methods and teams of a resource group',
    prefixes: ['/v2/resource_groups/*/payment_methods', '/v2/resource_groups/*/teams'],
  },
  {
    service: globalCatalog,
    what: 'administration of the catalogue',
    prefixes: ['/api/v1'],
    methods: ['POST', 'PUT', 'PATCH', 'DELETE'],
  },
]

/** The refusal for a call to something of IBM's that is not simulated; `undefined` for anything else. */
export function gapAt(
  method: string,
  pathname: string,
): { readonly service: Service; readonly failure: FailureFields } | undefined {
  const gap = gaps.find(
    ({ prefixes, methods }) =>
      (methods === undefined || (methods as readonly string[]).includes(method)) &&
      prefixes.some((prefix) => isBelow(prefix, pathname)),
  )
  return (
    gap && {
      service: gap.service,
      failure: {
        status: 501,
        code: 'not_implemented',
        message: `The simulated cloud does not do this: ${gap.what}.`,
        details: `${method} ${pathname} is a call to ${gap.service.title} of IBM Cloud. Nothing was done.`,
      },
    }
  )
}
