import type { Page } from '@playwright/test'
import { expectOff, expectSaid } from '../controls.ts'
import { expect, test } from '../fixtures.ts'

const PATH = '/user/sessions'
const MANAGER = 'IBMid-310002LQ7M'
const table = (page: Page) => page.getByRole('table', { name: 'Login sessions' })
const rows = (page: Page) => table(page).getByRole('row').filter({ hasText: 'GMT' })
const dialog = (page: Page) => page.getByRole('dialog')

const endOf = async (page: Page, at: number): Promise<void> => {
  await rows(page)
    .nth(at)
    .getByRole('button', { name: /^Actions for/ })
    .click()
  await page.getByRole('menuitem', { name: 'End session' }).click()
}

test('sessions are listed with what they are; ending one stops its tokens', async ({ page, goto, cloud }) => {
  const other = await cloud.as('owner')
  await goto('/resources')
  await page.getByRole('button', { name: 'Profile' }).click()
  await page.getByRole('link', { name: 'Login sessions' }).click()
  await expect(rows(page)).toHaveText([
    /this session.*Active/,
    /Active/,
    /Active.*Firefox/,
    /Active.*Command line/,
    /Ended.*Microsoft Edge/,
    /Expired/,
  ])
  await page.getByRole('button', { name: /^Show details of the session of 2026-11-13/ }).click()
  await expect(page.getByText(/by Olivia Park/)).toBeVisible()
  await cloud.fail('revokeSession', { status: 500, times: 1 })
  await endOf(page, 1)
  const end = dialog(page).getByRole('button', { name: 'End session' })
  await end.click()
  await expect(dialog(page).getByText('End session did not work')).toBeVisible()
  await end.click()
  await expectSaid(page, 'The session was ended')
  await expect(rows(page).nth(1)).toContainText('Ended')
  expect((await other('GET /v1/apikeys')).status).toBe(401)
  await page.getByLabel('View').selectOption('Active sessions')
  await expect(rows(page)).toHaveCount(3)
})

test('a page that is loaded again goes on in its session; ending all of them begins a new one', async ({
  page,
  goto,
  cloud,
}) => {
  const other = await cloud.as('owner')
  await goto(PATH)
  await expect(rows(page)).toHaveCount(6)
  await page.reload()
  await expect(rows(page)).toHaveCount(6)
  await page.getByRole('button', { name: 'End all sessions' }).click()
  await expect(dialog(page)).toContainText('the console logs in again at once')
  await dialog(page).getByRole('button', { name: 'End all sessions' }).click()
  await expectSaid(page, 'All sessions were ended')
  await expect(rows(page)).toHaveCount(7)
  await page.getByLabel('View').selectOption('Active sessions')
  await expect(rows(page)).toHaveText([/this session/])
  expect((await other('GET /v1/apikeys')).status).toBe(401)
})

test.describe('for a person without access', () => {
  test.use({ person: 'nobody' })
  test('one’s own are one’s own; those of others are refused by the cloud', async ({ page, goto, cloud }) => {
    await goto(PATH)
    await expect(rows(page)).toHaveText([/this session/])
    const nobody = await cloud.as('nobody')
    for (const method of ['GET', 'DELETE'])
      expect((await nobody(`${method} /v1/sessions?iam_id=${MANAGER}`)).status).toBe(403)
  })
})

test('those of another person are ended on the page of the person', async ({ page, goto, cloud }) => {
  const manager = await cloud.as('manager')
  await goto(`/iam/users/${MANAGER}`)
  await expect(rows(page)).toHaveCount(2)
  await cloud.fail('revokeSessions', { status: 500, times: 1 })
  await page.getByRole('button', { name: 'End all sessions' }).click()
  await dialog(page).getByRole('button', { name: 'End all sessions' }).click()
  await expect(dialog(page).getByText(/End all sessions did not work.*Transaction/)).toBeVisible()
  await dialog(page).getByRole('button', { name: 'End all sessions' }).click()
  await expectSaid(page, 'All sessions were ended')
  await expectOff(page.getByRole('button', { name: 'End all sessions' }), 'No session is active.')
  expect((await manager('GET /v1/apikeys')).status).toBe(401)
})
