import { expectSaid } from '../controls.ts'
import { expect, test } from '../fixtures.ts'
import { pageOf } from '../service-ids/on-page.ts'
import { assignTo, policiesOf, press, rolesOf } from './on-page.ts'

const WHO = 'checkout-web-prod'

test('a policy is edited: what is lost and gained is said, and a condition makes it a v2 policy', async ({
  page,
  goto,
  cloud,
}) => {
  await goto(await pageOf(cloud, WHO))
  await page.getByRole('button', { name: /^Actions for \w+.* on / }).click()
  await page.getByRole('menuitem', { name: 'Edit' }).click()
  await press(page, 'Edit Roles and actions')
  await page.getByRole('checkbox', { name: 'Writer', exact: true }).uncheck()
  await page.getByRole('checkbox', { name: 'Manager', exact: true }).uncheck()
  await page.getByRole('checkbox', { name: 'Reader', exact: true }).check()
  await press(page, 'Next')
  await page.getByRole('combobox', { name: 'Condition' }).selectOption('One-time')
  await page.getByRole('textbox', { name: 'Start' }).fill('2026-11-17T09:00')
  await page.getByRole('textbox', { name: 'End' }).fill('2026-11-16T09:00')
  await press(page, 'Review')
  await expect(page.getByRole('alert')).toHaveText('The end is not after the start.')
  await page.getByRole('textbox', { name: 'End' }).fill('2026-11-20T17:00')
  await press(page, 'Review')
  await expect(page.getByRole('region', { name: 'Who gains what' })).toContainText(/loses \d+ action/)
  await press(page, 'Save')
  await expectSaid(page, `An access policy of ${WHO} was changed`)
  await expect(page.getByRole('table', { name: 'Access policies' })).toContainText(
    'From 2026-11-17 09:00 to 2026-11-20 17:00, UTC',
  )
  const [policy] = await policiesOf(cloud, WHO)
  expect(policy?.rule).toBeDefined()
})

test('a policy of somebody else does not become this one’s by an address', async ({ page, goto, cloud }) => {
  const [policy] = await policiesOf(cloud, 'terraform-deployer')
  await goto(await assignTo(cloud, WHO, { policy: policy?.id ?? '' }))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no such access policy')
})

test('when somebody else changed it meanwhile, both versions are shown and one of them is taken', async ({
  page,
  goto,
  cloud,
}) => {
  const [policy] = await policiesOf(cloud, WHO)
  const id = policy?.id ?? ''
  await goto(await assignTo(cloud, WHO, { policy: id }))
  await press(page, 'Edit Roles and actions')
  await page.getByRole('checkbox', { name: 'Viewer', exact: true }).check()
  const admin = await cloud.as('admin')
  const { body, headers } = await admin<Record<string, unknown>>(`GET /v2/policies/${id}`)
  const { status } = await admin(`PUT /v2/policies/${id}`, {
    body: {
      ...body,
      control: { grant: { roles: [{ role_id: 'crn:v1:bluemix:public:iam::::role:Editor' }] } },
    },
    headers: { 'If-Match': headers.get('ETag') ?? '' },
  })
  expect(status).toBe(200)
  await cloud.fail('replacePolicy', { status: 500, times: 1 })
  await press(page, 'Save')
  await expect(page.getByRole('alert')).toContainText(/The access policy was not changed .*Transaction/)
  await expect(page.getByRole('checkbox', { name: 'Viewer', exact: true })).toBeChecked()
  await press(page, 'Save')
  const choice = page.getByRole('alert').filter({ hasText: 'changed by someone else' })
  await expect(choice.getByRole('row', { name: /Roles/ })).toContainText('Editor')
  await press(choice, 'Apply mine')
  await expectSaid(page, `An access policy of ${WHO} was changed`)
  const [roles] = rolesOf(await policiesOf(cloud, WHO))
  expect(roles).toContain('Viewer')
  expect(roles).not.toContain('Editor')
})
