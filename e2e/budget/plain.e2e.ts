import { expect, test } from '@playwright/test'
import { createCloud } from '../../mocks/cloud.ts'
import { connect } from '../../mocks/hosts/playwright.ts'
import { loadScenario } from '../../mocks/scenarios/index.ts'
import { firstLoad, LIMITS, total } from '../../scripts/budget/first-load.ts'
import { firstLoadOf } from './first-load.ts'

test('the console alone shows its first rows within its budget, and loads nothing that it does not use', async ({
  context,
  page,
}) => {
  const cloud = createCloud({
    scenario: await loadScenario('acme'),
    now: () => Date.parse('2026-11-16T09:00:00Z'),
  })
  await connect(context, cloud)
  const { files, requests } = await firstLoadOf(page, 'dist-plain')
  expect(files.map(({ file }) => file).toSorted()).toEqual(
    firstLoad('dist-plain')
      .map(({ file }) => file)
      .toSorted(),
  )
  expect(total(files)).toBeLessThanOrEqual(LIMITS.plain)
  expect(requests).toBeLessThanOrEqual(LIMITS.requests)
})
