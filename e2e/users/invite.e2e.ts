import type { Page } from '@playwright/test'
import { action, expectOff, expectSaid, leaveAndStay } from '../controls.ts'
import { expect, test } from '../fixtures.ts'
import { INVITE, LIST, readUser, USERS, usersOf } from './on-page.ts'

const field = (page: Page) => page.getByRole('textbox', { name: 'Email addresses' })
const summary = (page: Page) => page.getByRole('complementary', { name: 'Access summary' })
const invite = (page: Page) => summary(page).getByRole('button', { name: /^Invit/ })

test('several people are invited with access groups, as the summary says', async ({ page, goto, cloud }) => {
  await goto(LIST)
  await page.getByRole('button', { name: 'Invite users' }).click()
  await field(page).fill('ada@acme.example, grace@acme.example\nADA@acme.example')
  await expect(summary(page).getByText("You haven't added any access, but that's ok.")).toBeVisible()
  await page.getByRole('checkbox', { name: 'Select Developers' }).check()
  await expectOff(invite(page), /Add the selected access groups/)
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(summary(page).getByRole('definition')).toHaveText(['2', '1', '0'])
  await expect(page.getByRole('checkbox', { name: 'Select Developers' })).toBeHidden()
  await summary(page).getByRole('tab', { name: 'API' }).click()
  await expect(summary(page).getByText(/curl -X POST .*"access_groups"/s)).toBeVisible()
  await invite(page).click()
  await expectSaid(page, '2 users were invited')
  await expect(page.getByRole('row', { name: /grace@acme\.example.*Pending/ })).toBeVisible()
  const { iam_id } = await readUser(cloud, 'ada@acme.example')
  const owner = await cloud.as('owner')
  const { body } = await owner<{ groups: { name: string }[] }>(
    `GET /v2/groups?account_id=4329073d16d2f3663f74bfa955259139&iam_id=${iam_id}&hide_public_access=true`,
  )
  expect(body.groups.map(({ name }) => name)).toEqual(['Developers'])
})

test('an access policy comes with the invitation', async ({ page, goto, cloud }) => {
  await goto(INVITE)
  await field(page).fill('ada@acme.example')
  await page.getByRole('radio', { name: /^Access policy/ }).check()
  await expect(page.getByRole('heading', { name: 'Select access groups' })).toBeHidden()
  await page.getByLabel('Service', { exact: true }).selectOption('Cloud Object Storage')
  await expectOff(invite(page), 'Add the access policy, or clear it, before you invite.')
  await page.getByRole('radio', { name: 'Specific resources' }).check()
  await page.getByLabel('Value').selectOption('orders-media-prod')
  await page.getByRole('button', { name: 'Add policy' }).click()
  await expect(page.getByText('Choose at least one role.')).toBeVisible()
  await page.getByRole('checkbox', { name: 'Reader', exact: true }).check()
  await page.getByRole('button', { name: 'Add policy' }).click()
  await expect(summary(page).getByRole('listitem')).toHaveText([
    'Reader on Cloud Object Storage, instance orders-media-prod',
  ])
  await invite(page).click()
  await expectSaid(page, '1 user was invited')
  const { iam_id } = await readUser(cloud, 'ada@acme.example')
  const owner = await cloud.as('owner')
  const { body } = await owner<{ policies: { control: { grant: { roles: object[] } } }[] }>(
    `GET /v2/policies?account_id=4329073d16d2f3663f74bfa955259139&iam_id=${iam_id}`,
  )
  expect(body.policies.map(({ control }) => control.grant.roles)).toEqual([
    [{ role_id: 'crn:v1:bluemix:public:iam::::serviceRole:Reader' }],
  ])
})

