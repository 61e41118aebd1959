import { expect, test } from '../fixtures.ts'

// Walk 10: the View filter has only the options that one may use, and the cloud refuses the others.

test.describe('a person without access', () => {
  test.use({ person: 'nobody' })
  test('is offered only their own and classic keys, and a link to all keys is refused', async ({
    goto,
    page,
  }) => {
    await goto('/iam/apikeys')
    await expect(page.getByRole('combobox', { name: 'View' }).getByRole('option')).toHaveText([
      'My IBM Cloud API keys',
      'Classic infrastructure API keys',
    ])
    await goto('/iam/apikeys?view=service-ids')
    await expect(page.getByRole('heading', { name: 'You cannot view these API keys' })).toBeVisible()
    await expect(page.getByText("'iam-identity.apikey.manage'")).toBeVisible()
  })
})

test.describe('an administrator of IAM Identity', () => {
  test.use({ person: 'identity-admin' })
  test('lists the keys of all users and of all service IDs', async ({ goto, page }) => {
    await goto('/iam/apikeys')
    await page.getByRole('combobox', { name: 'View' }).selectOption('All service ID API keys')
    await expect(
      page.getByRole('table', { name: 'All service ID API keys' }).getByRole('row'),
    ).not.toHaveCount(1)
    await expect(page.getByRole('columnheader', { name: 'Service ID' })).toBeVisible()
    await page.getByRole('combobox', { name: 'View' }).selectOption('All IBM Cloud user API keys')
    await expect(page.getByRole('cell', { name: 'olivia-cli', exact: true })).toBeVisible()
  })
})
