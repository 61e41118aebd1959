import { expect, test } from '@playwright/test'
import { firstLoad, LIMITS, total } from '../../scripts/budget/first-load.ts'
import { firstLoadOf } from './first-load.ts'

test('the console with its cloud shows its first rows within its budget, and loads nothing that it does not use', async ({
  page,
}) => {
  const { files, requests } = await firstLoadOf(page, 'dist')
  expect(files.map(({ file }) => file).toSorted()).toEqual(
    firstLoad('dist')
      .map(({ file }) => file)
      .toSorted(),
  )
  expect(total(files)).toBeLessThanOrEqual(LIMITS.demo)
  expect(requests).toBeLessThanOrEqual(LIMITS.requests)
})
