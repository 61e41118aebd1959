import { describe, expect, it } from 'vitest'
import { holders, inactivity, keysByAge } from './figures.ts'

describe('The figures of the dashboard', () => {
  it('put the spans of age in words', () => {
    const none = { active: 0, disabled: 0, expired: 0 }
    const { bars } = keysByAge({
      by_age: [
        { from_days: 0, to_days: 30, active: 1, disabled: 2, expired: 3 },
        { from_days: 30, to_days: 90, ...none },
        { from_days: 365, ...none },
      ],
      locked: 0,
      never_used: 0,
      without_expiration: 0,
      expiring_total: 0,
      expiring: [],
    })
    expect(bars.map(({ label }) => label)).toEqual(['Under 30 days', '30 to 90 days', 'Over a year'])
    expect(bars[0]?.values).toEqual([1, 2, 3])
  })

  it('tell the three kinds of inactivity apart: each identity is in one', () => {
    const seen = { total: 10, inactive: 7, never: 4 }
    const { bars } = inactivity({
      days: 30,
      users: seen,
      service_ids: seen,
      trusted_profiles: seen,
      api_keys: seen,
    })
    expect(bars[0]?.values).toEqual([3, 3, 4])
  })

  it('show the roles that most hold', () => {
    const role = { kind: 'system' as const, users: 0, service_ids: 0, trusted_profiles: 0, access_groups: 0 }
    const { bars } = holders({
      owner_name: '',
      administrators: [],
      roles: [
        { ...role, role: 'Viewer', users: 1 },
        { ...role, role: 'Writer', service_ids: 3 },
      ],
    })
    expect(bars.map(({ label }) => label)).toEqual(['Writer', 'Viewer'])
  })
})
