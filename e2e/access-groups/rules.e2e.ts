import type { Page } from '@playwright/test'
import { action, expectOff, expectSaid, press } from '../controls.ts'
import { expect, test } from '../fixtures.ts'
import { pageOf, readGroup } from './on-page.ts'

const REALM = 'https://sso.acme.example/saml2'
const fill = (page: Page, name: string, text: string) =>
  page.getByRole('dialog').getByRole('textbox', { name }).fill(text)

test('a rule takes people in when they sign in, and they are no longer in it when it goes', async ({
  page,
  goto,
  cloud,
}) => {
  await cloud.fail('addAccessGroupRule', { status: 500, times: 1 })
  await goto(await pageOf(cloud, 'Developers', 'rules'))
  await page.getByRole('button', { name: 'Add rule' }).click()
  await press(page, 'Add')
  await expect(page.getByText('Enter the identity provider.')).toBeVisible()
  await fill(page, 'Name', 'Orders people')
  await fill(page, 'Identity provider', REALM)
  await fill(page, 'Expiration (in hours)', '25')
  await fill(page, 'Add users when', 'department')
  await page.getByRole('combobox', { name: 'Qualifier' }).selectOption('In')
  await fill(page, 'Values', 'Orders\nMarketing')
  await press(page, 'Add')
  await expect(page.getByText('Enter a whole number from 1 to 24.')).toBeVisible()
  await fill(page, 'Expiration (in hours)', '8')
  await press(page, 'Add')
  await expect(page.getByText('The rule was not added')).toBeVisible()
  await press(page, 'Add')
  await expectSaid(page, 'Rule Orders people was added')
  await expect(
    page.getByRole('row', { name: /Orders people.*saml2.*department in Orders or Marketing.*8 hours/ }),
  ).toBeVisible()

  await cloud.as('manager')
  await page.getByRole('tab', { name: 'Users' }).click()
  await expect(page.getByRole('row', { name: /Maya Lindqvist.*Dynamic/ })).toBeVisible()
  await expectOff(
    await action(page, 'Actions for Maya Lindqvist', 'Remove'),
    'Maya Lindqvist is in the group by a dynamic rule. Change the rule instead.',
  )
  await page.keyboard.press('Escape')

  await page.getByRole('tab', { name: 'Dynamic rules' }).click()
  await cloud.fail('removeAccessGroupRule', { status: 500, times: 1 })
  await (await action(page, 'Actions for Orders people', 'Remove')).click()
  await press(page, 'Remove')
  await expect(page.getByText('Remove dynamic rule did not work')).toBeVisible()
  await press(page, 'Remove')
  await expectSaid(page, 'Rule Orders people was removed')
  await page.getByRole('tab', { name: 'Users' }).click()
  await expect(page.getByRole('row', { name: /Sam Rivera/ })).toBeVisible()
  await expect(page.getByRole('row', { name: /Maya Lindqvist/ })).toHaveCount(0)
})

test('a rule is edited: a failure and what somebody else changed meanwhile lose nothing', async ({
  page,
  goto,
  cloud,
  accessible,
}) => {
  await goto(await pageOf(cloud, 'Auditors', 'rules'))
  await (await action(page, 'Actions for Audit department', 'Edit')).click()
  const dialog = page.getByRole('dialog', { name: 'Edit rule' })
  await expect(dialog.getByRole('textbox', { name: 'Value' })).toHaveValue('Audit')
  await press(page, 'Add a condition')
  const second = dialog.getByRole('group', { name: 'Condition 2' })
  await expect(second.getByRole('textbox', { name: 'Add users when' })).toBeFocused()
  await second.getByRole('textbox', { name: 'Add users when' }).fill('groups')
  await second.getByRole('combobox').selectOption('Contains')
  await second.getByRole('textbox', { name: 'Value' }).fill('audit')
  await cloud.fail('replaceAccessGroupRule', { status: 500, times: 1 })
  await press(page, 'Save')
  await expect(dialog.getByText(/The rule was not changed.*Transaction/)).toBeVisible()
  const { id } = await readGroup(cloud, 'Auditors')
  const owner = await cloud.as('owner')
  const { body } = await owner<{ rules: { id: string }[] }>(`GET /v2/groups/${id}/rules`)
  const [rule] = body.rules
  const { headers } = await owner(`GET /v2/groups/${id}/rules/${rule?.id}`)
  const theirs = { headers: { 'If-Match': headers.get('ETag') ?? '' }, body: { ...rule, expiration: 3 } }
  expect((await owner(`PUT /v2/groups/${id}/rules/${rule?.id}`, theirs)).status).toBe(200)
  await press(page, 'Save')
  await expect(dialog.getByRole('row', { name: /^Hours 3 / })).toBeVisible()
  await expect(
    dialog.getByRole('row', {
      name: 'Conditions department equals Audit department equals Audit and groups',
    }),
  ).toBeVisible()
  await accessible()
  await press(page, 'Apply mine')
  await expect(page.getByRole('row', { name: /Audit and groups contains audit/ })).toBeVisible()
  expect((await owner(`GET /v2/groups/${id}/rules`)).body).toMatchObject({
    rules: [
      {
        conditions: [
          { claim: 'department', operator: 'EQUALS', value: '"Audit"' },
          { claim: 'groups', operator: 'CONTAINS', value: '"audit"' },
        ],
      },
    ],
  })
})

test.describe('for an auditor', () => {
  test.use({ person: 'auditor' })
  test('rules can be looked at; changes are off with the reason, and the cloud refuses as well', async ({
    page,
    goto,
    cloud,
  }) => {
    await goto(await pageOf(cloud, 'Auditors', 'rules'))
    await expectOff(page.getByRole('button', { name: 'Add rule' }), /iam-groups\.rules\.create/)
    await expectOff(await action(page, 'Actions for Audit department', 'Edit'), /iam-groups\.rules\.update/)
    await expectOff(page.getByRole('menuitem', { name: 'Remove' }), /iam-groups\.rules\.delete/)
    const { id } = await readGroup(cloud, 'Auditors')
    const conditions = [{ claim: 'a', operator: 'EQUALS', value: '"b"' }]
    const body = { name: 'r', expiration: 1, realm_name: REALM, conditions }
    expect((await (await cloud.as('auditor'))(`POST /v2/groups/${id}/rules`, { body })).status).toBe(403)
  })
})
