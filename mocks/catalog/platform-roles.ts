import type { PlatformRoleName } from './model.ts'

/** The four system roles and what they hold on every service instance (console-ui.md, 3.1). */
export interface PlatformRole {
  readonly crn: string
  readonly display_name: PlatformRoleName
  readonly description: string
  /** Actions on resource instances and credentials of any service. */
  readonly actions: readonly string[]
}

const viewer = ['resource-controller.instance.retrieve', 'resource-controller.key.retrieve']
const operator = [
  ...viewer,
  'resource-controller.key.create',
  'resource-controller.key.update',
  'resource-controller.key.delete',
  'resource-controller.instance.update',
]
const editor = [
  ...operator,
  'resource-controller.instance.create',
  'resource-controller.instance.delete',
  'resource-controller.instance.update_plan',
]
const administrator = [
  ...editor,
  'resource-controller.credential.retrieve_all',
  // The documentation page spells it without s, the role tables with; both name the same right.
  'resource-controller.instance.update_onetime_credential_off',
  'resource-controller.instance.update_onetime_credentials_off',
]

const crn = (name: PlatformRoleName): string => `crn:v1:bluemix:public:iam::::role:${name}`

export const platformRoles: readonly PlatformRole[] = [
  {
    crn: crn('Viewer'),
    display_name: 'Viewer',
    description: "As a viewer, you can view service instances, but you can't modify them.",
    actions: viewer,
  },
  {
    crn: crn('Operator'),
    display_name: 'Operator',
    description:
      "As an operator, you can perform platform actions required to configure and operate service instances, such as viewing a service's dashboard.",
    actions: operator,
  },
  {
    crn: crn('Editor'),
    display_name: 'Editor',
    description:
      'As an editor, you can perform all platform actions except for managing the account and assigning access policies.',
    actions: editor,
  },
  {
    crn: crn('Administrator'),
    display_name: 'Administrator',
    description:
      'As an administrator, you can perform all platform actions based on the resource this role is being assigned, including assigning access policies to other users.',
    actions: administrator,
  },
]
