import { expect, it } from 'vitest'
import { ApiError } from '../lib/api-error.ts'
import { saveOver } from './save-over.ts'

interface Thing {
  readonly tag: number
  readonly name: string
  readonly locked: boolean
}

const conflict = new ApiError({
  status: 409,
  code: 'conflict',
  message: 'It was changed.',
  details: undefined,
  transactionId: undefined,
  operation: 'updateThing',
})

/** A cloud that takes a change of its newest version only. */
const saving = (newest: Thing) => {
  const tried: number[] = []
  return {
    tried,
    save: async ({ tag }: Thing) => {
      tried.push(tag)
      if (tag !== newest.tag) throw conflict
    },
    read: async () => newest,
    shown: ({ name }: Thing) => ({ name }),
  }
}
const began: Thing = { tag: 1, name: 'a', locked: false }

it('saves over the version that the form began with', async () => {
  const form = saving(began)
  expect(await saveOver(began, form)).toBeUndefined()
  expect(form.tried).toEqual([1])
})

it('saves over what somebody else changed elsewhere', async () => {
  const form = saving({ tag: 2, name: 'a', locked: true })
  expect(await saveOver(began, form)).toBeUndefined()
  expect(form.tried).toEqual([1, 2])
})

it('gives the version of somebody else who changed what the form shows', async () => {
  const theirs = { tag: 2, name: 'b', locked: false }
  const form = saving(theirs)
  expect(await saveOver(began, form)).toBe(theirs)
  expect(form.tried).toEqual([1])
})

it('throws what is no conflict, and a second conflict', async () => {
  const failing = { ...saving(began), save: () => Promise.reject(new Error('gone')) }
  await expect(saveOver(began, failing)).rejects.toThrow('gone')
  const restless = { ...saving(began), save: () => Promise.reject(conflict) }
  await expect(saveOver(began, restless)).rejects.toBe(conflict)
})
