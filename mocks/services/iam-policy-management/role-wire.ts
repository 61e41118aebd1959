import type { Facts } from '../../access/model.ts'
import { resourceServices, serviceNamed, services } from '../../catalog/index.ts'
import type { CloudService } from '../../catalog/model.ts'
import { platformRoles } from '../../catalog/platform-roles.ts'
import { policyTime } from '../../kernel/timestamps.ts'
import type { CustomRoleRow } from './model.ts'

/** A role of the platform or of a service as it travels (api-contract.md, 5.3). */
export interface RoleWire {
  readonly crn: string
  readonly display_name: string
  readonly description: string
  readonly actions: readonly string[]
}

/** One of the account's own roles as it travels. */
export interface CustomRoleWire extends RoleWire {
  readonly id: string
  readonly name: string
  readonly account_id: string
  readonly service_name: string
  readonly created_at: string
  readonly created_by_id: string
  readonly last_modified_at: string
  readonly last_modified_by_id: string
  readonly href: string
}

export const customRoleWire = (row: CustomRoleRow): CustomRoleWire => ({
  id: row.id,
  crn: row.crn,
  name: row.name,
  display_name: row.display_name,
  description: row.description,
  actions: row.actions,
  account_id: row.account_id,
  service_name: row.service_name,
  created_at: policyTime(row.created_at),
  created_by_id: row.created_by_id,
  last_modified_at: policyTime(row.last_modified_at),
  last_modified_by_id: row.last_modified_by_id,
  href: `https://iam.cloud.ibm.com/v2/roles/${row.id}`,
})

/** Viewer, Operator, Editor and Administrator with what they hold on a service; '' stands for services in general. */
export const systemRolesOn = (facts: Facts, serviceName: string): RoleWire[] =>
  platformRoles.map(({ crn, display_name, description }) => ({
    crn,
    display_name,
    description,
    actions: Array.from(facts.role(crn)?.actionsOn(serviceName) ?? []),
  }))

const wire = ({ crn, display_name, description, actions }: RoleWire): RoleWire => ({
  crn,
  display_name,
  description,
  actions,
})

/** The roles that one service defines; none when it is not in the catalogue. */
export const serviceRolesOf = (serviceName: string): RoleWire[] =>
  (serviceNamed(serviceName)?.roles ?? []).map(wire)

/** The roles of all services of a group such as `IAM`. */
export const serviceRolesOfGroup = (group: string): RoleWire[] =>
  services.filter((service: CloudService) => service.group === group).flatMap(({ roles }) => roles.map(wire))

/** Reader, Writer and Manager, which nearly every service has; what they hold differs between services. */
export const genericServiceRoles = (): RoleWire[] =>
  (resourceServices[0]?.roles ?? [])
    .filter(({ crn }) => crn.startsWith('crn:v1:bluemix:public:iam::::serviceRole:'))
    .map(({ crn, display_name, description }) => ({ crn, display_name, description, actions: [] }))
