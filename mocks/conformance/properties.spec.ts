import { array, assert, asyncProperty, nat, record } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allOperations } from '../services/spaces.ts'
import { beyondLimits, broken, leaks, lockedThings, shared } from './requests/spec-invariants.ts'
import type { Answered } from './requests/spec-run.ts'
import { startRun } from './requests/spec-run.ts'

/** Refusals that IBM makes with 500 (api-contract.md, 8, 10 and 14.7). */
const hasOwn500 = ({ operation, service }: Answered): boolean =>
  operation === 'deleteResourceGroup' || service === 'classic-infrastructure'

const steps = (maxLength: number) =>
  array(record({ who: nat(19), what: nat(10_000), how: nat(1_000_000) }), { maxLength, size: 'max' })

/** The same sequences in every run. For more: `FC_TIMES=20 FC_SEED=7 npx vitest run mocks/conformance/properties`. */
const settings = (numRuns: number, seed: number) => ({
  numRuns: numRuns * Number(process.env['FC_TIMES'] ?? 1),
  seed: seed + Number(process.env['FC_SEED'] ?? 0),
})

describe('whatever is done, by whomever', () => {
  const driven = new Set<string>()

  it.each([1, 2, 3, 4])(
    'references, limits, names and locks hold, nothing shown once is kept, nothing fails (seed %i)',
    async (seed) => {
      const property = asyncProperty(steps(200), async (sequence) => {
        const { cloud, play } = await startRun()
        for (const step of sequence) {
          const before = lockedThings(cloud)
          const answered = await play(step)
          expect(broken(before, cloud, answered?.operation ?? 'clock')).toEqual([])
          if (answered === undefined) continue
          if (answered.status < 300) driven.add(answered.operation)
          if (!hasOwn500(answered)) expect(answered.status, answered.text).toBeLessThan(500)
        }
        expect(cloud.database.inconsistencies()).toEqual([])
        expect(shared(cloud)).toEqual([])
        expect(beyondLimits(cloud)).toEqual([])
        expect(leaks(cloud)).toEqual([])
        expect(cloud.bugs).toEqual([])
      })
      await assert(property, settings(10, seed))
    },
  )

  it('nearly every operation succeeded somewhere in that: nothing would hold, too, if nothing happened', async () => {
    const quiet = (await allOperations()).map(({ id }) => id).filter((id) => !driven.has(id))
    expect(quiet.length, quiet.join(', ')).toBeLessThan(20)
  })

  it('the same sequence from the same seed gives the same bytes', async () => {
    const property = asyncProperty(steps(100), async (sequence) => {
      const played = async (): Promise<string> => {
        const { cloud, play } = await startRun()
        const texts: string[] = []
        for (const step of sequence) texts.push((await play(step))?.text ?? '')
        return JSON.stringify([texts, cloud.snapshot(), cloud.log.entries()])
      }
      expect((await played()) === (await played())).toBe(true)
    })
    await assert(property, settings(8, 5))
  })
})
