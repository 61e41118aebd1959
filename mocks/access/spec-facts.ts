import type { AccessPolicy, Attribute, Facts, GroupFacts, RoleFacts } from './model.ts'

/** Facts for the engine's own specs: a small world in plain data. */
export interface World {
  readonly policies: readonly AccessPolicy[]
  readonly groups?: Readonly<Record<string, readonly GroupFacts[]>>
  readonly customRoles?: readonly RoleFacts[]
}

export const ACCOUNT = 'acct'
export const OWNER = 'IBMid-OWNER'

/** `attributes({ serviceName: 'cos' })`: stringEquals on each, within the account. */
export const attributes = (values: Readonly<Record<string, string>>): Attribute[] =>
  Object.entries({ accountId: ACCOUNT, ...values }).map(([key, value]) => ({
    key,
    operator: 'stringEquals',
    value,
  }))

export const policy = (
  id: string,
  subject: string,
  roles: readonly string[],
  resource: readonly Attribute[],
  more: Partial<AccessPolicy> = {},
): AccessPolicy => ({
  id,
  subject: [
    {
      key: subject.startsWith('Group') ? 'access_group_id' : 'iam_id',
      operator: 'stringEquals',
      value: subject,
    },
  ],
  roles,
  resource,
  ...more,
})

export const role = (
  crn: string,
  actions: readonly string[],
  kind: RoleFacts['kind'] = 'system',
  serviceName?: string,
): RoleFacts => {
  const all = new Set(actions)
  const none = new Set<string>()
  return {
    crn,
    display_name: crn,
    kind,
    actionsOn: (name) => (serviceName === undefined || serviceName === name ? all : none),
  }
}

const standard = [
  role('Viewer', ['instance.read']),
  role('Editor', ['instance.read', 'instance.write']),
  role('Administrator', ['instance.read', 'instance.write', 'credential.retrieve_all']),
  role('Reader', ['object.get'], 'service', 'cos'),
  role('KeyCreator', ['iam-identity.user-apikey.create'], 'service', 'iam-identity'),
]

export function factsOf({ policies, groups = {}, customRoles = [] }: World): Facts {
  const bySubject = new Map<string, AccessPolicy[]>()
  for (const entry of policies) {
    const subject = String(entry.subject[0]?.value)
    bySubject.set(subject, [...(bySubject.get(subject) ?? []), entry])
  }
  const roles = new Map([...standard, ...customRoles].map((entry) => [entry.crn, entry]))
  return {
    policiesOf: (subject) => bySubject.get(subject) ?? [],
    groupsOf: (iamId) => [...(groups[iamId] ?? []), { id: 'GroupPublic', name: 'Public Access' }],
    role: (crn) => roles.get(crn),
    rolesWith: (action, serviceName) =>
      Array.from(roles.values())
        .filter((entry) => entry.actionsOn(serviceName).has(action))
        .map((entry) => entry.display_name),
    isPlatformService: (name) => name.startsWith('iam-'),
    isInServiceGroup: (name, group) => group === 'IAM' && name.startsWith('iam-'),
    ownerOf: (accountId) => (accountId === ACCOUNT ? OWNER : undefined),
  }
}
