import { readFile } from 'node:fs/promises'
import { expect, test } from '../fixtures.ts'
import { createKey, readValue, reveal } from '../reveal/create.ts'
import { documentText, leakIn, storedText } from '../reveal/find-secret.ts'

// console-ui.md, 7.4, walk 1: create a user key, save it, and it is nowhere any more.

test('a person creates an API key, downloads it, and cannot see it again after a reload', async ({
  goto,
  page,
  cloud,
}) => {
  await goto('/iam/apikeys')
  await createKey(page, 'orders-ci')
  await expect(reveal(page).getByText('The API key is no longer displayed after')).toBeVisible()
  const secret = await readValue(page)
  const download = page.waitForEvent('download')
  await reveal(page).getByRole('button', { name: 'Download' }).click()
  const file = await download
  expect(file.suggestedFilename()).toBe('apiKey.json')
  expect(await readFile(await file.path(), 'utf8')).toContain(secret)
  await reveal(page).getByRole('button', { name: 'Done' }).click()
  await expect(page.getByRole('cell', { name: 'orders-ci', exact: true })).toBeVisible()

  await page.reload()
  await expect(page.getByRole('cell', { name: 'orders-ci', exact: true })).toBeVisible()
  expect(leakIn(await documentText(page), secret)).toBeUndefined()
  expect(leakIn(await storedText(page), secret)).toBeUndefined()

  const anybody = await cloud.as('owner')
  const token = await anybody<{ access_token: string }>('POST /identity/token', {
    form: { grant_type: 'urn:ibm:params:oauth:grant-type:apikey', apikey: secret },
  })
  expect(token.status).toBe(200)
})
