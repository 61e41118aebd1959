import type { Locator, Page } from '@playwright/test'
import { ACCOUNT } from '../../mocks/scenarios/fixed.ts'
import { href, paths } from '../../src/app/paths.ts'
import { readServiceId } from '../service-ids/on-page.ts'
import type { World } from '../world.ts'

/** Where access is assigned to a service ID, by its name. */
export async function assignTo(
  cloud: World,
  name: string,
  search?: Readonly<Record<string, string>>,
): Promise<string> {
  const { iam_id } = await readServiceId(cloud, name)
  return href(paths.assignAccess, { kind: 'serviceId', principal: iam_id }, search)
}

interface Policy {
  readonly id: string
  readonly control: { readonly grant: { readonly roles: readonly { readonly display_name: string }[] } }
  readonly rule?: unknown
}

/** The policies of a service ID as the cloud has them. */
export async function policiesOf(cloud: World, name: string): Promise<readonly Policy[]> {
  const { iam_id } = await readServiceId(cloud, name)
  const owner = await cloud.as('owner')
  const { body } = await owner<{ policies: readonly Policy[] }>(
    `GET /v2/policies?account_id=${ACCOUNT.id}&iam_id=${iam_id}&format=display&limit=100`,
  )
  return body.policies
}

/** The roles in each of them, in the order of their creation. */
export const rolesOf = (policies: readonly Policy[]): readonly (readonly string[])[] =>
  policies.map(({ control }) => control.grant.roles.map(({ display_name }) => display_name))

export const press = (page: Page | Locator, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click()

export const summary = (page: Page): Locator => page.getByRole('complementary', { name: 'Access summary' })

/** Goes through the steps of a policy on all resources of a service, up to its review. */
export async function toReview(
  page: Page,
  service: string,
  roles: readonly string[],
  condition?: () => Promise<void>,
): Promise<void> {
  await page.getByRole('radio', { name: service, exact: true }).check()
  await press(page, 'Next')
  await press(page, 'Next')
  for (const role of roles) await page.getByRole('checkbox', { name: role, exact: true }).check()
  await press(page, 'Next')
  await condition?.()
  await press(page, 'Review')
}

/** Makes the policy at hand hold on Mondays only. */
export const onMondays = (page: Page) => async (): Promise<void> => {
  await page.getByRole('combobox', { name: 'Condition' }).selectOption('Weekly')
  await page.getByRole('checkbox', { name: 'Monday' }).check()
}
