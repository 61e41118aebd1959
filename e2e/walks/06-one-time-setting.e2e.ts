import { expect, test } from '../fixtures.ts'
import {
  SHARED,
  createDialog,
  credentialRow,
  openCreate,
  readInstance,
  reveal,
  submit,
  walkToCredentials,
} from '../credentials/on-page.ts'

// Walk 6: an Editor turns one-time view on but not off; credentials keep the setting that they were created with.

test('an Editor turns one-time view on and is refused when turning it off; an Administrator is not', async ({
  goto,
  page,
  as,
  cloud,
}) => {
  await goto('/resources')
  const editor = await as('manager', '/resources')
  await walkToCredentials(editor, SHARED)
  await editor.getByRole('switch', { name: 'One-time view' }).click()
  await editor.getByRole('dialog').getByRole('button', { name: 'Turn on' }).click()
  await expect(editor.getByText(/update_onetime_credential_off' on .* is not granted to you/)).toBeVisible()
  const { guid } = await readInstance(cloud, SHARED)
  const call = await cloud.as('manager')
  const patch = (isOn: boolean) =>
    call<{ message: string }>(`PATCH /v2/resource_instances/${guid}`, {
      body: { parameters: { onetime_credentials: isOn } },
    })
  expect((await patch(false)).status).toBe(403)

  await openCreate(editor)
  await createDialog(editor).getByRole('textbox', { name: 'Name', exact: true }).fill('made-while-on')
  await submit(editor)
  await reveal(editor).getByText('I have saved the credential').click()
  await reveal(editor).getByRole('button', { name: 'Done' }).click()

  await walkToCredentials(page, SHARED)
  await page.getByRole('switch', { name: 'One-time view' }).click()
  await expect(page.getByRole('switch', { name: 'One-time view' })).not.toBeChecked()
  await openCreate(page)
  await createDialog(page).getByRole('textbox', { name: 'Name', exact: true }).fill('made-while-off')
  await submit(page)
  await reveal(page).getByRole('button', { name: 'Done' }).click()
  for (const [name, setting] of [
    ['made-while-on', 'On'],
    ['made-while-off', 'Off'],
    ['orders-media-reader', 'Off'],
  ] as const)
    await expect(credentialRow(page, name).getByRole('cell', { name: setting, exact: true })).toBeVisible()
  expect((await patch(true)).status).toBe(200)
})
