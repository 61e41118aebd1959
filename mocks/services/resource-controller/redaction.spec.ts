import { describe, expect, it } from 'vitest'
import { shownTo } from './redaction.ts'

const generic = (name: string) =>
  ({ crn: `crn:v1:bluemix:public:iam::::serviceRole:${name}`, kind: 'service' }) as const
const platform = (name: string) =>
  ({ crn: `crn:v1:bluemix:public:iam::::role:${name}`, kind: 'system' }) as const
const own = {
  crn: 'crn:v1:bluemix:public:cloud-object-storage::::serviceRole:ContentReader',
  kind: 'service',
} as const
const custom = {
  crn: 'crn:v1:bluemix:public:cloud-object-storage::a/1::customRole:Auditor',
  kind: 'custom',
} as const

const none: readonly (typeof own)[] = []
const readers = {
  nobody: none,
  Viewer: [platform('Viewer')],
  Reader: [generic('Reader')],
  Writer: [platform('Viewer'), generic('Writer')],
  Manager: [generic('Reader'), generic('Manager')],
  'Content Reader': [own],
  'a custom role': [custom],
  'Reader and a custom role': [custom, generic('Reader')],
}

const keyRoles = {
  Reader: generic('Reader').crn,
  Writer: generic('Writer').crn,
  Manager: generic('Manager').crn,
  'Content Reader': own.crn,
  Viewer: platform('Viewer').crn,
  'a custom role': custom.crn,
  None: undefined,
}

const V = 'values'
const R = 'REDACTED'
const E = 'REDACTED_EXPLICIT'

/** Rows are who reads, columns the credential's role: Reader, Writer, Manager, Content Reader, Viewer, custom, None. */
const table: readonly (readonly [keyof typeof readers, readonly string[]])[] = [
  ['nobody', [R, R, R, E, E, E, E]],
  ['Viewer', [R, R, R, E, E, E, E]],
  ['Reader', [V, R, R, E, E, E, E]],
  ['Writer', [V, V, R, E, E, E, E]],
  ['Manager', [V, V, V, E, E, E, E]],
  ['Content Reader', [E, E, E, E, E, E, E]],
  ['a custom role', [E, E, E, E, E, E, E]],
  ['Reader and a custom role', [V, R, R, E, E, E, E]],
]

const cases = table.flatMap(([reader, row]) =>
  Object.entries(keyRoles).map(([name, role], column) => [reader, name, role, row[column] ?? ''] as const),
)

describe('who sees the values of a credential', () => {
  it.each(cases)('%s, of a credential with role %s', (reader, _name, role, expected) => {
    const read = () => ({ canRetrieveAll: false, roles: readers[reader] })
    expect(shownTo({ onetime_credentials: false, role }, read)).toBe(expected)
  })

  it.each(Object.entries(keyRoles))(
    'whoever may retrieve all sees them, of a credential with role %s',
    (_name, role) => {
      const read = () => ({ canRetrieveAll: true, roles: [] })
      expect(shownTo({ onetime_credentials: false, role }, read)).toBe('values')
    },
  )

  it.each(Object.entries(keyRoles))(
    'nobody sees them of a one-time credential with role %s, and nobody’s access is even looked at',
    (_name, role) => {
      const read = () => {
        throw new Error('looked')
      }
      expect(shownTo({ onetime_credentials: true, role }, read)).toBe('REDACTED_EXPLICIT')
    },
  )
})
