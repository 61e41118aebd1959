import { action, expectOff, expectSaid, press } from '../controls.ts'
import { expect, test } from '../fixtures.ts'
import { membersOf, pageOf, readGroup } from './on-page.ts'

test('users are found, chosen and added, each with its result; who is in the group already is not offered', async ({
  page,
  goto,
  cloud,
  accessible,
}) => {
  await cloud.fail('addMembersToAccessGroup', { status: 500, times: 1 })
  await goto(await pageOf(cloud, 'Developers'))
  await page.getByRole('button', { name: 'Add users' }).click()
  const dialog = page.getByRole('dialog', { name: 'Add users' })
  await expectOff(dialog.getByRole('checkbox', { name: /Sam Rivera/ }), 'Is in the group already.')
  await press(page, 'Add to group')
  await expect(dialog.getByText('Select at least one.')).toBeVisible()
  await dialog.getByRole('searchbox', { name: 'Search users' }).fill('wei zh')
  await expect(dialog.getByRole('checkbox')).toHaveCount(1)
  await dialog.getByRole('checkbox', { name: /Wei Zhang/ }).check()
  await dialog.getByRole('searchbox').fill('maya')
  await dialog.getByRole('checkbox', { name: /Maya Lindqvist/ }).check()
  await expect(dialog.getByText('2 selected')).toBeVisible()
  await accessible()
  await press(page, 'Add to group')
  await expect(dialog.getByText('1 of 2 added.')).toBeVisible()
  await expect(dialog.getByRole('listitem')).toHaveText([
    /Wei Zhang: not added\..*Transaction/,
    'Maya Lindqvist: added',
  ])
  await press(page, 'Retry')
  await expect(dialog.getByText('2 of 2 added.')).toBeVisible()
  await press(page, 'Close')
  await expectSaid(page, '2 users were added to Developers')
  await expect(page.getByRole('row', { name: /Wei Zhang.*Static/ })).toBeVisible()
  expect(await membersOf(cloud, 'Developers')).toContain('Wei Zhang')
  await page.getByRole('link', { name: 'Wei Zhang' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Wei Zhang' })).toBeVisible()
})

test('service IDs and trusted profiles are members as well, and lead to their pages', async ({
  page,
  goto,
  cloud,
}) => {
  await goto(await pageOf(cloud, 'Build agents', 'service'))
  await page.getByRole('button', { name: 'Add service IDs' }).click()
  await page
    .getByRole('dialog')
    .getByRole('checkbox', { name: /backup-runner/ })
    .check()
  await press(page, 'Add to group')
  await press(page, 'Close')
  await expect(page.getByRole('link', { name: 'backup-runner' })).toBeVisible()
  await page.getByRole('tab', { name: 'Trusted profiles' }).click()
  await expect(page.getByRole('heading', { name: 'No trusted profiles in this group' })).toBeVisible()
  await page.getByRole('button', { name: 'Add trusted profiles' }).click()
  await page
    .getByRole('dialog')
    .getByRole('checkbox', { name: /Build runners/ })
    .check()
  await press(page, 'Add to group')
  await press(page, 'Close')
  await page.getByRole('link', { name: 'Build runners' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Build runners' })).toBeVisible()
  expect(await membersOf(cloud, 'Build agents')).toEqual([
    'backup-runner',
    'Build runners',
    'ci-pipeline',
    'terraform-deployer',
  ])
})

test('one member is removed, then several; a failure stays in the dialog', async ({ page, goto, cloud }) => {
  await cloud.fail('removeMemberFromAccessGroup', { status: 500, times: 1 })
  await goto(await pageOf(cloud, 'Developers'))
  await (await action(page, 'Actions for Dina Haddad', 'Remove')).click()
  await press(page, 'Remove')
  await expect(page.getByText('Remove user did not work')).toBeVisible()
  await press(page, 'Remove')
  await expectSaid(page, 'Dina Haddad was removed from Developers')
  await page.getByRole('searchbox', { name: 'Filter users' }).fill('rivera')
  await expect(page.getByRole('checkbox', { name: /^Select / })).toHaveCount(2)
  await page.getByRole('searchbox', { name: 'Filter users' }).fill('')
  await expect(page.getByRole('checkbox', { name: /^Select / })).toHaveCount(4)
  await page.getByRole('checkbox', { name: 'Select all users' }).check()
  await page.getByRole('group', { name: 'Selected items' }).getByRole('button', { name: 'Remove' }).click()
  await cloud.fail('removeMemberFromAccessGroup', { status: 500, times: 1 })
  await press(page, 'Remove')
  await expect(page.getByText('2 of 3 removed.')).toBeVisible()
  await expect(page.getByRole('dialog').getByText(/: not removed\..*Transaction/)).toBeVisible()
  await press(page, 'Retry')
  await expect(page.getByText('3 of 3 removed.')).toBeVisible()
  await press(page, 'Close')
  await expect(page.getByRole('heading', { name: 'No users in this group' })).toBeVisible()
  expect(await membersOf(cloud, 'Developers')).toEqual([])
})

test.describe('for an auditor', () => {
  test.use({ person: 'auditor' })
  test('members can be looked at; changes are off with the reason, and the cloud refuses as well', async ({
    page,
    goto,
    cloud,
    accessible,
  }) => {
    await goto(await pageOf(cloud, 'Developers'))
    await expectOff(page.getByRole('button', { name: 'Add users' }), /iam-groups\.members\.add.*Editor/)
    await accessible()
    await expectOff(await action(page, 'Actions for Sam Rivera', 'Remove'), /iam-groups\.members\.remove/)
    await page.keyboard.press('Escape')
    for (const kind of ['Service IDs', 'Trusted profiles']) {
      await page.getByRole('tab', { name: kind }).click()
      await expectOff(
        page.getByRole('button', { name: /^Add (service|trusted)/ }),
        /iam-groups\.members\.add/,
      )
    }
    const { id } = await readGroup(cloud, 'Developers')
    const call = await cloud.as('auditor')
    const members = [{ iam_id: 'IBMid-5500081WZQ', type: 'user' }]
    expect((await call(`PUT /v2/groups/${id}/members`, { body: { members } })).status).toBe(403)
  })
})
