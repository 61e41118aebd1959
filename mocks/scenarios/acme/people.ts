import type { UserRow, UserState } from '../../services/user-management/model.ts'
import { fullName } from '../../services/user-management/model.ts'
import { ownerRow } from '../account.ts'
import { OWNER, SECOND_MEMBER } from '../fixed.ts'
import type { Kit, Person } from '../model.ts'
import type { Maker } from '../rows.ts'
import { userRow } from '../rows.ts'

interface Member {
  readonly iam_id: string
  readonly firstname: string
  readonly lastname: string
  readonly invitedBy?: MemberName
  readonly added: string
  readonly classic_id: number
  readonly state?: UserState
  readonly phone?: string
  /** When the person signed in last, and how often. */
  readonly seen?: readonly [last: string, count: number]
  /** What the person can show; present for those who can sign in. */
  readonly about?: string
}

export type MemberName =
  | 'owner'
  | 'admin'
  | 'identity-admin'
  | 'manager'
  | 'writer'
  | 'reader'
  | 'content-reader'
  | 'custom'
  | 'auditor'
  | 'nobody'
  | 'invited'
  | 'suspended'
  | 'contractor'
  | 'analyst'

/** The account's 14 people. Those with an `about` can sign in; what they may do is in policies.ts and groups.ts. */
const members: Readonly<Record<MemberName, Member>> = {
  owner: {
    iam_id: OWNER.iam_id,
    firstname: OWNER.firstname,
    lastname: OWNER.lastname,
    added: '2018-02-12T08:00:00Z',
    classic_id: 8395512,
    seen: ['2026-11-16T08:12:00Z', 1874],
    about: 'Owns the account: may do everything in it.',
  },
  admin: {
    iam_id: 'IBMid-2700057KTA',
    firstname: 'Amara',
    lastname: 'Okafor',
    invitedBy: 'owner',
    added: '2018-03-05T10:20:00Z',
    classic_id: 8395660,
    phone: '+44 20 7946 0312',
    seen: ['2026-11-16T07:55:00Z', 1212],
    about: 'Administrator of all services and of the account, through the group Administrators.',
  },
  'identity-admin': {
    iam_id: 'IBMid-0600004C9X',
    firstname: 'Inês',
    lastname: 'Carvalho',
    invitedBy: 'admin',
    added: '2019-06-17T09:00:00Z',
    classic_id: 8396204,
    seen: ['2026-11-13T16:41:00Z', 640],
    about:
      'Administrator on IAM Identity: works with everybody’s API keys and service IDs, with no instance.',
  },
  manager: {
    iam_id: 'IBMid-310002LQ7M',
    firstname: 'Maya',
    lastname: 'Lindqvist',
    invitedBy: 'admin',
    added: '2021-01-11T08:30:00Z',
    classic_id: 8397011,
    seen: ['2026-11-16T08:47:00Z', 903],
    about: 'Editor and Manager on orders-media-prod: reads its credentials, cannot turn One-time view off.',
  },
  writer: {
    iam_id: 'IBMid-5500081WZQ',
    firstname: 'Wei',
    lastname: 'Zhang',
    invitedBy: 'manager',
    added: '2022-09-01T07:45:00Z',
    classic_id: 8397840,
    seen: ['2026-11-16T06:30:00Z', 511],
    about:
      'Operator and Writer on orders-media-prod: may create a Manager credential, but not read it later.',
  },
  reader: {
    iam_id: 'IBMid-666000RD42',
    firstname: 'Rafael',
    lastname: 'Duarte',
    invitedBy: 'manager',
    added: '2023-04-24T12:00:00Z',
    classic_id: 8398102,
    seen: ['2026-11-12T10:05:00Z', 148],
    about: 'Viewer and Reader on orders-media-prod: sees Reader credentials, others are REDACTED.',
  },
  'content-reader': {
    iam_id: SECOND_MEMBER,
    firstname: 'Sam',
    lastname: 'Rivera',
    invitedBy: 'owner',
    added: '2018-02-14T15:00:00Z',
    classic_id: 8395514,
    phone: '+1 555 0142',
    seen: ['2026-11-10T14:22:00Z', 322],
    about:
      'Viewer and Content Reader on orders-media-prod: a role that cannot be compared, REDACTED_EXPLICIT.',
  },
  custom: {
    iam_id: 'IBMid-660001NVK8',
    firstname: 'Clara',
    lastname: 'Nováková',
    invitedBy: 'admin',
    added: '2024-02-05T08:00:00Z',
    classic_id: 8398577,
    seen: ['2026-11-11T13:37:00Z', 97],
    about:
      'Viewer and the custom role Credential Reader on orders-media-prod: sees every value that is kept.',
  },
  auditor: {
    iam_id: 'IBMid-1100026AHR',
    firstname: 'Aisha',
    lastname: 'Rahman',
    invitedBy: 'owner',
    added: '2020-10-19T11:10:00Z',
    classic_id: 8396890,
    seen: ['2026-11-03T09:30:00Z', 76],
    about: 'Viewer on everything, through the group Auditors: sees what is there, no value, changes nothing.',
  },
  nobody: {
    iam_id: 'IBMid-2700091NBG',
    firstname: 'Noah',
    lastname: 'Bergström',
    invitedBy: 'admin',
    added: '2026-11-09T13:40:00Z',
    classic_id: 8402160,
    about: 'Is in the account and has no access.',
  },
  invited: {
    // Until the invitation is accepted nobody knows the IBMid (console-ui.md, 2.3.2).
    iam_id: 'BSS-5f1d0c7be3a2496f8d41b6a09c2e7f35',
    firstname: '',
    lastname: '',
    invitedBy: 'manager',
    added: '2026-11-12T15:05:00Z',
    classic_id: 8402233,
    state: 'PENDING',
  },
  suspended: {
    iam_id: 'IBMid-550004ZLN1',
    firstname: 'Tomasz',
    lastname: 'Zieliński',
    invitedBy: 'admin',
    added: '2019-11-04T09:25:00Z',
    classic_id: 8396441,
    state: 'SUSPENDED',
    seen: ['2026-02-27T17:58:00Z', 431],
  },
  contractor: {
    iam_id: 'IBMid-310009HLE3',
    firstname: 'Viktor',
    lastname: 'Hale',
    invitedBy: 'writer',
    added: '2024-08-12T10:00:00Z',
    classic_id: 8398960,
    state: 'VPN_ONLY',
  },
  analyst: {
    iam_id: 'IBMid-1200045DHD',
    firstname: 'Dina',
    lastname: 'Haddad',
    invitedBy: 'manager',
    added: '2022-03-21T08:15:00Z',
    classic_id: 8397522,
    state: 'DISABLED_CLASSIC_INFRASTRUCTURE',
    seen: ['2026-09-30T12:48:00Z', 205],
  },
}

