import type { Page } from '@playwright/test'
import { expectSaid } from '../controls.ts'
import { expect, test } from '../fixtures.ts'
import { membersOf } from '../access-groups/on-page.ts'
import { CREATE, LIST, profilesOf, readProfile, REALM, trustOf } from './on-page.ts'

const go = (page: Page, name: 'Continue' | 'Back' | 'Create' | 'Cancel' | 'Keep editing'): Promise<void> =>
  page.getByRole('main').getByRole('button', { name, exact: true }).click()
const field = (page: Page, name: string) => page.getByRole('main').getByRole('textbox', { name })
const step = (page: Page) => page.getByRole('list', { name: 'Steps' }).locator('[aria-current]')

test('a profile is created in three steps: what it is, whom it trusts, what it may do', async ({
  page,
  goto,
  cloud,
}) => {
  await goto(LIST)
  await page.getByRole('button', { name: 'Create trusted profile' }).click()
  await expect(step(page)).toContainText('Profile')
  await go(page, 'Continue')
  await expect(page.getByText('Enter a name.')).toBeVisible()
  await expect(field(page, 'Name')).toBeFocused()
  await field(page, 'Name').fill('Deploy on Friday')
  await field(page, 'Email').fill('deploy@acme.example')
  await go(page, 'Continue')
  await expect(step(page)).toContainText('Trust relationship')
  await expect(page.getByRole('heading', { name: 'Select trusted entity type' })).toBeFocused()
  await page.getByRole('radio', { name: 'Federated users' }).check()
  await go(page, 'Continue')
  await expect(page.getByText('Enter the identity provider.')).toBeVisible()
  await field(page, 'Identity provider').fill(REALM)
  await field(page, 'Session duration (in hours)').fill('2')
  await field(page, 'Attribute name').fill('department')
  await field(page, 'Value').fill('Orders')
  await go(page, 'Continue')
  await expect(step(page)).toContainText('Access')
  await page.getByRole('searchbox', { name: 'Search access groups' }).fill('develop')
  await expect(page.getByRole('group', { name: 'Access groups' }).getByRole('checkbox')).toHaveCount(1)
  await page.getByRole('checkbox', { name: /Developers/ }).check()
  await go(page, 'Back')
  await expect(field(page, 'Value')).toHaveValue('Orders')
  await go(page, 'Continue')
  await expect(page.getByText('1 selected')).toBeVisible()
  await go(page, 'Create')
  await expect(page.getByRole('heading', { level: 1, name: 'Deploy on Friday' })).toBeVisible()
  await expectSaid(page, 'Trusted profile Deploy on Friday was created')
  await expect(page.getByRole('row', { name: /saml2.*department equals Orders.*2 hours/ })).toBeVisible()
  expect((await readProfile(cloud, 'Deploy on Friday')).email).toBe('deploy@acme.example')
  expect(await membersOf(cloud, 'Developers')).toContain('Deploy on Friday')
})

test('when the cloud refuses, nothing that was filled in is lost, and nothing is done twice', async ({
  page,
  goto,
  cloud,
  accessible,
}) => {
  await cloud.fail('setProfileIdentity', { status: 500, times: 1 })
  await goto(CREATE)
  await field(page, 'Name').fill('build runners')
  await go(page, 'Continue')
  await page.getByRole('radio', { name: 'Service IDs' }).check()
  await go(page, 'Continue')
  await expect(page.getByText('Select at least one.')).toBeVisible()
  await page.getByRole('checkbox', { name: /backup-runner/ }).check()
  await accessible()
  await go(page, 'Continue')
  await go(page, 'Create')
  await expect(page.getByText('The trusted profile was not created')).toBeVisible()
  await expect(page.getByText(/there is a trusted profile 'Build runners' already/)).toBeVisible()
  await go(page, 'Back')
  await go(page, 'Back')
  await field(page, 'Name').fill('Night shift')
  await go(page, 'Continue')
  await go(page, 'Continue')
  await go(page, 'Create')
  await expect(page.getByText(/Night shift was created, but not all that belongs to it/)).toBeVisible()
  await go(page, 'Create')
  await expect(page.getByRole('row', { name: /backup-runner/ })).toBeVisible()
  expect((await profilesOf(cloud)).filter(({ name }) => name === 'Night shift')).toHaveLength(1)
  expect(await trustOf(cloud, 'Night shift', 'identities')).toMatchObject({
    identities: [{ type: 'serviceid' }],
  })
})

test('the trust can be decided later; leaving asks, and Cancel leaves nothing behind', async ({
  page,
  goto,
  cloud,
}) => {
  await goto(CREATE)
  await field(page, 'Name').fill('Later')
  await page.getByRole('link', { name: 'Service IDs' }).click()
  await expect(page.getByText('What you typed is not saved.')).toBeVisible()
  await go(page, 'Keep editing')
  await expect(field(page, 'Name')).toHaveValue('Later')
  await go(page, 'Continue')
  await go(page, 'Continue')
  await go(page, 'Cancel')
  await expect(page.getByRole('heading', { level: 1, name: 'Trusted profiles' })).toBeVisible()
  expect(await cloud.count('createProfile')).toBe(0)
  await page.getByRole('button', { name: 'Create trusted profile' }).click()
  await field(page, 'Name').fill('Later')
  await go(page, 'Continue')
  await page.getByRole('radio', { name: 'Decide later' }).check()
  await go(page, 'Continue')
  await go(page, 'Create')
  await expect(page.getByRole('heading', { level: 1, name: 'Later' })).toBeVisible()
  await expect(page.getByText('None. People who sign in with your identity provider')).toBeVisible()
})
