import { expectAnnounced } from '../controls.ts'
import { expect, test } from '../fixtures.ts'
import { credentialRow, openCreate, pageOf, readReveal, reveal, submit } from './on-page.ts'
import { documentText, leakIn, pathToSecret, storedText } from '../reveal/find-secret.ts'

const ONCE = 'invoices-archive'

test('a one-time credential is in its dialog and in nothing else that the page holds', async ({
  page,
  goto,
  cloud,
}) => {
  await goto(await pageOf(cloud, ONCE))
  await openCreate(page)
  await submit(page)
  const { apikey: secret = '' } = await readReveal(page)
  expect(secret).toHaveLength(44)
  const isNowhere = async () => {
    expect(leakIn(await documentText(page), secret)).toBeUndefined()
    expect(leakIn(await storedText(page), secret)).toBeUndefined()
    expect(await pathToSecret(page, secret)).toBeUndefined()
  }
  await isNowhere()
  await reveal(page).getByText('I have saved the credential').click()
  await reveal(page).getByRole('button', { name: 'Done' }).click()
  await expect(credentialRow(page, 'Service credentials-1')).toBeVisible()
  await isNowhere()
})

test('Done, Escape and Back ask in place until a one-time credential is saved', async ({
  page,
  goto,
  cloud,
}) => {
  await goto('/resources')
  await goto(await pageOf(cloud, ONCE))
  await openCreate(page)
  await submit(page)
  await reveal(page).getByRole('button', { name: 'Done' }).click()
  await expect(reveal(page).getByText('has not been copied or downloaded')).toBeVisible()
  await expect(reveal(page).getByRole('checkbox', { name: /I have saved/ })).toBeFocused()
  await reveal(page).getByRole('button', { name: 'Stay' }).click()
  await page.keyboard.press('Escape')
  await expect(reveal(page).getByText('has not been copied or downloaded')).toBeVisible()
  await expect(reveal(page).getByRole('button', { name: 'Copy' })).toBeVisible()
})

test('when the time of display is over, the credential is gone and the list goes on', async ({
  page,
  goto,
  cloud,
}) => {
  await goto(await pageOf(cloud, ONCE))
  await openCreate(page)
  await submit(page)
  await expect(reveal(page).getByText(/no longer displayed after \d+ seconds/)).toBeVisible()
  await page.clock.fastForward(301_000)
  await expectAnnounced(page, /is no longer displayed/)
  await expect(reveal(page).getByRole('button', { name: 'Copy' })).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Create credential' })).toBeFocused()
})
