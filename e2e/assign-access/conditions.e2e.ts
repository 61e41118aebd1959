import { expectOff, expectSaid } from '../controls.ts'
import { expect, test } from '../fixtures.ts'
import { readServiceId } from '../service-ids/on-page.ts'
import type { World } from '../world.ts'
import { assignTo, policiesOf, press, summary } from './on-page.ts'

const WHO = 'checkout-web-prod'
const WORDS = 'Where path matches photos/* or (prefix is photos/ and delimiter is /)'

/** Which of these requests the cloud would let the service ID make. */
async function asked(cloud: World, requests: readonly object[]): Promise<readonly boolean[]> {
  const owner = await cloud.as('owner')
  const { iam_id } = await readServiceId(cloud, WHO)
  const { body } = await owner<{ responses: { authorizationDecision: { permitted: boolean } }[] }>(
    'POST /v2/authz',
    {
      body: requests.map((attributes) => ({
        subject: { attributes: { id: iam_id } },
        action: 'cloud-object-storage.object.get',
        resource: { attributes: { serviceName: 'cloud-object-storage', ...attributes } },
      })),
    },
  )
  return body.responses.map((one) => one.authorizationDecision.permitted)
}

test('conditions on paths are built in groups, kept when the cloud fails, decided by and edited', async ({
  page,
  goto,
  cloud,
}) => {
  await cloud.fail('createV2Policy', { status: 500, times: 1 })
  await goto(await assignTo(cloud, WHO))
  // Only some services have such attributes.
  await page.getByRole('radio', { name: 'Key Protect', exact: true }).check()
  await press(page, 'Next')
  await press(page, 'Next')
  await page.getByRole('checkbox', { name: 'Reader', exact: true }).check()
  await press(page, 'Next')
  const kind = page.getByRole('combobox', { name: 'Condition', exact: true })
  await expect(kind.getByRole('option')).toHaveText(['None', 'One-time', 'Weekly'])
  await press(page, 'Edit Service')
  await page.getByRole('radio', { name: 'Cloud Object Storage', exact: true }).check()
  await press(page, 'Next')
  await press(page, 'Next')
  await page.getByRole('checkbox', { name: 'Object Reader', exact: true }).check()
  await press(page, 'Next')
  await kind.selectOption('Advanced condition builder')
  await press(page, 'Remove condition 2')
  await press(page, 'Review')
  await expect(page.getByRole('alert')).toHaveText('Add at least two conditions.')
  await press(page, 'Add a group')
  await press(page, 'Add a condition to group 2')
  await press(page, 'Review')
  await expect(page.getByRole('alert')).toHaveText('A condition has no value.')
  const fill = async (number: string, type: string, operator: string, value: string): Promise<void> => {
    const row = page.getByRole('group', { name: `Condition ${number}`, exact: true })
    await row.getByRole('combobox', { name: 'Attribute type' }).selectOption(type)
    await row.getByRole('combobox', { name: 'Operator' }).selectOption(operator)
    await row.getByRole('textbox', { name: 'Value' }).fill(value)
  }
  await fill('1', 'Path', 'string matches', 'photos/*')
  await fill('2.1', 'Prefix', 'string equals', 'photos/')
  await fill('2.2', 'Delimiter', 'string equals any of', '/')
  await press(page, 'Review')
  const review = page.getByRole('region', { name: 'Review', exact: true })
  await expect(review).toContainText(`Object Reader on Cloud Object Storage (${WORDS}). A v2 policy`)
  await expect(review).toContainText('As long as the conditions are met.')
  await press(review, 'Add')
  await press(summary(page), 'Assign')
  await expect(summary(page).getByRole('alert')).toContainText(/It was not assigned\. .*Transaction/)
  await press(summary(page), 'Assign')
  await expectSaid(page, `Access was assigned to ${WHO}`)
  const row = page.getByRole('row', { name: /Object Reader/ })
  await expect(row).toContainText(WORDS)
  expect(
    await asked(cloud, [{ path: 'photos/1' }, { path: 'films/1' }, { prefix: 'photos/', delimiter: '/' }]),
  ).toEqual([true, false, true])

  await row.getByRole('button', { name: /^Actions for/ }).click()
  await page.getByRole('menuitem', { name: 'Edit' }).click()
  await press(page, 'Edit Conditions')
  await page
    .getByRole('combobox', { name: 'Conditions to be met', exact: true })
    .selectOption('All of them (AND)')
  await page.getByRole('group', { name: 'Condition 2.2' }).getByRole('textbox').fill('/, |')
  for (let more = 3; more < 9; more++) await press(page, 'Add a condition')
  await press(page, 'Add a condition to group 2')
  await expectOff(page.getByRole('button', { name: 'Add a group' }), 'A policy has at most 10 conditions.')
  for (let last = 8; last > 2; last--) await press(page, `Remove condition ${last}`)
  await press(page, 'Remove condition 2.3')
  await press(page, 'Save')
  await expectSaid(page, `An access policy of ${WHO} was changed`)
  expect(
    await asked(cloud, [{ path: 'photos/1' }, { path: 'photos/1', prefix: 'photos/', delimiter: '|' }]),
  ).toEqual([false, true])
  const auditor = await cloud.as('auditor')
  const made = (await policiesOf(cloud, WHO)).at(-1)
  expect((await auditor('POST /v2/policies', { body: made })).status).toBe(403)
})
