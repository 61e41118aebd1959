import type GlobalCatalogV1 from '@ibm-cloud/platform-services/global-catalog/v1.js'
import type IamAccessGroupsV2 from '@ibm-cloud/platform-services/iam-access-groups/v2.js'
import type IamIdentityV1 from '@ibm-cloud/platform-services/iam-identity/v1.js'
import type IamPolicyManagementV1 from '@ibm-cloud/platform-services/iam-policy-management/v1.js'
import type ResourceControllerV2 from '@ibm-cloud/platform-services/resource-controller/v2.js'
import type ResourceManagerV2 from '@ibm-cloud/platform-services/resource-manager/v2.js'
import type UserManagementV1 from '@ibm-cloud/platform-services/user-management/v1.js'
import { describe, expectTypeOf, it } from 'vitest'
import type { CatalogEntryWire } from '../services/global-catalog/operations.ts'
import type { AccessGroupWire, GroupMemberWire } from '../services/iam-access-groups/group-wire.ts'
import type { GroupRuleWire } from '../services/iam-access-groups/rule-operations.ts'
import type { GroupSettingsWire } from '../services/iam-access-groups/settings-operations.ts'
import type { AccountSettingsWire } from '../services/iam-identity/account-settings-operations.ts'
import type { ReportWire } from '../services/iam-identity/activity/report-wire.ts'
import type { MfaReportWire, MfaStandingWire } from '../services/iam-identity/mfa/mfa-wire.ts'
import type { ApiKeyWire } from '../services/iam-identity/api-key-wire.ts'
import type { PreferenceWire } from '../services/iam-identity/profiles/preference-operations.ts'
import type {
  ClaimRuleWire,
  LinkWire,
  ProfileIdentityWire,
  ProfileWire,
} from '../services/iam-identity/profiles/profile-wire.ts'
import type { ServiceIdGroupWire } from '../services/iam-identity/service-id-group-operations.ts'
import type { ServiceIdWire } from '../services/iam-identity/service-id-wire.ts'
import type { PolicyV1Wire, PolicyV2Wire } from '../services/iam-policy-management/policy-wire.ts'
import type { CustomRoleWire, RoleWire } from '../services/iam-policy-management/role-wire.ts'
import type { AccessManagementSettingsWire } from '../services/iam-policy-management/settings-operations.ts'
import type { AliasWire } from '../services/resource-controller/alias-wire.ts'
import type { BindingWire } from '../services/resource-controller/binding-wire.ts'
import type { InstanceWire } from '../services/resource-controller/instance-wire.ts'
import type { ResourceKeyWire } from '../services/resource-controller/key-wire.ts'
import type { ReclamationWire } from '../services/resource-controller/reclamation-operations.ts'
import type { ResourceGroupWire } from '../services/resource-manager/group-operations.ts'
import type { UserSettings } from '../services/user-management/model.ts'
import type { UserProfileWire } from '../services/user-management/user-wire.ts'

/**
 * A model as IBM's SDK would write it. The SDK's types know no `readonly`, and write what may be null as what may be
 * absent.
 */
type AsSdk<T> = T extends string | number | boolean
  ? T
  : T extends readonly (infer Item)[]
    ? AsSdk<Item>[]
    : T extends object
      ? { -readonly [Name in keyof T]: AsSdk<Exclude<T[Name], null | undefined>> }
      : T

/** Members that are on our wire and not in IBM's type. */
type Extra<Ours, Theirs> = Exclude<keyof Ours, keyof Theirs>
/** Members of IBM's type that we never send. */
type Unsent<Ours, Theirs> = Exclude<keyof Theirs, keyof Ours>

/** A model, where it is what the SDK's type says; else this does not compile. */
type Fits<Theirs, Ours extends Theirs> = Ours

