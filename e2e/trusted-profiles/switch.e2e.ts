import type { Page } from '@playwright/test'
import { expectSaid } from '../controls.ts'
import { expect, test } from '../fixtures.ts'
import { LIST, readProfile } from './on-page.ts'

const profile = (page: Page) => page.getByRole('button', { name: 'Profile', exact: true })
const account = (page: Page) => page.getByRole('banner').getByRole('button', { name: /^Account/ })
const trusting = (page: Page) => page.getByRole('list', { name: 'Act as a trusted profile' })

async function apply(page: Page, name: string): Promise<void> {
  await profile(page).click()
  await trusting(page).getByRole('button', { name }).click()
}

test.describe('for somebody whom a profile trusts', () => {
  test.use({ person: 'auditor' })

  test('the console acts as the profile, says so, and creates no user API keys until one switches back', async ({
    page,
    goto,
    accessible,
  }) => {
    await goto(LIST)
    await expect(page.getByRole('link', { name: 'Build runners' })).toBeVisible()
    await profile(page).click()
    await expect(trusting(page).getByRole('button')).toHaveText([/^Quarterly audit/])
    await trusting(page).getByRole('button').click()
    await expectSaid(page, 'You act as Quarterly audit')
    await expect(account(page)).toContainText('Trusted profile Quarterly audit')
    // The profile has no access, whatever the person has.
    await expect(page.getByRole('heading', { name: 'No trusted profiles that you can view' })).toBeVisible()
    await page.goto('/iam/apikeys')
    await expect(account(page)).toContainText('Trusted profile Quarterly audit')
    await page.getByRole('button', { name: 'Create an IBM Cloud API key' }).first().click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill('mine')
    await dialog.getByRole('button', { name: 'Create', exact: true }).click()
    await expect(
      dialog.getByText(/You act as the trusted profile 'Quarterly audit'.*switch back to yourself first/),
    ).toBeVisible()
    await dialog.getByRole('button', { name: 'Cancel' }).click()
    await account(page).click()
    await expect(page.getByText('Trusted profile Quarterly audit').last()).toBeVisible()
    await page.keyboard.press('Escape')
    await profile(page).click()
    await expect(trusting(page).getByRole('button', { name: 'Quarterly audit' })).toHaveAttribute(
      'aria-current',
      'true',
    )
    await accessible()
    await page.getByRole('button', { name: 'Switch back to Aisha Rahman' }).click()
    await expectSaid(page, 'You act as yourself again, Aisha Rahman')
    await expect(account(page)).toContainText('Aisha Rahman in acme')
  })

  const ways: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
    'the next request': (page) => page.getByRole('searchbox').last().fill('build'),
    'a reload': (page) => page.reload(),
  }
  for (const [way, ask] of Object.entries(ways))
    test(`who is trusted no longer is oneself again with ${way}, and is told so`, async ({
      page,
      goto,
      cloud,
    }) => {
      await goto(LIST)
      await apply(page, 'Quarterly audit')
      await expect(account(page)).toContainText('Trusted profile Quarterly audit')
      const { id } = await readProfile(cloud, 'Quarterly audit')
      await (
        await cloud.as('owner')
      )(`DELETE /v1/profiles/${id}`)
      await ask(page)
      await expect(page.getByRole('alert').filter({ hasText: 'You act as yourself again' })).toBeVisible()
      await expect(account(page)).toContainText('Aisha Rahman in acme')
      await expect(page.getByRole('link', { name: 'Build runners' })).toBeVisible()
    })

  test('when the cloud fails, one stays who one is', async ({ page, goto, cloud }) => {
    await goto(LIST)
    await profile(page).click()
    await trusting(page).getByRole('button').waitFor()
    await cloud.fail('getToken', { status: 500, times: 1 })
    await trusting(page).getByRole('button').click()
    await expect(page.getByRole('alert')).toBeVisible()
    await expect(account(page)).toContainText('Aisha Rahman in acme')
  })
})

test.describe('for a federated person', () => {
  test.use({ person: 'manager' })
  test('a profile trusts by what the identity provider says, and gives its own access', async ({
    page,
    goto,
  }) => {
    await goto('/resources')
    await apply(page, 'Production on call')
    await expectSaid(page, 'You act as Production on call')
    await profile(page).click()
    await page.getByRole('button', { name: /^Olivia Park/ }).click()
    await expect(account(page)).toContainText('Olivia Park in acme')
    await profile(page).click()
    await expect(page.getByText('No trusted profile of this account trusts you.')).toBeVisible()
  })
})
