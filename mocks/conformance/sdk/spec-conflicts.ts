/** The status of a refusal, and what its body says. */
export type Answer = readonly [status: number, says: RegExp]
/** By what is in the way. */
export type Conflicts = Readonly<Record<string, Answer>>

const identityStale = { 'another version': [409, /another version than the If-Match/] } as const
const nameTaken = { 'the name is taken': [409, /The name is in use/] } as const
const isLocked = { 'it is locked': [422, /locked object/] } as const
const valueTaken = { 'the value is taken': [409, /The API key value is in use/] } as const

const stale = { 'another version': [412, /changed by another request/] } as const
const subjectLocked = { 'its service ID is locked': [422, /is locked\. Its access policies/] } as const
const policyTwin = { 'there is one like it': [409, /policy_conflict_error/] } as const
const roleTwin = { 'there is one like it': [409, /role_conflict_error/] } as const
const groupTaken = { 'the name is taken': [409, /already exists in this account/] } as const

const isRemoved = { 'it is removed': [410, /is removed already/] } as const
const inReclamation = { 'it can be restored yet': [422, /in reclamation/] } as const
const instanceLocked = { 'it is locked': [422, /is locked and cannot/] } as const
const instanceGone = {
  'the instance is removed': [410, /instance is removed already/],
  'the instance can be restored yet': [422, /in reclamation/],
} as const
const apiKeyLocked = { 'its API key is locked': [422, /The API key '.*' is locked/] } as const

const ownersUser = { 'it is the owner': [409, /owner of the account cannot be removed/] } as const

const asIs = 'what is so already stays so'
const askOnly = 'it changes nothing'
const goes = 'it goes, whatever its state'
const manyAlike = 'there may be many alike'
const itsOwn = 'each has a status of its own in the answer'

/**
 * What the state of the cloud can have against each operation that changes something (versions, names that are taken,
 * locks, what is removed already, what is in use); or why there is nothing. Limits are left to the specs of the services.
 */
