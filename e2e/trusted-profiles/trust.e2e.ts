import { action, expectSaid, press } from '../controls.ts'
import { expect, test } from '../fixtures.ts'
import { ACCOUNT } from '../../mocks/scenarios/fixed.ts'
import { pageOf, readProfile, REALM, trustOf } from './on-page.ts'

test('compute resources are trusted by a rule, or one by its CRN', async ({
  page,
  goto,
  cloud,
  accessible,
}) => {
  await goto(await pageOf(cloud, 'Quarterly audit'))
  const dialog = page.getByRole('dialog')
  await page.getByRole('button', { name: 'Add compute resources' }).click()
  await dialog.getByRole('combobox', { name: 'Compute service type' }).selectOption('Kubernetes')
  await dialog.getByRole('textbox', { name: 'Name (optional)' }).fill('Night jobs')
  await dialog.getByRole('textbox', { name: 'Attribute name' }).fill('namespace')
  await dialog.getByRole('textbox', { name: 'Value' }).fill('audit')
  await accessible()
  await press(page, 'Add')
  await expect(
    page.getByRole('row', { name: /Night jobs.*Kubernetes.*namespace equals audit/ }),
  ).toBeVisible()
  await page.getByRole('button', { name: 'Add compute resources' }).click()
  await dialog.getByRole('radio', { name: 'Specific resources' }).check()
  await dialog.getByRole('combobox', { name: 'Compute service type' }).selectOption('Code Engine')
  await dialog.getByRole('textbox', { name: 'CRN of the resource' }).fill('server-1')
  await press(page, 'Add')
  await expect(dialog.getByText('Enter a CRN: it begins with crn:v1:')).toBeVisible()
  await dialog
    .getByRole('textbox', { name: 'CRN of the resource' })
    .fill('crn:v1:bluemix:public:codeengine:eu-de:a/another:p::')
  await dialog.getByRole('textbox', { name: 'Component type' }).fill('job')
  await dialog.getByRole('textbox', { name: 'Component name' }).fill('export')
  await press(page, 'Add')
  await expect(dialog.getByText(/it is of account another/)).toBeVisible()
  await dialog
    .getByRole('textbox', { name: 'CRN of the resource' })
    .fill(`crn:v1:bluemix:public:codeengine:eu-de:a/${ACCOUNT.id}:p::`)
  await press(page, 'Add')
  await expect(page.getByRole('row', { name: /codeengine.*job, export/ })).toBeVisible()
  expect(await trustOf(cloud, 'Quarterly audit', 'links')).toMatchObject({
    links: [{ cr_type: 'CE', link: { component_type: 'job', component_name: 'export' } }],
  })
  await cloud.fail('deleteLink', { status: 500, times: 1 })
  await page
    .getByRole('row', { name: /codeengine.*job, export/ })
    .getByRole('button', { name: /^Actions for/ })
    .click()
  await page.getByRole('menuitem', { name: 'Remove' }).click()
  await press(page, 'Remove')
  await expect(dialog.getByText(/Remove trust did not work.*Transaction/)).toBeVisible()
  await press(page, 'Remove')
  await expect(page.getByRole('row', { name: /codeengine.*job, export/ })).toHaveCount(0)
  expect(await trustOf(cloud, 'Quarterly audit', 'links')).toMatchObject({ links: [] })
})

test('services, service IDs and users are trusted by name, several with a result for each', async ({
  page,
  goto,
  cloud,
}) => {
  await goto(await pageOf(cloud, 'Quarterly audit'))
  const dialog = page.getByRole('dialog')
  await page.getByRole('button', { name: 'Add IBM Cloud service' }).click()
  await dialog
    .getByRole('textbox', { name: 'CRN of the service instance' })
    .fill(`crn:v1:bluemix:public:project:global:a/${ACCOUNT.id}:p::`)
  await dialog.getByRole('textbox', { name: 'Description' }).fill('The audit project')
  await cloud.fail('setProfileIdentity', { status: 500, times: 1 })
  await press(page, 'Add')
  await expect(dialog.getByText(/The trust was not added.*Transaction/)).toBeVisible()
  await expect(dialog.getByRole('textbox', { name: 'Description' })).toHaveValue('The audit project')
  await press(page, 'Add')
  await expect(page.getByRole('row', { name: /project:global.*The audit project/ })).toBeVisible()
  await cloud.fail('setProfileIdentity', { status: 500, times: 1 })
  await page.getByRole('button', { name: 'Add service IDs' }).click()
  await dialog.getByRole('checkbox', { name: /backup-runner/ }).check()
  await dialog.getByRole('checkbox', { name: /ci-pipeline/ }).check()
  await press(page, 'Add')
  await expect(dialog.getByRole('listitem')).toHaveText([/backup-runner: not added\./, 'ci-pipeline: added'])
  await press(page, 'Retry')
  await expect(dialog.getByText('2 of 2 added.')).toBeVisible()
  await press(page, 'Close')
  await page.getByRole('button', { name: 'Add users' }).click()
  await dialog.getByRole('checkbox', { name: /Noah/ }).check()
  await press(page, 'Add')
  await expectSaid(page, 'Quarterly audit trusts Noah Bergström')
  await expect(page.getByRole('region', { name: 'Service IDs', exact: true }).getByRole('row')).toHaveCount(3)
  expect(await trustOf(cloud, 'Quarterly audit', 'identities')).toMatchObject({
    identities: [
      { type: 'user' },
      { type: 'crn', description: 'The audit project' },
      { type: 'serviceid' },
      { type: 'serviceid' },
      { type: 'user', identifier: 'IBMid-2700091NBG' },
    ],
  })
  await cloud.fail('deleteProfileIdentity', { status: 500, times: 1 })
  await (await action(page, 'Actions for backup-runner', 'Remove')).click()
  await press(page, 'Remove')
  await expect(dialog.getByText(/Remove trust did not work.*Transaction/)).toBeVisible()
  await press(page, 'Remove')
  await expectSaid(page, 'Quarterly audit no longer trusts backup-runner')
})

