import { describe, expect, it } from 'vitest'
import type { CredentialValues } from './credential-fields.ts'
import { newCredential, parametersOf, parametersProblem } from './credential-fields.ts'
import { suggestedName } from './suggested-name.ts'
import { masked, sightOf } from './redaction.ts'
import { isComparable, roleName } from './role-words.ts'

const parameters = [
  { name: 'HMAC', label: 'Include HMAC Credential', help: '', type: 'boolean' },
  { name: 'service-endpoints', label: 'Service endpoint', help: '', type: 'choice', options: ['public'] },
] as const

const values = (changes: Partial<CredentialValues>): CredentialValues => ({
  ...newCredential('Service credentials-1', '', parameters),
  ...changes,
})

describe('a new credential', () => {
  it('is named by the first number that is free', () => {
    expect(suggestedName([])).toBe('Service credentials-1')
    expect(suggestedName(['Service credentials-1', 'Service credentials-3'])).toBe('Service credentials-2')
  })
  it('has no parameters unless something was set', () => {
    expect(parametersOf(values({}), parameters, undefined)).toBeUndefined()
  })
  it('joins switches, JSON and service ID', () => {
    expect(
      parametersOf(values({ switches: [true, 'public'], json: '{"a":1}' }), parameters, 'crn:id'),
    ).toEqual({ HMAC: true, 'service-endpoints': 'public', a: 1, serviceid_crn: 'crn:id' })
  })
  it('takes a file in place of typed JSON', () => {
    const file = { name: 'p.json', size: 9, text: '{"b":true}' }
    expect(parametersOf(values({ file }), parameters, undefined)).toEqual({ b: true })
  })
  it('refuses a parameter that is set in two places', () => {
    expect(parametersProblem('{"HMAC":false}', values({ switches: [true, ''] }), parameters)).toBe(
      'HMAC is set twice: here and with "Include HMAC Credential" above. Set it in one place.',
    )
    expect(parametersProblem('{"HMAC":true}', values({}), parameters)).toBeUndefined()
    expect(
      parametersProblem(
        '{"serviceid_crn":"x"}',
        values({ serviceId: { kind: 'existing', label: 'a', crn: 'crn' } }),
        parameters,
      ),
    ).toContain('Select Service ID')
  })
})

describe('a credential that is looked at', () => {
  const key = (credentials: Record<string, unknown>, onetime_credentials = false) =>
    sightOf({ credentials, onetime_credentials } as never)

  it('has its values, or a reason why not', () => {
    expect(key({ apikey: 'x' })).toBe('values')
    expect(key({ REDACTED: 'REDACTED' })).toBe('REDACTED')
    expect(key({ REDACTED: 'REDACTED_EXPLICIT' })).toBe('REDACTED_EXPLICIT')
    expect(key({ REDACTED: 'REDACTED_EXPLICIT' }, true)).toBe('once')
  })
  it('shows what is in it without what it is', () => {
    const text = JSON.stringify(masked({ apikey: 'secret', hosts: [{ port: 1234 }], ok: null }))
    expect(JSON.parse(text)).toHaveProperty('hosts')
    expect(text).not.toMatch(/secret|1234/)
  })
  it('names its role', () => {
    const roles = {
      service_roles: [
        { crn: 'crn:a:ContentReader', display_name: 'Content Reader', description: '', actions: [] },
      ],
      custom_roles: [],
      system_roles: [],
    }
    expect(roleName('', roles)).toBe('None')
    expect(roleName('crn:a:ContentReader', roles)).toBe('Content Reader')
    expect(roleName('crn:v1:bluemix:public:iam::::serviceRole:Writer', undefined)).toBe('Writer')
    expect(isComparable('crn:v1:bluemix:public:iam::::serviceRole:Writer')).toBe(true)
    expect(isComparable('crn:v1:bluemix:public:iam::::role:Viewer')).toBe(false)
  })
})
