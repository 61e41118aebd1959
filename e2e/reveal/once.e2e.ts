import { buttonIn } from '../controls.ts'
import { expect, test } from '../fixtures.ts'
import { createKey, finish, readValue, reveal } from './create.ts'
import { documentText, leakIn, pathToSecret, storedText } from './find-secret.ts'

// secrets.md, tests 4 to 9 and 32: where a value must never be.

test('a value is in no cache, store, address or history while it is shown, and nowhere afterwards', async ({
  goto,
  page,
}) => {
  await goto('/iam/apikeys')
  await createKey(page, 'orders-ci')
  const secret = await readValue(page)
  expect(leakIn(await documentText(page), secret), 'document while masked').toBeUndefined()
  expect(leakIn(await storedText(page), secret), 'stores while open').toBeUndefined()
  expect(await pathToSecret(page, secret), 'memory while open').toBeUndefined()
  await finish(page)
  expect(leakIn(await documentText(page), secret), 'document after closing').toBeUndefined()
  expect(leakIn(await storedText(page), secret), 'stores after closing').toBeUndefined()
  expect(await pathToSecret(page, secret), 'memory after closing').toBeUndefined()
})

test('Back, Forward and reload never bring a value back', async ({ goto, page }) => {
  await goto('/iam/overview')
  await page.getByRole('navigation', { name: 'IAM' }).getByRole('link', { name: 'API keys' }).click()
  await createKey(page, 'orders-ci')
  const secret = await readValue(page)
  await finish(page)
  for (const move of [() => page.goBack(), () => page.goForward(), () => page.reload()]) {
    await move()
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(reveal(page)).toBeHidden()
    expect(leakIn(await documentText(page), secret)).toBeUndefined()
  }
  await page.getByRole('button', { name: 'Actions for orders-ci' }).click()
  await page.getByRole('menuitem', { name: 'Details' }).click()
  await expect(page.getByRole('dialog').getByText('It cannot be shown again')).toBeVisible()
})

test('after its time the value is gone, and the dialog says what to do', async ({ goto, page }) => {
  await goto('/iam/apikeys')
  await createKey(page, 'orders-ci')
  const secret = await readValue(page)
  await page.clock.runFor(120_000)
  await expect(reveal(page).getByText(/after 1[78]\d seconds/)).toBeVisible()
  await reveal(page).getByRole('button', { name: 'Display it for 300 more seconds' }).click()
  await page.clock.runFor(250_000)
  await expect(reveal(page).getByRole('button', { name: 'Show API key' })).toBeVisible()
  await page.clock.runFor(60_000)
  await expect(reveal(page).getByText('The API key is no longer displayed.')).toBeVisible()
  expect(await pathToSecret(page, secret)).toBeUndefined()
  await buttonIn(reveal(page), 'Close').click()
  await expect(reveal(page)).toBeHidden()
})

test('another person on the same account gets the row and never the value', async ({ goto, page, as }) => {
  await goto('/iam/apikeys')
  const other = await as('admin', '/iam/apikeys?view=users')
  await createKey(page, 'orders-ci')
  const secret = await readValue(page)
  await other.reload()
  await expect(other.getByRole('cell', { name: 'orders-ci', exact: true })).toBeVisible()
  expect(leakIn(await documentText(other), secret)).toBeUndefined()
  expect(await pathToSecret(other, secret)).toBeUndefined()
})