test('wrong addresses are named at the field; the API refuses the same', async ({ page, goto, cloud }) => {
  await goto(INVITE)
  await invite(page).click()
  await expect(field(page)).toHaveAccessibleDescription('Enter at least one email address.')
  await expect(field(page)).toBeFocused()
  await field(page).fill('ada@acme.example grace hopper@')
  await invite(page).click()
  await expect(field(page)).toHaveAccessibleDescription('"grace", "hopper@": not an email address.')
  const many = Array.from({ length: 101 }, (_, n) => `u${n}@acme.example`)
  await field(page).fill(many.join('\n'))
  await invite(page).click()
  await expect(field(page)).toHaveAccessibleDescription(/101 addresses are too many/)
  expect(await cloud.count('inviteUsers')).toBe(0)
  const owner = await cloud.as('owner')
  for (const users of [[], [{ email: 'grace' }], many.map((email) => ({ email }))])
    expect((await owner(`POST ${USERS}`, { body: { users } })).status).toBe(400)
})

test('somebody who is here already is named at the field, and nobody is invited', async ({
  page,
  goto,
  cloud,
}) => {
  const before = (await usersOf(cloud)).length
  await goto(INVITE)
  await field(page).fill('new@acme.example wei.zhang@acme.example')
  await invite(page).click()
  await expect(field(page)).toHaveAccessibleDescription(
    /'wei\.zhang@acme\.example' is a user of this account already/,
  )
  expect((await usersOf(cloud)).length).toBe(before)
})

test('when the cloud fails, what was typed and chosen stays', async ({ page, goto, cloud }) => {
  await cloud.fail('inviteUsers', { status: 500, times: 1 })
  await goto(INVITE)
  await field(page).fill('ada@acme.example')
  await page.getByRole('checkbox', { name: 'Select Auditors' }).check()
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await leaveAndStay(page, 'Users')
  await invite(page).click()
  await expect(summary(page).getByRole('alert')).toContainText(/Nobody was invited.*Transaction/)
  await summary(page).getByRole('button', { name: 'Take out Auditors' }).click()
  await invite(page).click()
  await expectSaid(page, '1 user was invited')
})

test('an invitation is sent again, and canceled', async ({ page, goto, cloud }) => {
  await goto(LIST)
  await (await action(page, 'Actions for priya.raman@acme.example', 'Resend invite')).click()
  await expectSaid(page, 'The invitation of priya.raman@acme.example was sent again')
  const { invitation_expires_at } = await readUser(cloud, 'priya.raman@acme.example')
  expect(invitation_expires_at).toBe('2026-12-16T09:00:00.000Z')
  await cloud.fail('resendInvitation', { status: 500, times: 1 })
  await (await action(page, 'Actions for priya.raman@acme.example', 'Resend invite')).click()
  await expect(page.getByText('The invitation of priya.raman@acme.example was not sent again')).toBeVisible()
  await (await action(page, 'Actions for priya.raman@acme.example', 'Cancel invite')).click()
  await cloud.fail('removeUser', { status: 500, times: 1 })
  const confirm = page.getByRole('dialog').getByRole('button', { name: 'Cancel invite' })
  await confirm.click()
  await expect(page.getByRole('dialog').getByText(/Cancel invite did not work.*Transaction/)).toBeVisible()
  await confirm.click()
  await expectSaid(page, 'was canceled')
  await expect(page.getByRole('row', { name: /priya\.raman/ })).toBeHidden()
})

test.describe('for an auditor', () => {
  test.use({ person: 'auditor' })
  test('the direct link says what is missing, and the cloud refuses as well', async ({
    page,
    goto,
    cloud,
  }) => {
    await goto(INVITE)
    await expect(
      page.getByRole('heading', { name: "Looks like you don't have access to invite users" }),
    ).toBeVisible()
    await expect(field(page)).toHaveCount(0)
    const auditor = await cloud.as('auditor')
    const users = [{ email: 'ada@acme.example' }]
    expect((await auditor(`POST ${USERS}`, { body: { users } })).status).toBe(403)
    await goto(LIST)
    await expectOff(
      await action(page, 'Actions for priya.raman@acme.example', 'Resend invite'),
      /user-management\.user\.create/,
    )
    await expectOff(page.getByRole('menuitem', { name: 'Cancel invite' }), /user-management\.user\.delete/)
  })
})
