import { ACCOUNT } from '../../mocks/scenarios/fixed.ts'
import { href, paths } from '../../src/app/paths.ts'
import { expectOff, expectSaid, leaveAndStay } from '../controls.ts'
import { expect, test } from '../fixtures.ts'
import { pageOf, readServiceId } from '../service-ids/on-page.ts'
import { assignTo, onMondays, policiesOf, press, rolesOf, summary, toReview } from './on-page.ts'

const WHO = 'checkout-web-prod'
const RAFAEL = 'IBMid-666000RD42'

test('several policies are collected, each said in a sentence with who gains what, and assigned together', async ({
  page,
  goto,
  cloud,
}) => {
  await goto(await pageOf(cloud, WHO))
  await press(page, 'Assign access')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Assign ${WHO} access`)
  await expectOff(
    page.getByRole('button', { name: 'Assign', exact: true }),
    'Add access to the summary first.',
  )

  await toReview(page, 'Key Protect', ['Reader'])
  const review = page.getByRole('region', { name: 'Review', exact: true })
  await expect(review).toContainText('Reader on Key Protect. A v1 policy.')
  await expect(review.getByRole('region', { name: 'Who gains what' })).toContainText(
    /checkout-web-prod.*gains \d+ actions? on all of Key Protect/,
  )
  await press(review, 'Add')
  await toReview(page, 'Cloud Object Storage', ['Viewer', 'Writer'], onMondays(page))
  await expect(review).toContainText(
    'Viewer and Writer on Cloud Object Storage (Monday all day, UTC). A v2 policy, as conditions are unavailable for v1 policies.',
  )
  await press(review, 'Add')

  await expect(summary(page).getByRole('list', { name: 'Added access' }).getByRole('listitem')).toHaveCount(2)
  await expect(summary(page)).toContainText(/gains \d+ actions on all of Cloud Object Storage/)
  await summary(page).getByRole('tab', { name: 'API' }).click()
  await expect(summary(page)).toContainText(/POST \/v1\/policies[\s\S]*POST \/v2\/policies/)
  await press(summary(page), 'Assign')
  await expectSaid(page, `Access was assigned to ${WHO}`)
  // Back where one came from, with what was assigned.
  await expect(page.getByRole('table', { name: 'Access policies' })).toContainText('Monday all day, UTC')
  expect(rolesOf(await policiesOf(cloud, WHO)).slice(1)).toEqual([['Reader'], ['Viewer', 'Writer']])
  expect([await cloud.count('createPolicy'), await cloud.count('createV2Policy')]).toEqual([1, 1])
})

test('what fails stays with its reason and nothing typed is lost; the rest is assigned', async ({
  page,
  goto,
  cloud,
}) => {
  await cloud.fail('createV2Policy', { status: 500, times: 1 })
  await goto(await assignTo(cloud, WHO))
  await toReview(page, 'Cloudant', ['Reader'])
  await press(page, 'Add')
  await toReview(page, 'App ID', ['Writer'], onMondays(page))
  await press(page, 'Add')
  await press(summary(page), 'Assign')
  await expect(summary(page).getByRole('alert')).toContainText(/It was not assigned\. .*Transaction/)
  await leaveAndStay(page, 'Service IDs')
  await expect(summary(page).getByRole('list', { name: 'Added access' })).not.toContainText('Cloudant')
  await expectSaid(page, `Access was assigned to ${WHO}`)
  // To edit it is to go on with what was chosen.
  await summary(page).getByRole('button', { name: 'Edit Writer on App ID (Monday all day, UTC)' }).click()
  await expect(page.getByRole('radio', { name: 'App ID' })).toBeChecked()
  for (const name of ['Next', 'Next', 'Next', 'Review', 'Add']) await press(page, name)
  await press(summary(page), 'Assign')
  await expect(page.getByRole('heading', { level: 1, name: WHO, exact: true })).toBeVisible()
  expect(rolesOf(await policiesOf(cloud, WHO)).slice(1)).toEqual([['Reader'], ['Writer']])
})

test('one instance, a role on its resource group, and what is missing at each step', async ({
  page,
  goto,
  cloud,
}) => {
  await goto(await assignTo(cloud, WHO))
  await press(page, 'Next')
  await expect(page.getByRole('alert')).toHaveText('Choose a service.')
  await page.getByRole('searchbox', { name: 'Search services' }).fill('object')
  await page.getByRole('radio', { name: 'Cloud Object Storage' }).check()
  await press(page, 'Next')
  await page.getByRole('radio', { name: 'Specific resources' }).check()
  await press(page, 'Next')
  await expect(page.getByRole('alert')).toHaveText('A condition has no value.')
  const first = page.getByRole('group', { name: 'Condition 1' })
  await first.getByRole('combobox', { name: 'Value' }).selectOption('orders-media-prod')
  await press(page, 'Add a condition')
  const second = page.getByRole('group', { name: 'Condition 2' })
  await second.getByRole('combobox', { name: 'Attribute type' }).selectOption('Resource ID')
  await second.getByRole('combobox', { name: 'Operator' }).selectOption('string matches any of')
  await second.getByRole('textbox', { name: 'Value' }).fill('photos-*, films')
  await press(page, 'Next')
  await page.getByRole('combobox', { name: 'Role on the resource group production' }).selectOption('Viewer')
  await press(page, 'Next')
  await press(page, 'Next')
  await expect(page.getByRole('alert')).toHaveText('Choose at least one role.')
  await page.getByLabel('2 actions of Object Reader').click()
  await expect(page.getByText('cloud-object-storage.object.head').filter({ visible: true })).toBeVisible()
  await page.getByRole('checkbox', { name: 'Object Reader', exact: true }).check()
  await press(page, 'Next')
  await press(page, 'Review')
  const review = page.getByRole('region', { name: 'Review', exact: true })
  await expect(review).toContainText(
    'Object Reader on Cloud Object Storage, instance orders-media-prod, resource matching photos-* or films. A v2 policy, as v1 does not have its operators.',
  )
  await expect(review).toContainText('Viewer on the resource group production itself. A v1 policy.')
  await press(review, 'Add')
  await press(summary(page), 'Assign')
  await expect(page.getByRole('heading', { level: 1, name: WHO, exact: true })).toBeVisible()
  expect(rolesOf(await policiesOf(cloud, WHO)).slice(1)).toEqual([['Object Reader'], ['Viewer']])
})

test('a condition begins with the instance, also while the instances are still to come', async ({
  page,
  goto,
  cloud,
}) => {
  const held = await cloud.hold('listResourceInstances')
  await goto(await assignTo(cloud, WHO))
  await page.getByRole('searchbox', { name: 'Search services' }).fill('object')
  await page.getByRole('radio', { name: 'Cloud Object Storage' }).check()
  await press(page, 'Next')
  await page.getByRole('radio', { name: 'Specific resources' }).check()
  const condition = page.getByRole('group', { name: 'Condition 1' })
  await expect(condition.getByRole('combobox', { name: 'Attribute type' })).toHaveValue('serviceInstance')
  const value = condition.getByRole('combobox', { name: 'Value' })
  await expect(value).toHaveText('Loading')
  await held.release()
  await value.selectOption('orders-media-prod')
  await press(page, 'Next')
  await expect(page.getByRole('combobox', { name: 'Role on the resource group production' })).toBeVisible()
})

test('a policy that is there already is refused before it is added', async ({ page, goto, cloud }) => {
  await goto(await assignTo(cloud, WHO))
  for (const name of ['App ID', 'App ID']) {
    await toReview(page, name, ['Reader'])
    await press(page, 'Add')
  }
  await press(summary(page), 'Assign')
  await expect(summary(page).getByRole('alert').last()).toContainText('identical attributes already exists')
  await toReview(page, 'App ID', ['Writer'])
  await expectOff(
    page.getByRole('button', { name: 'Add', exact: true }),
    /identical attributes already exists/,
  )
})

test('a user is assigned access by the direct link, and one comes to the user', async ({ page, goto }) => {
  await goto(href(paths.assignAccess, { kind: 'user', principal: RAFAEL }))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Assign Rafael Duarte access')
  await toReview(page, 'Cloudant', ['Reader'])
  await press(page, 'Add')
  await press(summary(page), 'Assign')
  await expect(page.getByRole('heading', { level: 1, name: 'Rafael Duarte', exact: true })).toBeVisible()
  await expect(page.getByRole('row', { name: /Reader Cloudant Direct/ })).toBeVisible()
  // What a group gives is there, too.
  await expect(page.getByRole('link', { name: 'Access group Order media readers' }).first()).toBeVisible()
})

test.describe('for an auditor', () => {
  test.use({ person: 'auditor' })
  test('assigning, changing and removing are off with the reason, on the link and in the API too', async ({
    page,
    goto,
    cloud,
  }) => {
    const nothing = /You can assign access only to what you administer, and you administer nothing here/
    await goto(await pageOf(cloud, WHO))
    await expectOff(page.getByRole('button', { name: 'Assign access' }), nothing)
    await expectOff(page.getByRole('button', { name: 'Assign group' }), /you manage none/)
    await page.getByRole('button', { name: /^Actions for \w+.* on / }).click()
    for (const name of ['Edit', 'Remove'])
      await expectOff(page.getByRole('menuitem', { name }), /It needs the role Administrator on/)
    await goto(await assignTo(cloud, WHO))
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`You cannot assign access to ${WHO}`)
    await expect(page.getByText(nothing)).toBeVisible()
    const [policy] = await policiesOf(cloud, WHO)
    await goto(await assignTo(cloud, WHO, { policy: policy?.id ?? '' }))
    await expectOff(page.getByRole('button', { name: 'Save' }), /It needs the role Administrator on/)

    const auditor = await cloud.as('auditor')
    const { iam_id } = await readServiceId(cloud, WHO)
    const { status } = await auditor('POST /v1/policies', {
      body: {
        type: 'access',
        subjects: [{ attributes: [{ name: 'iam_id', value: iam_id }] }],
        roles: [{ role_id: 'crn:v1:bluemix:public:iam::::role:Viewer' }],
        resources: [
          {
            attributes: [
              { name: 'accountId', value: ACCOUNT.id },
              { name: 'serviceName', value: 'kms' },
            ],
          },
        ],
      },
    })
    expect(status).toBe(403)
  })
})

test.describe('for the administrator of IAM Identity', () => {
  test.use({ person: 'identity-admin' })
  test('only what one administers can be added; groups are off', async ({ page, goto, cloud }) => {
    // A user whom one may not view goes by the IAM ID.
    await goto(href(paths.assignAccess, { kind: 'user', principal: RAFAEL }))
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Assign ${RAFAEL} access`)
    await goto(await assignTo(cloud, WHO))
    await expectOff(page.getByRole('radio', { name: 'Access groups', exact: true }), /you manage none/)
    await toReview(page, 'Key Protect', ['Reader'])
    await expectOff(
      page.getByRole('button', { name: 'Add', exact: true }),
      /It needs the role Administrator on kms/,
    )
    await press(page, 'Edit Service')
    await toReview(page, 'IAM Identity Service', ['Viewer'])
    await press(page, 'Add')
    await press(summary(page), 'Assign')
    await expectSaid(page, `Access was assigned to ${WHO}`)
  })
})
