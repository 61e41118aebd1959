import { expect, test } from '../fixtures.ts'
import { finish, reveal } from '../reveal/create.ts'

// Walk 3: the 21st key of an identity is refused, and the dialog says why.

test.use({ scenario: 'empty' })

test('a person with 20 keys is told of the limit and loses nothing typed', async ({ goto, page, cloud }) => {
  await goto('/iam/apikeys')
  const owner = await cloud.as('owner')
  for (let n = 1; n < 20; n++)
    expect(
      (await owner('POST /v1/apikeys', { body: { name: `key ${n}`, iam_id: 'IBMid-5500093BHN' } })).status,
    ).toBe(201)

  await page.getByRole('button', { name: 'Create an IBM Cloud API key' }).click()
  const dialog = page.getByRole('dialog', { name: 'Create IBM Cloud API key' })
  await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill('the 20th')
  await dialog.getByRole('button', { name: 'Create' }).click()
  await expect(reveal(page)).toBeVisible()
  await finish(page)

  await page.getByRole('button', { name: 'Create an IBM Cloud API key' }).click()
  await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill('the 21st')
  await dialog.getByRole('button', { name: 'Create' }).click()
  await expect(dialog.getByText('has 20 API keys, the most an identity can have')).toBeVisible()
  await expect(dialog.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('the 21st')
})
