import { ACCOUNT } from '../../mocks/scenarios/fixed.ts'
import { action, expectOff, expectSaid } from '../controls.ts'
import { expect, test } from '../fixtures.ts'
import { add, createDialog, customRoles, LIST, openCreate, press } from './on-page.ts'

test('a custom role is created from the actions of one service', async ({ page, goto, cloud }) => {
  await cloud.fail('createRole', { status: 500, times: 1 })
  await goto(LIST)
  await openCreate(page, 'Bucket keeper')
  const dialog = createDialog(page)
  await expect(dialog.getByRole('textbox', { name: 'ID' })).toHaveValue('BucketKeeper')
  await press(page)
  await expect(dialog.getByText('Add an action.')).toBeVisible()
  await add(page, 'resource-controller.instance.retrieve')
  await expect(dialog.getByText('Add an action of the type Service, too.')).toBeVisible()
  await dialog.getByRole('textbox', { name: 'Filter actions' }).fill('bucket')
  await add(page, 'cloud-object-storage.bucket.get')
  await press(page)
  await expect(dialog.getByText('The role was not created')).toBeVisible()
  await press(page)
  await expectSaid(page, 'Role Bucket keeper was created')
  await expect(page.getByRole('row', { name: /Bucket keeper Custom Cloud Object Storage/ })).toBeVisible()
  const made = (await customRoles(cloud)).find(({ name }) => name === 'BucketKeeper')
  expect(made).toMatchObject({
    service_name: 'cloud-object-storage',
    crn: `crn:v1:bluemix:public:cloud-object-storage::a/${ACCOUNT.id}::customRole:BucketKeeper`,
    actions: ['resource-controller.instance.retrieve', 'cloud-object-storage.bucket.get'],
  })
})

test('a second role with exactly the same actions is refused, and nothing typed is lost', async ({
  page,
  goto,
}) => {
  await goto(`${LIST}?service=cloud-object-storage`)
  await openCreate(page, 'Twin')
  await add(
    page,
    'resource-controller.credential.retrieve_all',
    'cloud-object-storage.account.get_account_buckets',
  )
  await press(page)
  await expect(createDialog(page).getByText(/exactly these actions: Credential Reader/)).toBeVisible()
  await expect(createDialog(page).getByText('2 added.')).toBeVisible()
})

test('a role is edited; a version that somebody else saved meanwhile is shown beside it', async ({
  page,
  goto,
  cloud,
}) => {
  await cloud.fail('getRole', { status: 500, times: 1 })
  await goto(LIST)
  const edit = async (): Promise<void> =>
    (await action(page, 'Actions for Credential Reader', 'Edit')).click()
  await edit()
  await expect(page.getByText('Role Credential Reader could not be read')).toBeVisible()
  await edit()
  const dialog = page.getByRole('dialog', { name: 'Edit custom role' })
  await add(page, 'cloud-object-storage.bucket.get')
  const owner = await cloud.as('owner')
  const [role] = await customRoles(cloud)
  const changed = await owner(`PUT /v2/roles/${role?.id}`, {
    body: { display_name: 'Value reader', actions: role?.actions },
    headers: { 'If-Match': '*' },
  })
  expect(changed.status).toBe(200)
  await cloud.fail('replaceRole', { status: 500, times: 1 })
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog.getByText(/The role was not changed.*Transaction/)).toBeVisible()
  await expect(dialog.getByText('3 added.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog.getByRole('row', { name: /Name Value reader Credential Reader/ })).toBeVisible()
  await dialog.getByRole('button', { name: 'Apply mine' }).click()
  await expectSaid(page, 'Role Credential Reader was changed')
  expect((await customRoles(cloud))[0]).toMatchObject({
    display_name: 'Credential Reader',
    actions: [
      'resource-controller.credential.retrieve_all',
      'cloud-object-storage.account.get_account_buckets',
      'cloud-object-storage.bucket.get',
    ],
  })
})

test('deleting a role says which policies lose it, and takes it out of them', async ({
  page,
  goto,
  cloud,
}) => {
  await cloud.fail('deleteRole', { status: 500, times: 1 })
  await goto(LIST)
  await (await action(page, 'Actions for Credential Reader', 'Delete')).click()
  const dialog = page.getByRole('dialog', { name: 'Delete custom role' })
  await expect(dialog.getByText('It is removed from 1 policy. Those whom they are for')).toBeVisible()
  await dialog.getByRole('textbox', { name: 'Type Credential Reader to confirm' }).fill('Credential Reader')
  await dialog.getByRole('button', { name: 'Delete', exact: true }).click()
  await expect(dialog.getByText('Delete custom role did not work')).toBeVisible()
  await dialog.getByRole('button', { name: 'Delete', exact: true }).click()
  await expectSaid(page, 'Role Credential Reader was deleted')
  expect(await customRoles(cloud)).toEqual([])
  const owner = await cloud.as('owner')
  const { body } = await owner<object>(`GET /v2/policies?account_id=${ACCOUNT.id}&limit=100`)
  expect(JSON.stringify(body)).not.toContain('customRole:CredentialReader')
})

test.describe('for an auditor', () => {
  test.use({ person: 'auditor' })
  test('changes say what is missing, and the cloud refuses as well', async ({ page, goto, cloud }) => {
    await goto(LIST)
    await expectOff(
      page.getByRole('button', { name: 'Create custom role' }),
      /customRole\.create.*Administrator/,
    )
    const menu = 'Actions for Credential Reader'
    await expectOff(await action(page, menu, 'Edit'), /customRole\.update.*Editor or Administrator/)
    await expectOff(page.getByRole('menuitem', { name: 'Delete' }), /customRole\.delete.*Administrator/)
    const [role] = await customRoles(cloud)
    const auditor = await cloud.as('auditor')
    expect((await auditor(`DELETE /v2/roles/${role?.id}`)).status).toBe(403)
  })
})