export const conflicts: Readonly<Record<string, Conflicts | string>> = {
  getToken: askOnly,
  getOidcToken: askOnly,

  createApiKey: valueTaken,
  updateApiKey: { ...identityStale, ...isLocked },
  deleteApiKey: isLocked,
  lockApiKey: asIs,
  unlockApiKey: asIs,
  disableApiKey: asIs,
  enableApiKey: asIs,

  createServiceId: valueTaken,
  updateServiceId: { ...identityStale, ...isLocked },
  deleteServiceId: { ...isLocked, 'a key of it is locked': [409, /delete_not_possible/] },
  lockServiceId: asIs,
  unlockServiceId: asIs,
  createServiceIdGroup: nameTaken,
  updateServiceIdGroup: { ...identityStale, ...nameTaken },
  deleteServiceIdGroup: { 'it has service IDs': [409, /delete_not_possible/] },

  createProfile: nameTaken,
  updateProfile: { ...identityStale, ...nameTaken },
  deleteProfile: goes,
  createClaimRule: manyAlike,
  updateClaimRule: identityStale,
  deleteClaimRule: goes,
  createLink: { 'it is linked': [409, /linked already/] },
  deleteLink: goes,
  deleteLinkByParameters: goes,
  setProfileIdentities: identityStale,
  setProfileIdentity: asIs,
  deleteProfileIdentity: goes,
  updatePreferenceOnScopeAccount: 'the last one holds',
  deletePreferencesOnScopeAccount: goes,

  createReport: manyAlike,
  createMfaReport: manyAlike,
  getReport: askOnly,
  getMfaReport: askOnly,
  bulkListAccountEntityConsumption: askOnly,
  updateAccountSettings: identityStale,
  revokeSessions: asIs,
  revokeSession: asIs,

  createIdp: nameTaken,
  updateIdp: { ...identityStale, ...nameTaken },
  deleteIdp: goes,
  testIdp: 'the last one holds',
  addIdpConsumer: { 'it is shared with it': [409, /is shared with it already/] },
  removeIdpConsumer: goes,
  updateLoginSettings: { 'another account has the alias': [409, /The alias is in use/] },
  addIdpSetting: asIs,
  updateIdpSetting: 'the last one holds',
  removeIdpSetting: goes,

  authorize: askOnly,
  listAssignable: askOnly,
  previewAccess: { ...policyTwin, ...subjectLocked },
  updateSettings: stale,
  createV2Policy: { ...policyTwin, ...subjectLocked },
  replaceV2Policy: { ...stale, ...policyTwin, ...subjectLocked },
  deleteV2Policy: subjectLocked,
  createPolicy: { ...policyTwin, ...subjectLocked },
  replacePolicy: { ...stale, ...policyTwin, ...subjectLocked },
  updatePolicyState: { ...stale, ...policyTwin, ...subjectLocked },
  deletePolicy: subjectLocked,
  createRole: roleTwin,
  replaceRole: { ...stale, ...roleTwin },
  deleteRole: 'policies give it up',

  resendInvitation: { 'it is accepted': [409, /has accepted the invitation already/] },
  inviteUsers: { 'somebody is a user': [409, /is a user of this account already/] },
  updateUserProfile: {
    'the invitation is open': [409, /has not accepted the invitation/],
    'it is the owner': [409, /owner of the account stays active/],
    'it is oneself': [409, /Nobody changes one’s own status/],
  },
  removeUser: ownersUser,
  v3RemoveUser: ownersUser,
  updateUserSettings: 'the last one holds',
  accept: { 'the invitation is over': [409, /"code":"conflict"/] },

  createResourceInstance: manyAlike,
  updateResourceInstance: { ...instanceLocked, ...isRemoved, ...inReclamation },
  deleteResourceInstance: {
    ...instanceLocked,
    ...isRemoved,
    ...inReclamation,
    'it has credentials or aliases': [400, /cannot be deleted: it has/],
  },
  lockResourceInstance: { ...isRemoved, ...inReclamation },
  unlockResourceInstance: { ...isRemoved, ...inReclamation },
  cancelLastopResourceInstance: { 'nothing takes time': [422, /not cancelable/] },
  createResourceKey: {
    ...instanceGone,
    'its service ID is locked': [422, /No access policy can be added to it/],
  },
  updateResourceKey: isRemoved,
  deleteResourceKey: { ...isRemoved, ...apiKeyLocked },
  createResourceAlias: instanceGone,
  updateResourceAlias: isRemoved,
  deleteResourceAlias: {
    ...isRemoved,
    'it has credentials or bindings': [400, /cannot be deleted: it has/],
  },
  createResourceBinding: { 'the alias is removed': [410, /alias is removed already/] },
  updateResourceBinding: isRemoved,
  deleteResourceBinding: isRemoved,
  runReclamationAction: { 'one is under way': [422, /is RESTORING already/] },

  createResourceGroup: { 'the name is taken': [409, /already/] },
  updateResourceGroup: { 'the name is taken': [409, /already/] },
  deleteResourceGroup: {
    'it has instances': [500, /active instances can't be deleted/],
    'it is the default': [400, /is the default resource group/],
  },

  createAccessGroup: groupTaken,
  updateAccessGroup: { ...stale, ...groupTaken },
  deleteAccessGroup: { 'it has members': [400, /Remove the members first/] },
  addMembersToAccessGroup: itsOwn,
  removeMembersFromAccessGroup: itsOwn,
  removeMemberFromAccessGroup: goes,
  addMemberToMultipleAccessGroups: itsOwn,
  removeMemberFromAllAccessGroups: itsOwn,
  addAccessGroupRule: manyAlike,
  replaceAccessGroupRule: stale,
  removeAccessGroupRule: goes,
  updateAccessGroupsAccountSettings: 'the last one holds',

  addApiAuthenticationKey: { 'the user has one': [500, /can only have a single API key/] },
  removeApiAuthenticationKey: goes,
  addBulkPortalPermission: asIs,
  removeBulkPortalPermission: asIs,
}
