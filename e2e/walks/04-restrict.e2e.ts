import { expect, test } from '../fixtures.ts'
import { createKey, finish } from '../reveal/create.ts'

// Walk 4: while creation of API keys is restricted, the owner is blocked too, until the creator role is assigned.

const ACCOUNT = '4329073d16d2f3663f74bfa955259139'
const OWNER = 'IBMid-5500093BHN'

test('the owner restricts creation, is blocked, and creates again with the creator role', async ({
  goto,
  page,
  cloud,
}) => {
  await goto('/iam/apikeys')
  const owner = await cloud.as('owner')
  const settings = await owner<{ entity_tag: string }>(`GET /v1/accounts/${ACCOUNT}/settings/identity`)
  const changed = await owner(`PUT /v1/accounts/${ACCOUNT}/settings/identity`, {
    body: { restrict_create_platform_apikey: 'RESTRICTED' },
    headers: { 'If-Match': settings.body.entity_tag },
  })
  expect(changed.status).toBe(200)

  await page.reload()
  const create = page.getByRole('button', { name: 'Create an IBM Cloud API key' })
  await expect(create).toHaveAttribute('aria-disabled', 'true')
  await expect(create).toHaveAccessibleDescription(/restricted in this account.*User API key creator/)
  expect((await owner('POST /v1/apikeys', { body: { name: 'by hand', iam_id: OWNER } })).status).toBe(403)

  const granted = await owner('POST /v2/policies', {
    body: {
      type: 'access',
      control: {
        grant: {
          roles: [{ role_id: 'crn:v1:bluemix:public:iam-identity::::serviceRole:UserApiKeyCreator' }],
        },
      },
      subject: { attributes: [{ key: 'iam_id', operator: 'stringEquals', value: OWNER }] },
      resource: {
        attributes: [
          { key: 'accountId', operator: 'stringEquals', value: ACCOUNT },
          { key: 'serviceName', operator: 'stringEquals', value: 'iam-identity' },
        ],
      },
    },
  })
  expect(granted.status).toBe(201)
  await page.reload()
  await expect(create).not.toHaveAttribute('aria-disabled')
  await createKey(page, 'allowed again')
  await finish(page)
  await expect(page.getByRole('cell', { name: 'allowed again', exact: true })).toBeVisible()
})
