import { accountRow } from './account.ts'
import { apiKeys, storedValues } from './acme/api-keys.ts'
import {
  credentialApiKeys,
  credentialPolicies,
  credentialValues,
  generatedServiceIds,
} from './acme/behind-credentials.ts'
import { classicKeys, classicValues } from './acme/classic-keys.ts'
import { classicPermissionsOfPeople } from './acme/classic-permissions.ts'
import { credentials } from './acme/credentials.ts'
import { activityEvents } from './acme/events.ts'
import { federatedClaims } from './acme/federation.ts'
import { accessGroups, groupMembers, groupRules } from './acme/groups.ts'
import { instances } from './acme/instances.ts'
import { idpConsumers, idpSettings, idps, loginSettings } from './acme/idps.ts'
import { mfaFactors } from './acme/mfa.ts'
import { persons, users } from './acme/people.ts'
import { policies } from './acme/policies.ts'
import { profileIdentities, profileLinks, profileRules, profiles } from './acme/profiles.ts'
import { resourceGroups } from './acme/resource-groups.ts'
import { customRoles } from './acme/roles.ts'
import { sessions } from './acme/sessions.ts'
import { serviceIdGroups, serviceIds } from './acme/service-ids.ts'
import { ACCOUNT } from './fixed.ts'
import type { Scenario } from './model.ts'

/** A believable account, as it was on 16 November 2026 at 09:00 UTC. Each subject has a file of its own in `acme/`. */
export const acme: Scenario = {
  name: 'acme',
  account_id: ACCOUNT.id,
  persons,
  build: (kit) => ({
    accounts: () => [accountRow('Acme Corporation')],
    users: () => users(kit),
    resourceGroups: () => resourceGroups(kit),
    serviceIdGroups: () => serviceIdGroups(kit),
    serviceIds: () => [...serviceIds(kit), ...generatedServiceIds(kit)],
    apiKeys: () => [...apiKeys(kit), ...credentialApiKeys(kit)],
    instances: () => instances(kit),
    resourceKeys: () => credentials(kit).map(({ row }) => row),
    policies: () => [...policies(kit), ...credentialPolicies(kit)],
    customRoles: () => customRoles(kit),
    accessGroups: () => accessGroups(kit),
    groupMembers: () => groupMembers(kit),
    groupRules: () => groupRules(kit),
    federatedClaims,
    mfaFactors,
    idps: () => idps(kit),
    idpSettings: () => idpSettings(kit),
    idpConsumers: () => idpConsumers(kit),
    loginSettings,
    profiles: () => profiles(kit),
    profileRules: () => profileRules(kit),
    profileLinks: () => profileLinks(kit),
    profileIdentities: () => profileIdentities(kit),
    activityEvents: () => activityEvents(kit),
    classicKeys: () => classicKeys(kit),
    classicPermissions: classicPermissionsOfPeople,
    loginSessions: () => sessions(kit),
    vault: () => [...credentialValues(kit), ...storedValues(kit), ...classicValues(kit)],
  }),
}
