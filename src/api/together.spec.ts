import { describe, expect, it } from 'vitest'
import { together } from './together.ts'

/** Answers a letter by its capital, and keeps what each go was about. */
function asking(most: number) {
  const goes: (readonly string[])[] = []
  const ask = together(most, async (asked: readonly string[]) => {
    goes.push(asked)
    if (asked.includes('?')) throw new Error('no')
    return asked.map((letter) => letter.toUpperCase())
  })
  return { ask, goes }
}

describe('what is asked for together', () => {
  it('is answered in one go, everybody with their own', async () => {
    const { ask, goes } = asking(100)
    expect(await Promise.all([ask(['a', 'b']), ask([]), ask(['c'])])).toEqual([['A', 'B'], [], ['C']])
    expect(goes).toEqual([['a', 'b', 'c']])
  })

  it('does not wait for what is asked later', async () => {
    const { ask, goes } = asking(100)
    await ask(['a'])
    await ask(['b'])
    expect(goes).toEqual([['a'], ['b']])
  })

  it('is more than one go where there is too much for one', async () => {
    const { ask, goes } = asking(3)
    expect(await Promise.all([ask(['a', 'b']), ask(['c', 'd']), ask(['e'])])).toEqual([
      ['A', 'B'],
      ['C', 'D'],
      ['E'],
    ])
    expect(goes).toEqual([
      ['a', 'b'],
      ['c', 'd', 'e'],
    ])
  })

  it('fails for everybody, and for nobody after', async () => {
    const { ask } = asking(100)
    const answers = await Promise.allSettled([ask(['a']), ask(['?'])])
    expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    expect(await ask(['a'])).toEqual(['A'])
  })
})
