import { platformRoles } from '../../catalog/platform-roles.ts'
import type { CloudService } from '../../catalog/model.ts'
import type { State } from '../state.ts'
import { brokerRefuses } from './manners.ts'

const isNone = (text: string): boolean => text.trim() === '' || text.trim().toLowerCase() === 'none'

const lastPart = (crn: string): string => crn.slice(crn.lastIndexOf(':') + 1)

/**
 * The role of a new credential: `Reader`, any display name or CRN of a role of the service, a platform or a custom role.
 * `None` in any case, empty or absent is no role.
 */
export function roleOf(
  state: State,
  accountId: string,
  service: CloudService,
  wanted: string | null | undefined,
): string | undefined {
  if (wanted === null || wanted === undefined || isNone(wanted)) return undefined
  const custom = state.customRoles.find('service', `${accountId}/${service.name}`)
  const known = [
    ...service.roles.map(({ crn, display_name }) => ({ crn, names: [display_name, lastPart(crn)] })),
    ...custom.map(({ crn, display_name, name }) => ({ crn, names: [display_name, name] })),
    ...platformRoles.map(({ crn, display_name }) => ({ crn, names: [display_name] })),
  ]
  const text = wanted.trim().toLowerCase()
  const role =
    known.find(({ crn }) => crn === wanted) ??
    known.find(({ names }) => names.some((name) => name.toLowerCase() === text))
  return (
    role?.crn ??
    brokerRefuses(
      `The role '${wanted}' is not a role of ${service.display_name}.`,
      `Roles: ${known.map(({ names }) => names[0]).join(', ')}, or None.`,
    )
  )
}
