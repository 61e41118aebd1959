import { action, expectOff, expectSaid, press } from '../controls.ts'
import { expect, test } from '../fixtures.ts'
import { ids, LIST, USERS, usersOf } from './on-page.ts'

test('removing a user names what goes along, and needs the address to be typed', async ({
  page,
  goto,
  cloud,
}) => {
  await cloud.fail('removeUser', { status: 500, times: 1 })
  await goto(`${LIST}/${ids.writer}`)
  await (await action(page, 'Actions', 'Remove user')).click()
  const dialog = page.getByRole('dialog', { name: 'Remove user' })
  await expect(dialog.getByRole('listitem')).toHaveText([
    /API key/,
    /access polic(y|ies): .* on /,
    /membership/,
  ])
  const confirm = dialog.getByRole('button', { name: 'Remove', exact: true })
  await expectOff(confirm, /when the name is typed exactly/)
  await dialog.getByRole('textbox').fill('wei.zhang@acme.example')
  await confirm.click()
  await expect(dialog.getByText('Remove user did not work')).toBeVisible()
  await confirm.click()
  await expect(page.getByRole('heading', { level: 1, name: 'Users' })).toBeVisible()
  await expectSaid(page, 'Wei Zhang was removed from the account')
  const owner = await cloud.as('owner')
  expect((await owner(`GET ${USERS}/${ids.writer}`)).status).toBe(404)
})

test('several are removed at once, with a result for each', async ({ page, goto, cloud }) => {
  await goto(LIST)
  for (const name of ['Olivia Park', 'Tomasz Zieliński', 'priya.raman@acme.example'])
    await page.getByRole('checkbox', { name: `Select ${name}` }).check()
  await page.getByRole('group', { name: 'Selected items' }).getByRole('button', { name: 'Remove' }).click()
  const dialog = page.getByRole('dialog', { name: 'Remove users' })
  await dialog.getByRole('button', { name: 'Remove', exact: true }).click()
  await expect(dialog.getByText('2 of 3 removed.')).toBeVisible()
  await expect(dialog.getByRole('listitem').filter({ hasText: 'Olivia Park' })).toContainText(
    /not removed\. The owner of the account cannot be removed\./,
  )
  await press(page, 'Close')
  await expectSaid(page, '2 users were removed')
  expect(await usersOf(cloud)).toHaveLength(12)
})

test('the owner stays, and says so', async ({ page, goto }) => {
  await goto(LIST)
  await expectOff(
    await action(page, 'Actions for Olivia Park', 'Remove user'),
    'The owner of the account cannot be removed.',
  )
})

test.describe('for an auditor', () => {
  test.use({ person: 'auditor' })
  test('removing says what is missing, the cloud refuses as well, and leaving the account ends being in it', async ({
    page,
    goto,
    cloud,
  }) => {
    await goto(LIST)
    await expectOff(
      await action(page, 'Actions for Wei Zhang', 'Remove user'),
      /'user-management\.user\.delete'.*Editor or Administrator/,
    )
    await page.keyboard.press('Escape')
    await page.getByRole('checkbox', { name: 'Select Wei Zhang' }).check()
    const selected = page.getByRole('group', { name: 'Selected items' })
    await expectOff(selected.getByRole('button', { name: 'Remove' }), /'user-management\.user\.delete'/)
    const auditor = await cloud.as('auditor')
    expect((await auditor(`DELETE ${USERS}/${ids.writer}`)).status).toBe(403)
    await (await action(page, 'Actions for Aisha Rahman', 'Remove user')).click()
    await page.getByRole('dialog').getByRole('textbox').fill('aisha.rahman@acme.example')
    await page.getByRole('dialog').getByRole('button', { name: 'Remove', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Resource list' })).toBeVisible()
    await expect(page.getByRole('button', { name: /Olivia Park/ })).toBeVisible()
  })
})
