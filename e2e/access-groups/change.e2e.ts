import type { Page } from '@playwright/test'
import { action, expectOff, expectSaid, press } from '../controls.ts'
import { expect, test } from '../fixtures.ts'
import { groupsOf, LIST, ofAccount, pageOf, readGroup } from './on-page.ts'

const dialogOf = (page: Page, name: string) => page.getByRole('dialog', { name })
const field = (page: Page, name: string) => page.getByRole('dialog').getByRole('textbox', { name })

async function create(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Create access group' }).click()
  await field(page, 'Name').fill(name)
  await field(page, 'Description').fill('Pack and ship')
  await press(page, 'Create')
}

test('a group is created and its page opens; a name that is in use is refused where it was typed', async ({
  page,
  goto,
  cloud,
}) => {
  await cloud.fail('createAccessGroup', { status: 500, times: 1 })
  await goto(LIST)
  await create(page, 'developers')
  await expect(page.getByText('The access group was not created')).toBeVisible()
  await press(page, 'Create')
  await expect(page.getByText(/named 'developers' already exists/)).toBeVisible()
  await field(page, 'Name').fill('x'.repeat(101))
  await press(page, 'Create')
  await expect(page.getByText('A name has at most 100 characters; this one has 101.')).toBeVisible()
  await field(page, 'Name').fill('Logistics')
  await press(page, 'Create')
  await expect(page.getByRole('heading', { level: 1, name: 'Logistics' })).toBeVisible()
  await expectSaid(page, 'Access group Logistics was created')
  expect((await readGroup(cloud, 'Logistics')).description).toBe('Pack and ship')
})

test('the overview leads to the dialog that creates a group', async ({ page, goto }) => {
  await goto('/iam/overview')
  await page.getByRole('button', { name: 'Create access group' }).click()
  await expect(dialogOf(page, 'Create access group')).toBeVisible()
  await press(page, 'Cancel')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page).toHaveURL(/\/iam\/groups$/)
})

test('a group is edited; what somebody else changed meanwhile is shown beside it', async ({
  page,
  goto,
  cloud,
}) => {
  const { id } = await readGroup(cloud, 'Developers')
  await goto(await pageOf(cloud, 'Developers'))
  await (await action(page, 'Actions', 'Edit')).click()
  await field(page, 'Name').fill('Builders')
  const admin = await cloud.as('admin')
  const { headers } = await admin(`GET /v2/groups/${id}`)
  await admin(`PATCH /v2/groups/${id}`, {
    headers: { 'If-Match': headers.get('ETag') ?? '' },
    body: { description: 'Theirs' },
  })
  await cloud.fail('updateAccessGroup', { status: 500, times: 1 })
  await press(page, 'Apply')
  await expect(page.getByText(/The access group was not changed.*Transaction/)).toBeVisible()
  await expect(field(page, 'Name')).toHaveValue('Builders')
  await press(page, 'Apply')
  await expect(page.getByText(/This access group was changed by someone else/)).toBeVisible()
  await press(page, 'Apply mine')
  await expect(page.getByRole('heading', { level: 1, name: 'Builders' })).toBeVisible()
  await expectSaid(page, 'Access group Builders was changed')
})

test('removing names what goes with it and needs the name to be typed; a failure stays in the dialog', async ({
  page,
  goto,
  cloud,
}) => {
  await cloud.fail('deleteAccessGroup', { status: 500, times: 1 })
  await goto(await pageOf(cloud, 'Auditors'))
  await (await action(page, 'Actions', 'Remove group')).click()
  const dialog = dialogOf(page, 'Remove group')
  await expect(dialog.getByRole('listitem')).toHaveText([
    /^[12] memberships?: Aisha Rahman/,
    '1 dynamic rule: Audit department',
    /^2 access policies: Viewer on/,
  ])
  await field(page, 'Type Auditors to confirm').fill('Auditors')
  await press(page, 'Remove')
  await expect(dialog.getByText('Remove group did not work')).toBeVisible()
  await press(page, 'Remove')
  await expect(page.getByRole('heading', { level: 1, name: 'Access groups' })).toBeVisible()
  await expectSaid(page, 'Access group Auditors was removed')
  expect((await groupsOf(cloud)).map(({ name }) => name)).not.toContain('Auditors')
})

test('several groups are removed with a result for each', async ({ page, goto, accessible }) => {
  await goto(LIST)
  for (const name of ['Build agents', 'Public Access'])
    await page.getByRole('checkbox', { name: `Select ${name}` }).check()
  await page.getByRole('group', { name: 'Selected items' }).getByRole('button', { name: 'Remove' }).click()
  await press(page, 'Remove')
  const dialog = dialogOf(page, 'Remove groups')
  await expect(dialog.getByText('1 of 2 removed.')).toBeVisible()
  await expect(dialog.getByRole('listitem')).toHaveText([
    'Build agents: removed',
    /Public Access: not removed\. The Public Access group cannot be deleted.*Transaction/,
  ])
  await accessible()
  await press(page, 'Close')
  await expectSaid(page, '1 access group was removed')
  await expect(page.getByRole('link', { name: 'Build agents' })).toHaveCount(0)
})

test.describe('for an auditor', () => {
  test.use({ person: 'auditor' })
  test('every change is off with the reason, and the cloud refuses as well', async ({
    page,
    goto,
    cloud,
  }) => {
    await goto(LIST)
    await expectOff(
      page.getByRole('button', { name: 'Create access group' }),
      /'iam-groups\.groups\.create'.*Editor or Administrator/,
    )
    await expectOff(await action(page, 'Actions for Developers', 'Edit'), /iam-groups\.groups\.update/)
    await expectOff(page.getByRole('menuitem', { name: 'Assign access' }), /you administer nothing here/)
    await expectOff(page.getByRole('menuitem', { name: 'Remove group' }), /iam-groups\.groups\.delete/)
    await page.keyboard.press('Escape')
    await page.getByRole('checkbox', { name: 'Select Developers' }).check()
    const selected = page.getByRole('group', { name: 'Selected items' })
    await expectOff(selected.getByRole('button', { name: 'Remove' }), /iam-groups\.groups\.delete/)
    const { id } = await readGroup(cloud, 'Developers')
    const call = await cloud.as('auditor')
    expect((await call(`POST /v2/groups?${ofAccount}`, { body: { name: 'Mine' } })).status).toBe(403)
    expect((await call(`DELETE /v2/groups/${id}?force=true`)).status).toBe(403)
  })
})
