import type { Page } from '@playwright/test'
import { TESTED_ACCESS_GROUP } from '../../mocks/scenarios/fixed.ts'
import { href, paths } from '../../src/app/paths.ts'
import type { Scene } from './scenes.ts'

const ASSIGN = href(paths.assignAccess, { kind: 'group', principal: TESTED_ACCESS_GROUP })
const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click()

async function toResources(page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'Cloud Object Storage' }).check()
  await press(page, 'Next')
}

async function toConditions(page: Page): Promise<void> {
  await toResources(page)
  await press(page, 'Next')
  await page.getByRole('checkbox', { name: 'Writer', exact: true }).check()
  await press(page, 'Next')
  await page.getByRole('combobox', { name: 'Condition' }).selectOption('Weekly')
  await page.getByRole('radio', { name: 'No' }).check()
}

/** What opens over the access of a principal, and the steps of the wizard. */
export const accessScenes: readonly Scene[] = [
  {
    name: 'the details of a policy',
    path: href(paths.accessGroup, { groupId: TESTED_ACCESS_GROUP }, { tab: 'access' }),
    enter: async (page) => {
      await page
        .getByRole('button', { name: /^Actions for .* on / })
        .first()
        .click()
      await page.getByRole('menuitem', { name: 'View details' }).click()
      await page
        .getByText(/^\d+ actions$/)
        .first()
        .click()
    },
  },
  {
    name: 'a condition without a value',
    path: ASSIGN,
    enter: async (page) => {
      await toResources(page)
      await page.getByRole('radio', { name: 'Specific resources' }).check()
      await page.getByRole('combobox', { name: 'Operator' }).selectOption('string matches')
      await press(page, 'Next')
      await page.getByText('A condition has no value.').waitFor()
    },
  },
  {
    name: 'the roles of a service with their actions',
    path: ASSIGN,
    enter: async (page) => {
      await toResources(page)
      await press(page, 'Next')
      await page.getByLabel('5 actions of Reader').click()
    },
  },
  { name: 'the times of a policy', path: ASSIGN, enter: toConditions },
  {
    name: 'the advanced condition builder',
    path: ASSIGN,
    enter: async (page) => {
      await toConditions(page)
      await page.getByRole('combobox', { name: 'Condition' }).selectOption('Advanced condition builder')
      await press(page, 'Add a group')
      await press(page, 'Review')
      await page.getByText('A condition has no value.').waitFor()
    },
  },
  {
    name: 'the review of a policy beside one that was added',
    path: ASSIGN,
    enter: async (page) => {
      await toConditions(page)
      await page.getByRole('checkbox', { name: 'Monday' }).check()
      await press(page, 'Review')
      await press(page, 'Add')
      await page.getByText(/gains? \d+ actions/).waitFor()
    },
  },
  {
    name: 'the requests that assign access',
    path: ASSIGN,
    enter: async (page) => {
      await toConditions(page)
      await page.getByRole('checkbox', { name: 'Monday' }).check()
      await press(page, 'Review')
      await press(page, 'Add')
      await page.getByRole('tab', { name: 'API' }).click()
      await page.getByText('POST /v2/policies').waitFor()
    },
  },
  {
    name: 'what is missing in an authorization',
    path: paths.createAuthorization,
    enter: async (page) => {
      await page.getByRole('radio', { name: 'Another account' }).check()
      await page.getByLabel('Source service', { exact: true }).selectOption('Event Streams')
      await page.getByLabel('Target service').selectOption('Cloud Object Storage')
      await page.getByRole('checkbox', { name: /^Enable authorization to be delegated/ }).check()
      await page.getByRole('radio', { name: 'Specific resources' }).check()
      await press(page, 'Authorize')
      await page.getByText('Choose at least one role.').waitFor()
    },
  },
]
