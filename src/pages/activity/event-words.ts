import type { ActivityEvent } from '../../api/activity.ts'
import { href, paths } from '../../app/paths.ts'

/** Services by the first part of an action. */
const services: Readonly<Record<string, string>> = {
  'iam-identity': 'IAM Identity Service',
  'iam-groups': 'IAM Access Groups Service',
  'iam-am': 'IAM Access Management',
  'user-management': 'User Management',
  'resource-controller': 'Resource Controller',
  'classic-infrastructure': 'Classic infrastructure',
}

/** `IAM Identity Service: update user-apikey olivia-cli -failure`, as Activity Tracker words it (console-ui.md, 3.12). */
export function messageOf({ action, target, outcome }: ActivityEvent): string {
  const [service = '', ...rest] = action.split('.')
  const verb = rest.pop() ?? ''
  const words = [verb, rest.join(' '), target.name === '' ? target.id : target.name].filter(
    (word) => word !== '',
  )
  return `${services[service] ?? service}: ${words.join(' ')}${outcome === 'failure' ? ' -failure' : ''}`
}

/** The page of what an event is about, where there is one of its own. */
export function pageOf({ action, target }: ActivityEvent): string | undefined {
  if (target.id === '' || (action.endsWith('.delete') && !action.includes('member'))) return undefined
  if (action.startsWith('iam-identity.account-serviceid.'))
    return href(paths.serviceId, { serviceId: target.id })
  if (action.startsWith('iam-identity.account-profile.'))
    return href(paths.trustedProfile, { profileId: target.id })
  if (action.startsWith('iam-groups.') && target.id.startsWith('AccessGroupId-'))
    return href(paths.accessGroup, { groupId: target.id })
  if (action.startsWith('user-management.user.')) return href(paths.user, { user: target.id })
  if (action.startsWith('iam-am.custom-role.')) return href(paths.roles, undefined, { q: target.name })
  return undefined
}
