import { expect, test } from '../fixtures.ts'
import {
  SHARED,
  createDialog,
  credentialRow,
  openCreate,
  readInstance,
  readReveal,
  reveal,
  submit,
  walkToCredentials,
} from '../credentials/on-page.ts'
import { readServiceId } from '../service-ids/on-page.ts'

// Walk 7: a credential without a role has a service ID without a policy; access is given there, down to one bucket.

test('a credential with role None gives no access until its service ID is given some', async ({
  goto,
  page,
  cloud,
}) => {
  await goto('/resources')
  await walkToCredentials(page, SHARED)
  await openCreate(page)
  await createDialog(page).getByRole('textbox', { name: 'Name', exact: true }).fill('thumbnails-bucket')
  await createDialog(page).getByRole('combobox', { name: 'Role' }).selectOption('None')
  await expect(createDialog(page).getByText(/for example to one bucket/)).toBeVisible()
  await submit(page)
  const { apikey = '' } = await readReveal(page)
  await reveal(page).getByRole('button', { name: 'Done' }).click()
  await expect(
    credentialRow(page, 'thumbnails-bucket').getByRole('cell', { name: 'None', exact: true }),
  ).toBeVisible()

  const { id, iam_id, account_id } = await readServiceId(cloud, 'thumbnails-bucket')
  await goto(`/iam/serviceids/${id}?tab=iam`)
  await expect(page.getByRole('heading', { level: 1, name: 'thumbnails-bucket' })).toBeVisible()
  const owner = await cloud.as('owner')
  const policies = () =>
    owner<{ policies: unknown[] }>(`GET /v1/policies?account_id=${account_id}&iam_id=${iam_id}`)
  expect((await policies()).body.policies).toEqual([])

  const { guid } = await readInstance(cloud, SHARED)
  const bucket = (name: string) => ({
    serviceName: 'cloud-object-storage',
    serviceInstance: guid,
    resourceType: 'bucket',
    resource: name,
  })
  const mayRead = async (name: string): Promise<boolean> => {
    const { body } = await owner<{ responses: { authorizationDecision: { permitted: boolean } }[] }>(
      'POST /v2/authz',
      {
        body: [
          {
            subject: { attributes: { id: iam_id } },
            action: 'cloud-object-storage.object.get',
            resource: { attributes: bucket(name) },
          },
        ],
      },
    )
    return body.responses[0]?.authorizationDecision.permitted === true
  }
  expect(await mayRead('thumbnails')).toBe(false)
  const attributes = Object.entries({ accountId: account_id, ...bucket('thumbnails') })
  const made = await owner('POST /v1/policies', {
    body: {
      type: 'access',
      subjects: [{ attributes: [{ name: 'iam_id', value: iam_id }] }],
      roles: [{ role_id: 'crn:v1:bluemix:public:iam::::serviceRole:Reader' }],
      resources: [{ attributes: attributes.map(([name, value]) => ({ name, value })) }],
    },
  })
  expect(made.status).toBe(201)
  expect(await mayRead('thumbnails')).toBe(true)
  expect(await mayRead('originals')).toBe(false)
  const token = await owner<{ access_token: string }>('POST /identity/token', {
    form: { grant_type: 'urn:ibm:params:oauth:grant-type:apikey', apikey },
  })
  expect(token.status).toBe(200)
})
