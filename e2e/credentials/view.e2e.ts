import { expectAnnounced } from '../controls.ts'
import { expect, test } from '../fixtures.ts'
import { SHARED, pageOf, readCredentials, view } from './on-page.ts'

test('values that may be viewed again are hidden until asked for, and copied without showing', async ({
  page,
  goto,
  cloud,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const kept = (await readCredentials(cloud, SHARED)).find(({ name }) => name === 'orders-media-writer')
  const secret = String(kept?.credentials['apikey'])
  await goto(await pageOf(cloud, SHARED))
  const panel = await view(page, 'orders-media-writer')
  await expect(panel.getByText('"apikey"')).toBeVisible()
  expect(await page.content()).not.toContain(secret)
  await panel.getByRole('button', { name: 'Copy orders-media-writer' }).click()
  await expectAnnounced(page, 'Credential copied')
  expect(JSON.parse(await page.evaluate(() => navigator.clipboard.readText()))).toEqual(kept?.credentials)
  await panel.getByRole('button', { name: 'Show the values of orders-media-writer' }).click()
  await expect(panel.getByText(secret)).toBeVisible()
  await panel.getByRole('button', { name: 'Hide the values of orders-media-writer' }).click()
  expect(await page.content()).not.toContain(secret)
  const download = page.waitForEvent('download')
  await panel.getByRole('button', { name: 'Download orders-media-writer' }).click()
  expect((await download).suggestedFilename()).toBe('orders-media-writer.json')
})

test('a one-time credential says when it was shown and to whom, and what to do', async ({
  page,
  goto,
  cloud,
}) => {
  await goto(await pageOf(cloud, 'staff-login-dev'))
  const panel = await view(page, 'staff-login-first')
  await expect(panel).toContainText('It was shown once, when it was created on')
  await expect(panel).toContainText('to Amara Okafor. Nobody can see it again')
  await expect(panel).toContainText('create a new credential, change the applications over to it, and delete')
  await expect(panel.getByRole('code')).toHaveText('"credentials": { "REDACTED": "REDACTED_EXPLICIT" }')
  await page.getByRole('button', { name: 'Hide credentials of staff-login-first' }).click()
  await expect(panel).toBeHidden()
})

/** What each person is told on the shared instance, by credential. */
const told = {
  reader: {
    'orders-media-writer': 'It has the role Writer; you have Reader on this instance.',
    'orders-media-manager': 'It has the role Manager; you have Reader on this instance.',
    'orders-media-thumbnails': 'It has no role (None)',
    'orders-media-uploader': 'It has the role Object Writer, which cannot be compared',
  },
  writer: { 'orders-media-manager': 'It has the role Manager; you have Writer on this instance.' },
  auditor: { 'orders-media-reader': 'It has the role Reader; you have no service role on this instance.' },
  'content-reader': {
    'orders-media-reader':
      'It has the role Reader; you have Content Reader on this instance. These cannot be compared',
  },
} as const

for (const [person, credentials] of Object.entries(told))
  test.describe(`the ${person}`, () => {
    test.use({ person })
    test('is told in words why values are hidden, with the code second', async ({ page, goto, cloud }) => {
      await goto(await pageOf(cloud, SHARED))
      const answers = await readCredentials(cloud, SHARED, person)
      for (const [name, words] of Object.entries(credentials)) {
        const panel = await view(page, name)
        await expect(panel).toContainText(words)
        const code = answers.find((one) => one.name === name)?.credentials['REDACTED']
        await expect(panel.getByRole('code').last()).toContainText(`"REDACTED": "${String(code)}"`)
        await page.getByRole('button', { name: `Hide credentials of ${name}` }).click()
      }
    })
  })
