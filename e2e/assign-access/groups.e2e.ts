import { ACCOUNT } from '../../mocks/scenarios/fixed.ts'
import { expectSaid } from '../controls.ts'
import { expect, test } from '../fixtures.ts'
import { pageOf, readServiceId } from '../service-ids/on-page.ts'
import { press, summary } from './on-page.ts'

test('a service ID is put into groups; one that fails stays in the summary and is tried again', async ({
  page,
  goto,
  cloud,
}) => {
  await cloud.fail('addMembersToAccessGroup', { status: 500, times: 1 })
  await goto(await pageOf(cloud, 'checkout-web-prod'))
  await press(page, 'Assign group')
  for (const name of ['Auditors', 'Build agents'])
    await page.getByRole('checkbox', { name: new RegExp(`^${name}`) }).check()
  await press(page, 'Add to the access summary')
  await expect(summary(page)).toContainText('Member of the access group Auditors')
  await expect(summary(page)).toContainText(/checkout-web-prod.*gains \d+ actions on all of/)
  await press(summary(page), 'Assign')
  await expect(summary(page).getByRole('alert')).toContainText(/It was not assigned\. .*Transaction/)
  await expect(summary(page)).not.toContainText('Build agents')
  await press(summary(page), 'Assign')
  await expectSaid(page, 'Access was assigned to checkout-web-prod')
  await expect(page.getByRole('table', { name: 'Access groups' }).getByRole('row')).toHaveCount(3)
  // What a group gives is in the list of policies, with the group; it is changed at the group.
  await expect(
    page.getByRole('table', { name: 'Access policies' }).getByRole('cell', { name: 'Access group Auditors' }),
  ).toHaveCount(2)
  const { iam_id } = await readServiceId(cloud, 'checkout-web-prod')
  const owner = await cloud.as('owner')
  const { body } = await owner<{ total_count: number }>(
    `GET /v2/groups?account_id=${ACCOUNT.id}&iam_id=${iam_id}&hide_public_access=true`,
  )
  expect(body.total_count).toBe(2)
})
