import { describe, expect, it } from 'vitest'
import { SETS, inSet, placeOf, setOf } from './permission-sets.ts'

const all = [
  'TICKET_VIEW',
  'TICKET_ADD',
  'USER_MANAGE',
  'HARDWARE_VIEW',
  'DNS_MANAGE',
  'NAS_MANAGE',
  'NEW_ONE',
]

describe('permission sets of classic infrastructure', () => {
  it.each([
    ['TICKET_VIEW', 'Account', 'View only'],
    ['SERVER_RELOAD', 'Devices', 'Basic user'],
    ['IP_ADD', 'Network', 'Super user'],
    ['CDN_BANDWIDTH_VIEW', 'Services', 'View only'],
    ['NEW_ONE', 'Account', 'Super user'],
  ])('%s', (keyName, group, set) => {
    expect(placeOf(keyName)).toEqual({ group, set })
  })

  it('each have what the one before has, and are known by what they are', () => {
    expect(SETS.map((set) => inSet(set, all).length)).toEqual([2, 5, 7])
    for (const set of SETS) expect(setOf(new Set(inSet(set, all)), all)).toBe(set)
    expect(setOf(new Set(['TICKET_ADD']), all)).toBeUndefined()
  })
})
