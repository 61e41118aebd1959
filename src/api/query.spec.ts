import { QueryObserver } from '@tanstack/react-query'
import { afterEach, expect, it } from 'vitest'
import { mutation, query, queryClient } from './query.ts'

afterEach(() => queryClient.clear())

it('reads a list again that was first asked for before a change, when it is answered after it', async () => {
  const answers: ((rows: string[]) => void)[] = []
  const list = query('apikeys', 'listApiKeys', {}, () => new Promise<string[]>((give) => answers.push(give)))
  const seen: (string[] | undefined)[] = []
  const stop = new QueryObserver(queryClient, list).subscribe(({ data }) => seen.push(data))

  await mutation(['apikeys'], async () => undefined)()
  expect(answers).toHaveLength(1)
  answers[0]?.(['old'])
  await expect.poll(() => answers.length).toBe(2)
  answers[1]?.(['old', 'new'])
  await expect.poll(() => seen.at(-1)).toEqual(['old', 'new'])
  stop()
})

it('breaks off a read of what is shown already, and reads it again', async () => {
  const answers: ((rows: string[]) => void)[] = []
  const list = query('apikeys', 'listApiKeys', {}, () => new Promise<string[]>((give) => answers.push(give)))
  const observer = new QueryObserver(queryClient, list)
  const stop = observer.subscribe(() => {})
  answers[0]?.(['old'])
  await expect.poll(() => observer.getCurrentResult().data).toEqual(['old'])

  void observer.refetch()
  await mutation(['apikeys'], async () => undefined)()
  expect(answers).toHaveLength(3)
  answers[2]?.(['old', 'new'])
  answers[1]?.(['old'])
  await expect.poll(() => observer.getCurrentResult().data).toEqual(['old', 'new'])
  stop()
})
