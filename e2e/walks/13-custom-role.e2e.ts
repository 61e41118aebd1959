import { ACCOUNT } from '../../mocks/scenarios/fixed.ts'
import { expectSaid } from '../controls.ts'
import { SHARED, readInstance, view, walkToCredentials } from '../credentials/on-page.ts'
import { expect, test } from '../fixtures.ts'
import { add, customRoles, openCreate, press } from '../roles/on-page.ts'

// console-ui.md, 3.3: a custom role with resource-controller.credential.retrieve_all opens what was REDACTED.

test('a custom role with retrieve_all turns REDACTED into the value for the person who gets it', async ({
  goto,
  page,
  as,
  cloud,
}) => {
  await goto('/iam/roles?service=cloud-object-storage')
  const theirs = await as('reader', '/resources')
  await walkToCredentials(theirs, SHARED)
  const panel = await view(theirs, 'orders-media-writer')
  await expect(panel).toContainText('"REDACTED": "REDACTED"')

  await openCreate(page, 'Value reader')
  await add(page, 'resource-controller.credential.retrieve_all', 'cloud-object-storage.bucket.head')
  await press(page)
  await expectSaid(page, 'Role Value reader was created')
  const role = (await customRoles(cloud)).find(({ name }) => name === 'ValueReader')

  const owner = await cloud.as('owner')
  const users = await owner<{ resources: { iam_id: string; firstname: string }[] }>(
    `GET /v2/accounts/${ACCOUNT.id}/users?limit=100`,
  )
  const rafael = users.body.resources.find(({ firstname }) => firstname === 'Rafael')
  const equals = (key: string, value: string | undefined) => ({ key, operator: 'stringEquals', value })
  const { status } = await owner('POST /v2/policies', {
    body: {
      type: 'access',
      control: { grant: { roles: [{ role_id: role?.crn }] } },
      subject: { attributes: [equals('iam_id', rafael?.iam_id)] },
      resource: {
        attributes: [
          equals('accountId', ACCOUNT.id),
          equals('serviceName', 'cloud-object-storage'),
          equals('serviceInstance', (await readInstance(cloud, SHARED)).guid),
        ],
      },
    },
  })
  expect(status).toBe(201)

  await theirs.reload()
  const opened = await view(theirs, 'orders-media-writer')
  await opened.getByRole('button', { name: 'Show the values of orders-media-writer' }).click()
  await expect(opened).toContainText('"apikey"')
  await expect(opened).not.toContainText('REDACTED')
})