test('federated users are trusted by a rule, which is edited beside somebody else’s change, and removed', async ({
  page,
  goto,
  cloud,
}) => {
  await cloud.fail('createClaimRule', { status: 500, times: 1 })
  await cloud.fail('updateClaimRule', { status: 500, times: 1 })
  await cloud.fail('deleteClaimRule', { status: 500, times: 1 })
  await goto(await pageOf(cloud, 'Production on call'))
  const dialog = page.getByRole('dialog')
  await page.getByRole('button', { name: 'Add federated users' }).click()
  await dialog.getByRole('textbox', { name: 'Identity provider' }).fill(REALM)
  await dialog.getByRole('textbox', { name: 'Attribute name' }).fill('shift')
  await dialog.getByRole('textbox', { name: 'Value' }).fill('night')
  await press(page, 'Add')
  await expect(dialog.getByText(/The trust was not added.*Transaction/)).toBeVisible()
  await expect(dialog.getByRole('textbox', { name: 'Value' })).toHaveValue('night')
  await press(page, 'Add')
  await expect(page.getByRole('row', { name: /saml2.*shift equals night.*1 hour/ })).toBeVisible()
  await (await action(page, 'Actions for On call', 'Edit')).click()
  await expect(dialog.getByRole('textbox', { name: 'Identity provider' })).toHaveValue(REALM)
  await expect(dialog.getByRole('textbox', { name: /Session duration/ })).toHaveValue('4')
  await dialog.getByRole('textbox', { name: /Session duration/ }).fill('0.5')
  await press(page, 'Save')
  await expect(dialog.getByText('The rule was not changed')).toBeVisible()
  const owner = await cloud.as('owner')
  const { id } = await readProfile(cloud, 'Production on call')
  const { body } = await owner<{ rules: { id: string; entity_tag: string }[] }>(
    `GET /v1/profiles/${id}/rules`,
  )
  const [rule] = body.rules
  const headers = { 'If-Match': rule?.entity_tag ?? '' }
  const changed = await owner(`PUT /v1/profiles/${id}/rules/${rule?.id}`, {
    headers,
    body: { ...rule, expiration: 7200 },
  })
  expect(changed.status).toBe(200)
  await press(page, 'Save')
  await expect(dialog.getByRole('row', { name: 'Hours 2 0.5' })).toBeVisible()
  await press(page, 'Apply mine')
  await expectSaid(page, 'The rule On call was changed')
  expect(await trustOf(cloud, 'Production on call', 'rules')).toMatchObject({
    rules: [{ expiration: 1800, conditions: [{ value: '"on-call"' }] }, {}],
  })
  await (await action(page, 'Actions for On call', 'Remove')).click()
  await press(page, 'Remove')
  await expect(dialog.getByText('Remove trust did not work')).toBeVisible()
  await press(page, 'Remove')
  await expectSaid(page, 'Production on call no longer trusts On call')
  expect(await trustOf(cloud, 'Production on call', 'rules')).toMatchObject({ rules: [{ expiration: 3600 }] })
})

test('a profile is edited; what somebody else changed meanwhile is shown beside it', async ({
  page,
  goto,
  cloud,
}) => {
  await goto(await pageOf(cloud, 'Quarterly audit'))
  await (await action(page, 'Actions', 'Edit')).click()
  const dialog = page.getByRole('dialog', { name: 'Edit trusted profile' })
  await dialog.getByRole('textbox', { name: 'Email' }).fill('audit@acme.example')
  const admin = await cloud.as('admin')
  const id = page.url().split('/').at(-1)?.split('?')[0]
  const { body } = await admin<{ entity_tag: string }>(`GET /v1/profiles/${id}`)
  const theirs = { headers: { 'If-Match': body.entity_tag }, body: { description: 'Theirs' } }
  expect((await admin(`PUT /v1/profiles/${id}`, theirs)).status).toBe(200)
  await cloud.fail('updateProfile', { status: 500, times: 1 })
  await press(page, 'Apply')
  await expect(dialog.getByText(/The trusted profile was not changed.*Transaction/)).toBeVisible()
  await expect(dialog.getByRole('textbox', { name: 'Email' })).toHaveValue('audit@acme.example')
  await press(page, 'Apply')
  await expect(dialog.getByText(/This trusted profile was changed by someone else/)).toBeVisible()
  await press(page, 'Apply mine')
  await expectSaid(page, 'Trusted profile Quarterly audit was changed')
})

test('removing names what goes with it, needs the name to be typed, and ends its sessions', async ({
  page,
  goto,
  cloud,
}) => {
  await cloud.fail('deleteProfile', { status: 500, times: 1 })
  await goto(await pageOf(cloud, 'Build runners'))
  await (await action(page, 'Actions', 'Remove')).click()
  const dialog = page.getByRole('dialog', { name: 'Remove trusted profile' })
  await expect(dialog.getByRole('listitem')).toHaveText([
    /^2 trust relationships: build-runner-1; ServiceId-/,
    /^1 access policy: /,
    'No memberships of access groups',
  ])
  await dialog.getByRole('textbox').fill('Build runners')
  await press(page, 'Remove')
  await expect(dialog.getByText('Remove trusted profile did not work')).toBeVisible()
  await press(page, 'Remove')
  await expect(page.getByRole('heading', { level: 1, name: 'Trusted profiles' })).toBeVisible()
  await expectSaid(page, 'Trusted profile Build runners was removed')
  await expect(page.getByRole('link', { name: 'Build runners' })).toHaveCount(0)
})
