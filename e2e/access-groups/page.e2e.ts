import { action, expectOff, expectSaid } from '../controls.ts'
import { expect, test } from '../fixtures.ts'
import { ACCOUNT } from '../../mocks/scenarios/fixed.ts'
import { LIST, ofAccount, pageOf, PUBLIC } from './on-page.ts'

/** An action of readers of Object Storage. */
const READ = 'cloud-object-storage.object.get'

test('Details has the ids and who made the group', async ({ page, goto, cloud }) => {
  await goto(await pageOf(cloud, 'Developers', 'details'))
  const details = page.getByRole('region', { name: 'Details' })
  await expect(details).toContainText('AccessGroupId-00000000-0000-4000-8000-000000000001')
  await expect(details).toContainText('crn:v1:bluemix:public:iam-groups::a/')
  await expect(details).toContainText('by Amara Okafor')
})

test('a group that is not there has a page that says so; one that could not be read can be read again', async ({
  page,
  goto,
  cloud,
  accessible,
}) => {
  await goto(`${LIST}/AccessGroupId-gone`)
  await expect(page.getByRole('heading', { level: 1, name: 'There is no such access group' })).toBeVisible()
  await accessible()
  await cloud.fail('getAccessGroup', { status: 500, times: 1 })
  await page.goto(await pageOf(cloud, 'Developers'))
  await expect(page.getByRole('heading', { name: 'The access group could not be read' })).toBeVisible()
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Developers' })).toBeVisible()
})

test('public access is disabled, which takes its policies, and enabled again', async ({
  page,
  goto,
  cloud,
}) => {
  const owner = await cloud.as('owner')
  const give = () =>
    owner('POST /v2/policies', {
      body: {
        type: 'access',
        subject: {
          attributes: [
            { key: 'access_group_id', operator: 'stringEquals', value: 'AccessGroupId-PublicAccess' },
          ],
        },
        control: { grant: { roles: [{ role_id: 'crn:v1:bluemix:public:iam::::serviceRole:Reader' }] } },
        resource: {
          attributes: [
            { key: 'accountId', operator: 'stringEquals', value: ACCOUNT.id },
            { key: 'serviceName', operator: 'stringEquals', value: 'cloud-object-storage' },
          ],
        },
      },
    })
  const nobody = await cloud.as('nobody')
  /** Whether somebody without any access may read objects. */
  const mayRead = async () => {
    const attributes = { serviceName: 'cloud-object-storage', accountId: ACCOUNT.id }
    const { body } = await nobody<{ responses: { authorizationDecision: { permitted: boolean } }[] }>(
      'POST /v2/authz',
      { body: [{ action: READ, resource: { attributes } }] },
    )
    return body.responses[0]?.authorizationDecision.permitted
  }
  expect((await give()).status).toBe(201)
  expect(await mayRead()).toBe(true)
  await cloud.fail('updateAccessGroupsAccountSettings', { status: 500, times: 1 })
  await goto(PUBLIC)
  await expect(page.getByRole('tab', { name: 'Users' })).toHaveCount(0)
  await expectOff(await action(page, 'Actions', 'Remove group'), 'The Public Access group cannot be deleted.')
  await page.keyboard.press('Escape')
  await page.getByRole('switch', { name: 'Public access group' }).click()
  const dialog = page.getByRole('dialog', { name: 'Disable public access' })
  await dialog.getByRole('button', { name: 'Yes' }).click()
  await expect(dialog.getByText('Disable public access did not work')).toBeVisible()
  await dialog.getByRole('button', { name: 'Yes' }).click()
  await expectSaid(page, 'Public access is disabled')
  await expect(page.getByText(/no access can be assigned to this group/)).toBeVisible()
  expect((await give()).status).toBe(400)
  expect(await mayRead()).toBe(false)
  await page.goto(LIST)
  await expect(page.getByRole('row', { name: /Public Access/ })).toContainText('Disabled')
  await page.goto(PUBLIC)
  await page.getByRole('switch', { name: 'Public access group' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Yes' }).click()
  await expectSaid(page, 'Public access is enabled')
  expect((await give()).status).toBe(201)
})

test.describe('for an auditor', () => {
  test.use({ person: 'auditor' })
  test('public access says who could change it, and the cloud refuses', async ({ page, goto, cloud }) => {
    await goto(PUBLIC)
    await expect(page.getByRole('switch', { name: 'Public access group' })).toBeDisabled()
    await expect(page.getByText(/'iam-groups\.settings\.update'.*Administrator/)).toBeVisible()
    const call = await cloud.as('auditor')
    const body = { public_access_enabled: false }
    expect((await call(`PATCH /v2/groups/settings?${ofAccount}`, { body })).status).toBe(403)
  })
})

test.describe('for a person without access', () => {
  test.use({ person: 'nobody' })
  test('the page says which role would show it', async ({ page, goto, cloud }) => {
    await goto(await pageOf(cloud, 'Developers'))
    await expect(page.getByRole('heading', { name: 'You cannot view this access group' })).toBeVisible()
    await expect(page.getByText(/'iam-groups\.groups\.read'.*Viewer/)).toBeVisible()
  })
})
