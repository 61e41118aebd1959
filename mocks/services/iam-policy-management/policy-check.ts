import type { Facts } from '../../access/model.ts'
import { serviceNamed } from '../../catalog/index.ts'
import { PUBLIC_ACCESS_GROUP } from '../iam-access-groups/model.ts'
import { isPublicAccessOn } from '../public-access.ts'
import type { State } from '../state.ts'
import { DELEGATOR, checkDelegation } from './delegation.ts'
import { invalidBody } from './manners.ts'
import { valueOf } from './model.ts'
import type { PolicyDraft } from './policy-draft.ts'
import { roleText } from './role-catalog.ts'
import { checkRule, checkValue } from './rule-check.ts'

/** One of these must say what an access policy is about, beside the account. */
const TARGETS = ['serviceType', 'serviceName', 'resourceGroupId', 'service_group_id']

/** Throws 400 when a policy says something that no policy can say (api-contract.md, 5.1 and 5.2). */
export function checkDraft(draft: PolicyDraft, accountId: string, state: State, facts: Facts): void {
  draft.subject.forEach(checkValue)
  draft.resource.forEach(checkValue)
  if (valueOf(draft.resource, 'accountId') !== accountId)
    invalidBody(`The resource needs the attribute accountId with the account of the caller, ${accountId}.`)
  if (draft.type === 'access') checkAccess(draft, accountId, state)
  else checkAuthorization(draft, accountId)
  checkRule(draft)
  const serviceName = valueOf(draft.resource, 'serviceName')
  checkDelegation(draft)
  for (const crn of draft.roles) if (crn !== DELEGATOR.crn) checkRole(crn, serviceName, state, facts)
}

function checkAccess({ subject, resource }: PolicyDraft, accountId: string, state: State): void {
  const groupId = valueOf(subject, 'access_group_id')
  const named = subject.filter(({ key }) => key === 'iam_id' || key === 'access_group_id')
  if (named.length !== 1 || subject.length !== 1 || subject[0]?.operator !== 'stringEquals')
    invalidBody('The subject of an access policy has exactly one attribute: iam_id or access_group_id.')
  if (groupId !== undefined && !state.accessGroups.has(groupId))
    invalidBody(
      `There is no access group ${groupId}. Access groups can only be assigned against resources in the same account as the access group.`,
    )
  if (groupId === PUBLIC_ACCESS_GROUP && !isPublicAccessOn(state, accountId))
    invalidBody(
      'Public access is off in this account: the Public Access group cannot be given access. Turn public access on in the settings first.',
    )
  const isResourceGroup = valueOf(resource, 'resourceType') === 'resource-group'
  if (!isResourceGroup && !resource.some(({ key }) => TARGETS.includes(key)))
    invalidBody(`The resource of an access policy needs one of the attributes ${TARGETS.join(', ')}.`)
}

function checkAuthorization({ subject, resource }: PolicyDraft, accountId: string): void {
  const source = valueOf(subject, 'accountId')
  if (source === undefined)
    invalidBody('The subject of an authorization needs the attribute accountId: the account of the source.')
  if (!subject.some(({ key }) => key === 'serviceName' || key === 'resourceGroupId'))
    invalidBody('The subject of an authorization needs the attribute serviceName or resourceGroupId.')
  if (valueOf(resource, 'serviceName') === undefined && valueOf(resource, 'resourceGroupId') === undefined)
    invalidBody(`The resource of an authorization in ${accountId} needs the attribute serviceName.`)
}

function checkRole(crn: string, serviceName: string | undefined, state: State, facts: Facts): void {
  const role = facts.role(crn)
  if (role === undefined) return invalidBody(`There is no role ${crn}.`)
  if (serviceName === undefined || serviceNamed(serviceName) === undefined) return undefined
  if (role.actionsOn(serviceName).size === 0)
    invalidBody(
      `The role ${roleText(state, crn)?.display_name ?? crn} has no actions on the service ${serviceName}.`,
    )
  return undefined
}
