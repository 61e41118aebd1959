import { describe, expect, it } from 'vitest'
import { suggestedId } from './role-fields.ts'

describe('The ID that is suggested for a role', () => {
  it.each([
    ['Backup operator', 'BackupOperator'],
    ['  two  words ', 'TwoWords'],
    ['Übersetzer für COS', 'UbersetzerFurCOS'],
    ['2 hands', 'Hands'],
    ['שלום', ''],
    ['A very long name that goes on and on and on', 'AVeryLongNameThatGoesOnAndOnAn'],
  ])('of %s is %s', (name, id) => {
    expect(suggestedId(name)).toBe(id)
  })
})