/** Compared by the compiler (`tsc -b`); running it only says that the file was there. */
describe("our wire models are what IBM's SDK reads", () => {
  it('for IAM Identity', () => {
    expectTypeOf<Fits<IamIdentityV1.ApiKey, AsSdk<ApiKeyWire>>>().toBeObject()
    expectTypeOf<Extra<ApiKeyWire, IamIdentityV1.ApiKey>>().toEqualTypeOf<never>()
    expectTypeOf<Unsent<ApiKeyWire, IamIdentityV1.ApiKey>>().toEqualTypeOf<'context'>()
    expectTypeOf<Fits<IamIdentityV1.ServiceId, AsSdk<ServiceIdWire>>>().toBeObject()
    expectTypeOf<Extra<ServiceIdWire, IamIdentityV1.ServiceId>>().toEqualTypeOf<never>()
    expectTypeOf<Fits<IamIdentityV1.ServiceIdGroup, AsSdk<ServiceIdGroupWire>>>().toBeObject()
    expectTypeOf<Extra<ServiceIdGroupWire, IamIdentityV1.ServiceIdGroup>>().toEqualTypeOf<'is_default'>()
    expectTypeOf<Fits<IamIdentityV1.TrustedProfile, AsSdk<ProfileWire>>>().toBeObject()
    expectTypeOf<Extra<ProfileWire, IamIdentityV1.TrustedProfile>>().toEqualTypeOf<never>()
    expectTypeOf<Fits<IamIdentityV1.ProfileClaimRule, AsSdk<ClaimRuleWire>>>().toBeObject()
    expectTypeOf<Extra<ClaimRuleWire, IamIdentityV1.ProfileClaimRule>>().toEqualTypeOf<never>()
    expectTypeOf<Fits<IamIdentityV1.ProfileLink, AsSdk<LinkWire>>>().toBeObject()
    expectTypeOf<Extra<LinkWire, IamIdentityV1.ProfileLink>>().toEqualTypeOf<never>()
    expectTypeOf<Fits<IamIdentityV1.ProfileIdentityResponse, AsSdk<ProfileIdentityWire>>>().toBeObject()
    expectTypeOf<Extra<ProfileIdentityWire, IamIdentityV1.ProfileIdentityResponse>>().toEqualTypeOf<never>()
    expectTypeOf<Fits<IamIdentityV1.AccountSettingsResponse, AsSdk<AccountSettingsWire>>>().toBeObject()
    expectTypeOf<Extra<AccountSettingsWire, IamIdentityV1.AccountSettingsResponse>>().toEqualTypeOf<never>()
    expectTypeOf<Fits<IamIdentityV1.Report, AsSdk<ReportWire>>>().toBeObject()
    expectTypeOf<Extra<ReportWire, IamIdentityV1.Report>>().toEqualTypeOf<never>()
    expectTypeOf<Fits<IamIdentityV1.ReportMfaEnrollmentStatus, AsSdk<MfaReportWire>>>().toBeObject()
    expectTypeOf<Extra<MfaReportWire, IamIdentityV1.ReportMfaEnrollmentStatus>>().toEqualTypeOf<never>()
    expectTypeOf<Fits<IamIdentityV1.UserMfaEnrollments, AsSdk<MfaStandingWire>>>().toBeObject()
    expectTypeOf<Fits<IamIdentityV1.IdentityPreferenceResponse, AsSdk<PreferenceWire>>>().toBeObject()
    expectTypeOf<Extra<PreferenceWire, IamIdentityV1.IdentityPreferenceResponse>>().toEqualTypeOf<never>()
  })

  it('for policies and roles', () => {
    expectTypeOf<Fits<IamPolicyManagementV1.PolicyTemplateMetaData, AsSdk<PolicyV1Wire>>>().toBeObject()
    // `format=include_last_permit` is a parameter of v1, too; its members are in v2's type only.
    expectTypeOf<Extra<PolicyV1Wire, IamPolicyManagementV1.PolicyTemplateMetaData>>().toEqualTypeOf<
      'last_permit_at' | 'last_permit_frequency'
    >()
    expectTypeOf<Fits<IamPolicyManagementV1.V2PolicyTemplateMetaData, AsSdk<PolicyV2Wire>>>().toBeObject()
    expectTypeOf<Extra<PolicyV2Wire, IamPolicyManagementV1.V2PolicyTemplateMetaData>>().toEqualTypeOf<never>()
    expectTypeOf<Fits<IamPolicyManagementV1.Role, AsSdk<RoleWire>>>().toBeObject()
    expectTypeOf<Fits<IamPolicyManagementV1.CustomRole, AsSdk<CustomRoleWire>>>().toBeObject()
    expectTypeOf<Extra<CustomRoleWire, IamPolicyManagementV1.CustomRole>>().toEqualTypeOf<never>()
    expectTypeOf<
      Fits<IamPolicyManagementV1.AccountSettingsAccessManagement, AsSdk<AccessManagementSettingsWire>>
    >().toBeObject()
  })

  it('for access groups', () => {
    expectTypeOf<Fits<IamAccessGroupsV2.Group, AsSdk<AccessGroupWire>>>().toBeObject()
    expectTypeOf<Extra<AccessGroupWire, IamAccessGroupsV2.Group>>().toEqualTypeOf<'crn'>()
    expectTypeOf<
      Fits<IamAccessGroupsV2.ListGroupMembersResponseMember, AsSdk<GroupMemberWire>>
    >().toBeObject()
    expectTypeOf<
      Extra<GroupMemberWire, IamAccessGroupsV2.ListGroupMembersResponseMember>
    >().toEqualTypeOf<never>()
    expectTypeOf<Fits<IamAccessGroupsV2.Rule, AsSdk<GroupRuleWire>>>().toBeObject()
    expectTypeOf<Extra<GroupRuleWire, IamAccessGroupsV2.Rule>>().toEqualTypeOf<never>()
    expectTypeOf<Fits<IamAccessGroupsV2.AccountSettings, AsSdk<GroupSettingsWire>>>().toBeObject()
    expectTypeOf<Extra<GroupSettingsWire, IamAccessGroupsV2.AccountSettings>>().toEqualTypeOf<never>()
  })

  it('for Resource Controller', () => {
    expectTypeOf<Fits<ResourceControllerV2.ResourceInstance, AsSdk<InstanceWire>>>().toBeObject()
    // Tags are Global Tagging's in IBM's cloud; the resource list needs them without a call for each row.
    expectTypeOf<Extra<InstanceWire, ResourceControllerV2.ResourceInstance>>().toEqualTypeOf<'tags'>()
    expectTypeOf<Unsent<InstanceWire, ResourceControllerV2.ResourceInstance>>().toEqualTypeOf<never>()
    expectTypeOf<Fits<ResourceControllerV2.ResourceKey, AsSdk<ResourceKeyWire>>>().toBeObject()
    // On the wire (seed 000), and not in IBM's type.
    expectTypeOf<Extra<ResourceKeyWire, ResourceControllerV2.ResourceKey>>().toEqualTypeOf<
      'role' | 'parameters'
    >()
    expectTypeOf<Unsent<ResourceKeyWire, ResourceControllerV2.ResourceKey>>().toEqualTypeOf<never>()
    expectTypeOf<Fits<ResourceControllerV2.ResourceAlias, AsSdk<AliasWire>>>().toBeObject()
    expectTypeOf<Extra<AliasWire, ResourceControllerV2.ResourceAlias>>().toEqualTypeOf<never>()
    expectTypeOf<Unsent<AliasWire, ResourceControllerV2.ResourceAlias>>().toEqualTypeOf<never>()
    expectTypeOf<Fits<ResourceControllerV2.ResourceBinding, AsSdk<BindingWire>>>().toBeObject()
    expectTypeOf<Extra<BindingWire, ResourceControllerV2.ResourceBinding>>().toEqualTypeOf<
      'role' | 'parameters' | 'onetime_credentials'
    >()
    expectTypeOf<Unsent<BindingWire, ResourceControllerV2.ResourceBinding>>().toEqualTypeOf<never>()
    expectTypeOf<Fits<ResourceControllerV2.Reclamation, AsSdk<ReclamationWire>>>().toBeObject()
    expectTypeOf<Extra<ReclamationWire, ResourceControllerV2.Reclamation>>().toEqualTypeOf<never>()
    expectTypeOf<Unsent<ReclamationWire, ResourceControllerV2.Reclamation>>().toEqualTypeOf<never>()
  })

  it('for resource groups, users and the catalogue', () => {
    expectTypeOf<Fits<ResourceManagerV2.ResourceGroup, AsSdk<ResourceGroupWire>>>().toBeObject()
    expectTypeOf<Extra<ResourceGroupWire, ResourceManagerV2.ResourceGroup>>().toEqualTypeOf<never>()
    expectTypeOf<Unsent<ResourceGroupWire, ResourceManagerV2.ResourceGroup>>().toEqualTypeOf<never>()
    expectTypeOf<Fits<UserManagementV1.UserProfile, AsSdk<UserProfileWire>>>().toBeObject()
    // Who invited whom is what the classic hierarchy is made of; no type of IBM's says it.
    expectTypeOf<Extra<UserProfileWire, UserManagementV1.UserProfile>>().toEqualTypeOf<
      'invited_by' | 'settings' | 'activity' | 'invitation_expires_at'
    >()
    expectTypeOf<Fits<UserManagementV1.UserSettings, AsSdk<UserSettings>>>().toBeObject()
    expectTypeOf<Unsent<UserSettings, UserManagementV1.UserSettings>>().toEqualTypeOf<never>()
    expectTypeOf<
      Fits<Omit<GlobalCatalogV1.CatalogEntry, 'metadata'>, AsSdk<Omit<CatalogEntryWire, 'metadata'>>>
    >().toBeObject()
    expectTypeOf<Extra<CatalogEntryWire, GlobalCatalogV1.CatalogEntry>>().toEqualTypeOf<never>()
  })
})
