import { action } from '../controls.ts'
import { expect, test } from '../fixtures.ts'
import {
  SHARED,
  createDialog,
  credentialRow,
  openCreate,
  readReveal,
  reveal,
  submit,
  walkToCredentials,
} from '../credentials/on-page.ts'
import { serviceIdsOf } from '../service-ids/on-page.ts'

// Walk 8: with a credential goes the service ID that was generated for it; one that was there before stays.

test('deleting credentials takes away what was generated for them and nothing else', async ({
  goto,
  page,
  cloud,
}) => {
  await goto('/resources')
  await walkToCredentials(page, SHARED)
  const apikeys: string[] = []
  for (const [name, serviceId] of [
    ['on-its-own', 'Auto generated'],
    ['on-another', 'checkout-web-prod'],
  ] as const) {
    await openCreate(page)
    await createDialog(page).getByRole('textbox', { name: 'Name', exact: true }).fill(name)
    const field = createDialog(page).getByRole('combobox', { name: /Select Service ID/ })
    if (serviceId !== 'Auto generated') {
      await field.fill(serviceId)
      await page.getByRole('option', { name: serviceId }).click()
    }
    await expect(field).toHaveValue(serviceId)
    await submit(page)
    apikeys.push((await readReveal(page))['apikey'] ?? '')
    await reveal(page).getByRole('button', { name: 'Done' }).click()
  }
  const names = async () => (await serviceIdsOf(cloud)).map(({ name }) => name)
  expect(await names()).toEqual(expect.arrayContaining(['on-its-own', 'checkout-web-prod']))

  for (const name of ['on-its-own', 'on-another']) {
    await (await action(page, `Actions for ${name}`, 'Delete')).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Delete', exact: true }).click()
    await expect(credentialRow(page, name)).toHaveCount(0)
  }
  expect(await names()).toContain('checkout-web-prod')
  expect(await names()).not.toContain('on-its-own')
  const anybody = await cloud.as('owner')
  for (const apikey of apikeys) {
    const { status } = await anybody('POST /identity/token', {
      form: { grant_type: 'urn:ibm:params:oauth:grant-type:apikey', apikey },
    })
    expect(status).toBe(400)
  }
})
