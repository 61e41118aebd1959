import { TESTED_ACCESS_GROUP } from '../../mocks/scenarios/fixed.ts'
import { href, paths } from '../../src/app/paths.ts'
import { action, expectOff, expectSaid } from '../controls.ts'
import { press, summary, toReview } from '../assign-access/on-page.ts'
import { add, openCreate, press as pressCreate } from '../roles/on-page.ts'
import { expect, test } from '../fixtures.ts'

// Two people at once: what one of them grants, the other has at once; what one revokes, the other has no longer.

test('the owner grants and the member’s button is there; the owner revokes and the member is refused with the reason', async ({
  page,
  goto,
  as,
}) => {
  await goto(href(paths.accessGroup, { groupId: TESTED_ACCESS_GROUP }, { tab: 'access' }))
  const member = await as('content-reader', `${paths.roles}?service=cloud-object-storage`)
  const create = member.getByRole('button', { name: 'Create custom role' })
  const refused = /'iam-access-management\.customRole\.create'.* is not granted to you/
  await expectOff(create, refused)

  await press(page, 'Assign access')
  await toReview(page, 'IAM Access Management', ['Administrator'])
  await expect(page.getByRole('region', { name: 'Who gains what' })).toContainText(/Sam Rivera/)
  await press(page, 'Add')
  await press(summary(page), 'Assign')
  await expectSaid(page, 'Access was assigned to Developers')

  await member.reload()
  await expect(create).toBeEnabled()

  await openCreate(member, 'Value reader')
  await add(member, 'resource-controller.key.retrieve', 'cloud-object-storage.bucket.head')
  await (await action(page, 'Actions for Administrator on IAM Access Management', 'Remove')).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
  await expectSaid(page, 'An access policy of Developers was removed')

  // The member is in the middle of it: the cloud does not do it any more, and says why.
  await pressCreate(member)
  await expect(member.getByRole('dialog').getByRole('alert')).toContainText(refused)
  await member.reload()
  await expectOff(create, refused)
})
