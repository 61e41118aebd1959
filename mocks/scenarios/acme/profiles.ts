import { firstTag } from '../../kernel/etag.ts'
import type {
  ClaimRuleRow,
  LinkRow,
  ProfileIdentityRow,
  ProfileRow,
} from '../../services/iam-identity/profiles/model.ts'
import { ACCOUNT } from '../fixed.ts'
import type { Kit } from '../model.ts'
import { profileRow } from '../rows.ts'
import { REALM } from './federation.ts'
import type { MemberName } from './people.ts'
import { iamIdOf, makerOf } from './people.ts'
import type { ServiceIdName } from './service-ids.ts'
import { serviceIdOf } from './service-ids.ts'

interface Made {
  readonly description: string
  readonly email?: string
  readonly by: MemberName
  readonly created: string
  readonly seen?: readonly [last: string, count: number]
  readonly rule?: Pick<ClaimRuleRow, 'type' | 'name' | 'realm_name' | 'cr_type' | 'expiration' | 'conditions'>
  /** Name of a virtual server that is trusted. */
  readonly server?: string
  readonly person?: MemberName
  readonly serviceId?: ServiceIdName
}

const made = {
  'Production on call': {
    description: 'Look into production during an incident, for four hours',
    email: 'on-call@acme.example',
    by: 'admin',
    created: '2023-03-06T10:00:00Z',
    seen: ['2026-11-14T22:41:00Z', 63],
    rule: {
      type: 'Profile-SAML',
      name: 'On call',
      realm_name: REALM,
      expiration: 14_400,
      conditions: [{ claim: 'groups', operator: 'CONTAINS', value: '"on-call"' }],
    },
  },
  'Nightly backups': {
    description: 'Backup jobs in the cluster, without an API key',
    by: 'admin',
    created: '2024-09-02T08:20:00Z',
    seen: ['2026-11-16T02:00:00Z', 805],
    rule: {
      type: 'Profile-CR',
      name: 'Namespace backup',
      cr_type: 'IKS_SA',
      expiration: 3600,
      conditions: [{ claim: 'namespace', operator: 'EQUALS', value: '"backup"' }],
    },
  },
  'Build runners': {
    description: 'Virtual servers and service IDs of the build',
    by: 'manager',
    created: '2025-02-17T13:15:00Z',
    seen: ['2026-11-15T17:20:00Z', 2210],
    server: 'build-runner-1',
    serviceId: 'ci-pipeline',
  },
  'Quarterly audit': {
    description: 'For the external audit. Not used yet',
    by: 'identity-admin',
    created: '2026-10-01T09:45:00Z',
    person: 'auditor',
  },
} as const satisfies Readonly<Record<string, Made>>

export type ProfileName = keyof typeof made

const each = Object.entries(made) as [ProfileName, Made][]

const profileOf = (kit: Kit, name: ProfileName): string => `Profile-${kit.uuid(`profile/${name}`)}`

/** IAM ID of a trusted profile, as policies name it. */
export const profileIamIdOf = (kit: Kit, name: ProfileName): string => `iam-${profileOf(kit, name)}`

export const profiles = (kit: Kit): ProfileRow[] =>
  each.map(([name, { description, email, by, created, seen }]) =>
    profileRow(makerOf(by), {
      id: profileOf(kit, name),
      name,
      description,
      email,
      created_at: kit.at(created),
      ...(seen === undefined ? {} : { last_authn: kit.at(seen[0]), authn_count: seen[1] }),
    }),
  )

/** What a rule or link has beside its content. */
const belonging = (kit: Kit, name: ProfileName, id: string, created: string) => ({
  id,
  profile_id: profileOf(kit, name),
  entity_tag: firstTag(id),
  created_at: kit.at(created),
  modified_at: kit.at(created),
})

export const profileRules = (kit: Kit): ClaimRuleRow[] =>
  each.flatMap(([name, { rule, created }]) => {
    const id = `ClaimRule-${kit.uuid(`profile-rule/${name}`)}`
    return rule === undefined ? [] : [{ ...belonging(kit, name, id, created), ...rule }]
  })

export const profileLinks = (kit: Kit): LinkRow[] =>
  each.flatMap(([name, { server, created }]) => {
    if (server === undefined) return []
    const crn = `crn:v1:bluemix:public:is:eu-de-1:a/${ACCOUNT.id}::instance:02b7_${kit.uuid(`server/${server}`)}`
    const row = belonging(kit, name, `Link-${kit.uuid(`profile-link/${name}`)}`, created)
    return [{ ...row, name: server, cr_type: 'VSI', link: { crn } }]
  })

export const profileIdentities = (kit: Kit): ProfileIdentityRow[] =>
  each.flatMap(([name, { person, serviceId }]) => {
    const profile_id = profileOf(kit, name)
    const rows: ProfileIdentityRow[] = []
    if (person !== undefined) {
      const iam_id = iamIdOf(person)
      rows.push({ profile_id, type: 'user', identifier: iam_id, iam_id, accounts: [ACCOUNT.id] })
    }
    if (serviceId !== undefined) {
      const identifier = serviceIdOf(kit, serviceId)
      rows.push({ profile_id, type: 'serviceid', identifier, iam_id: `iam-${identifier}` })
    }
    return rows
  })
