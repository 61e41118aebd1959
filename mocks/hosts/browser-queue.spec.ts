import { setImmediate } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { Queue } from './browser-queue.ts'

const turn = (): Promise<void> => setImmediate()

describe('the queue of a page', () => {
  it('never lets two pieces of work overlap', async () => {
    let open = 0
    const queue = new Queue(turn)
    const work = async (): Promise<number> => {
      open++
      expect(open).toBe(1)
      await turn()
      return --open
    }
    const all = Array.from({ length: 20 }, (_, n) =>
      n % 3 === 0 ? queue.alone(work) : queue.read(() => expect(open).toBe(0)),
    )
    await Promise.all(all)
  })

  it('catches up once for the reads that wait together, and again for those that come while it does', async () => {
    let times = 0
    const queue = new Queue(async () => {
      times++
      await turn()
    })
    const first = queue.read(() => 1)
    const together = [queue.read(() => 2), queue.read(() => 3)]
    expect(await Promise.all([first, ...together])).toEqual([1, 2, 3])
    expect(times).toBe(2)
  })

  it('goes on after work that fails, and fails nothing else', async () => {
    const queue = new Queue(async () => {})
    const broken = queue.alone(() => Promise.reject(new Error('broken')))
    const thrown = queue.read(() => {
      throw new Error('thrown')
    })
    const next = queue.read(() => 'fine')
    await expect(broken).rejects.toThrow('broken')
    await expect(thrown).rejects.toThrow('thrown')
    expect(await next).toBe('fine')
  })

  it('fails the reads that it could not catch up for, and not the next', async () => {
    let isBroken = true
    const queue = new Queue(async () => {
      if (isBroken) throw new Error('no storage')
    })
    await expect(queue.read(() => 1)).rejects.toThrow('no storage')
    isBroken = false
    expect(await queue.read(() => 2)).toBe(2)
  })
})
