import { describe, expect, it } from 'vitest'
import { Recent } from './recent.ts'

describe('What was asked recently', () => {
  it('is known until there is no more room, the oldest leaving first', () => {
    const recent = new Recent<number>(2)
    recent.set('one', 1)
    recent.set('two', 2)
    expect([recent.get('one'), recent.get('two')]).toEqual([1, 2])
    recent.set('three', 3)
    expect([recent.get('one'), recent.get('two'), recent.get('three')]).toEqual([undefined, 2, 3])
  })

  it('is forgotten when everything is', () => {
    const recent = new Recent<string>(2)
    recent.set('one', 'first')
    recent.clear()
    expect(recent.get('one')).toBeUndefined()
  })
})
