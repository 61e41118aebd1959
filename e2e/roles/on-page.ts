import type { Page } from '@playwright/test'
import { ACCOUNT } from '../../mocks/scenarios/fixed.ts'
import type { World } from '../world.ts'

export const LIST = '/iam/roles'

interface CustomRole {
  readonly id: string
  readonly name: string
  readonly display_name: string
  readonly service_name: string
  readonly crn: string
  readonly actions: readonly string[]
}

/** The account's own roles, as the cloud has them. */
export async function customRoles(cloud: World): Promise<readonly CustomRole[]> {
  const call = await cloud.as('owner')
  const { body } = await call<{ custom_roles: CustomRole[] }>(`GET /v2/roles?account_id=${ACCOUNT.id}`)
  return body.custom_roles
}

export const createDialog = (page: Page) => page.getByRole('dialog', { name: 'Create custom role' })

/** Opens the form and fills in the name. */
export async function openCreate(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Create custom role' }).click()
  await createDialog(page).getByRole('textbox', { name: 'Name', exact: true }).fill(name)
}

export const press = (page: Page): Promise<void> =>
  createDialog(page).getByRole('button', { name: 'Create', exact: true }).click()

export async function add(page: Page, ...actions: readonly string[]): Promise<void> {
  for (const action of actions)
    await page
      .getByRole('dialog')
      .getByRole('button', { name: `Add ${action}`, exact: true })
      .click()
}
