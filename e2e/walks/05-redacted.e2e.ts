import type { Page } from '@playwright/test'
import { action, expectAnnounced } from '../controls.ts'
import { expect, test } from '../fixtures.ts'
import {
  SHARED,
  createDialog,
  credentialRow,
  openCreate,
  readReveal,
  reveal,
  submit,
  view,
  walkToCredentials,
} from '../credentials/on-page.ts'
import { documentText, leakIn, storedText } from '../reveal/find-secret.ts'

// console-ui.md, 7.4, walk 5: a credential with HMAC and the role Writer, as everybody sees it; and one that is shown once.

/** Creates it as the owner, and gives its API key. */
async function createWriter(page: Page): Promise<string> {
  await walkToCredentials(page, SHARED)
  await openCreate(page)
  await createDialog(page).getByRole('textbox', { name: 'Name', exact: true }).fill('media-sync')
  await createDialog(page).getByRole('combobox', { name: 'Role' }).selectOption('Writer')
  await createDialog(page).getByRole('button', { name: 'Advanced options' }).click()
  await createDialog(page).getByRole('switch', { name: 'Include HMAC Credential' }).click()
  await submit(page)
  const { apikey = '' } = await readReveal(page)
  expect(apikey).not.toBe('')
  await reveal(page).getByRole('button', { name: 'Done' }).click()
  return apikey
}

test('a Writer credential is seen by a Writer, by an Administrator, and by the custom role for it', async ({
  goto,
  page,
  as,
}) => {
  await goto('/resources')
  const secret = await createWriter(page)
  for (const person of ['writer', 'admin', 'custom']) {
    const theirs = await as(person, '/resources')
    await walkToCredentials(theirs, SHARED)
    const panel = await view(theirs, 'media-sync')
    await panel.getByRole('button', { name: 'Show the values of media-sync' }).click()
    await expect(panel.getByText(secret)).toBeVisible()
    await expect(panel.getByText('secret_access_key')).toBeVisible()
    await theirs.close()
  }
})

test('a Writer credential is redacted for a Reader, and for a role that cannot be compared', async ({
  goto,
  page,
  as,
}) => {
  await goto('/resources')
  const secret = await createWriter(page)
  for (const [person, words, code] of [
    ['reader', 'It has the role Writer; you have Reader on this instance.', 'REDACTED'],
    ['content-reader', 'These cannot be compared', 'REDACTED_EXPLICIT'],
  ] as const) {
    const theirs = await as(person, '/resources')
    await walkToCredentials(theirs, SHARED)
    const panel = await view(theirs, 'media-sync')
    await expect(panel).toContainText(words)
    await expect(panel).toContainText(`"REDACTED": "${code}"`)
    expect(leakIn(await documentText(theirs), secret)).toBeUndefined()
    await theirs.close()
  }
})

test('a one-time credential is hidden from everybody once its dialog is closed', async ({
  goto,
  page,
  as,
}) => {
  await goto('/resources')
  await walkToCredentials(page, 'invoices-archive')
  await expect(page.getByRole('switch', { name: 'One-time view' })).toBeChecked()
  await openCreate(page)
  await createDialog(page).getByRole('textbox', { name: 'Name', exact: true }).fill('invoices-export')
  await submit(page)
  await expect(reveal(page).getByText("you won't be able to see it again")).toBeVisible()
  const secret = (await readReveal(page))['apikey'] ?? ''
  await page.keyboard.press('Escape')
  await expect(reveal(page)).toContainText('has not been copied or downloaded')
  const download = page.waitForEvent('download')
  await reveal(page).getByRole('button', { name: 'Download' }).click()
  expect((await download).suggestedFilename()).toBe('invoices-export.json')
  await reveal(page).getByRole('button', { name: 'Done' }).click()
  await expect(
    credentialRow(page, 'invoices-export').getByRole('cell', { name: 'On', exact: true }),
  ).toBeVisible()
  const panel = await view(page, 'invoices-export')
  await expect(panel).toContainText("it can't be displayed again")
  expect(leakIn(await documentText(page), secret)).toBeUndefined()
  expect(leakIn(await storedText(page), secret)).toBeUndefined()

  const admin = await as('admin', '/resources')
  await walkToCredentials(admin, 'invoices-archive')
  await expect(await view(admin, 'invoices-export')).toContainText('to Olivia Park. Nobody can see it again')
  expect(leakIn(await documentText(admin), secret)).toBeUndefined()
  await (await action(admin, 'Actions for invoices-export', 'Delete')).click()
  await admin.getByRole('dialog').getByRole('button', { name: 'Delete', exact: true }).click()
  await expectAnnounced(admin, 'Credential invoices-export was deleted')
})
