import { expect, test } from '../fixtures.ts'
import { SHARED, createDialog, openCreate, pageOf, readCredentials, reveal, submit } from './on-page.ts'
import { serviceIdsOf } from '../service-ids/on-page.ts'

const choose = async (page: Parameters<typeof openCreate>[0], name: string): Promise<void> => {
  await createDialog(page)
    .getByRole('combobox', { name: /Select Service ID/ })
    .click()
  await page.getByRole('option', { name }).click()
}

test('a credential is put on a service ID that is made with it', async ({ page, goto, cloud }) => {
  await goto(await pageOf(cloud, SHARED))
  const dialog = await openCreate(page)
  await choose(page, 'Create new service ID')
  await submit(page)
  await expect(dialog.getByText('Enter a name for the service ID.')).toBeVisible()
  await dialog.getByRole('textbox', { name: 'Service ID name' }).fill('media-cdn')
  await dialog.getByRole('textbox', { name: 'Service ID description (optional)' }).fill('Serves images')
  await submit(page)
  await expect(reveal(page)).toBeVisible()
  const serviceId = (await serviceIdsOf(cloud)).find(({ name }) => name === 'media-cdn')
  expect(serviceId?.description).toBe('Serves images')
  const made = (await readCredentials(cloud, SHARED)).find(({ name }) => name === 'Service credentials-1')
  expect(String(made?.parameters['serviceid_crn'])).toContain(serviceId?.id ?? 'nothing')
})

test('when the credential fails after its service ID was made, trying again uses that one', async ({
  page,
  goto,
  cloud,
}) => {
  await goto(await pageOf(cloud, SHARED))
  const dialog = await openCreate(page)
  await choose(page, 'Create new service ID')
  await dialog.getByRole('textbox', { name: 'Service ID name' }).fill('media-cdn')
  await cloud.fail('createResourceKey', { status: 500, times: 1 })
  await submit(page)
  await expect(dialog.getByText('The service ID media-cdn was created before that and is kept')).toBeVisible()
  await submit(page)
  await expect(reveal(page)).toBeVisible()
  expect((await serviceIdsOf(cloud)).filter(({ name }) => name === 'media-cdn')).toHaveLength(1)
})

test('a service ID is found by a part of its name', async ({ page, goto, cloud }) => {
  await goto(await pageOf(cloud, SHARED))
  await openCreate(page)
  const field = createDialog(page).getByRole('combobox', { name: /Select Service ID/ })
  const options = page.getByRole('listbox', { name: /Select Service ID/ }).getByRole('option')
  await field.fill('backup')
  await expect(options).toHaveText([/^backup-/])
  await field.press('ArrowDown')
  await field.press('Enter')
  await expect(field).toHaveValue(/^backup-/)
  await field.fill('no service ID is called this')
  await expect(options).toHaveCount(0)
  await field.press('Escape')
  await expect(field).toHaveValue(/^backup-/)
})

test.describe('the writer', () => {
  test.use({ person: 'writer' })
  test('may not use a service ID of others, and the cloud says why', async ({ page, goto, cloud }) => {
    await goto(await pageOf(cloud, SHARED))
    const dialog = await openCreate(page)
    await dialog.getByRole('button', { name: 'Advanced options' }).click()
    const [other] = await serviceIdsOf(cloud)
    await dialog
      .getByLabel('Add Inline Configuration Parameters')
      .fill(JSON.stringify({ serviceid_crn: other?.id }))
    await submit(page)
    await expect(dialog.getByText(/iam-identity\.apikey\.create/)).toBeVisible()
  })
})