const names = Object.keys(members) as MemberName[]

/** IAM ID of one of the people, by the short name. */
export const iamIdOf = (name: MemberName): string => members[name].iam_id

/** One of the people as the maker of something. */
export const makerOf = (name: MemberName): Maker => ({
  iam_id: members[name].iam_id,
  name: fullName(members[name]),
})

export const persons: readonly Person[] = names.flatMap((id) => {
  const { iam_id, about } = members[id]
  return about === undefined ? [] : [{ id, iam_id, name: fullName(members[id]), about }]
})

const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()

function emailOf({ firstname, lastname }: Member): string {
  // The invitation is all that is known of who did not accept it yet.
  if (firstname === '') return 'priya.raman@acme.example'
  return `${plain(firstname)}.${plain(lastname)}@acme.example`
}

const seenBy = (kit: Kit, { seen }: Member): Pick<UserRow, 'last_authn' | 'authn_count'> =>
  seen === undefined ? { authn_count: 0 } : { last_authn: kit.at(seen[0]), authn_count: seen[1] }

const rowOf = (kit: Kit, member: Member): UserRow =>
  userRow(kit, {
    iam_id: member.iam_id,
    firstname: member.firstname,
    lastname: member.lastname,
    email: emailOf(member),
    added_on: kit.at(member.added),
    classic_id: member.classic_id,
    invited_by: member.invitedBy && iamIdOf(member.invitedBy),
    phonenumber: member.phone ?? '',
    state: member.state ?? 'ACTIVE',
    ...seenBy(kit, member),
  })

export const users = (kit: Kit): UserRow[] => [
  { ...ownerRow(kit), ...seenBy(kit, members.owner) },
  ...names.filter((name) => name !== 'owner').map((name) => rowOf(kit, members[name])),
]
