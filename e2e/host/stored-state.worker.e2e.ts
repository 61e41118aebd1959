import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures.ts'
import { worldInPage } from '../world.ts'
import { overwrite, replaceDatabase, resetFromTrouble, trouble } from './kept-state.ts'

const PAGE = '/iam/apikeys'
const OWNER = 'IBMid-5500093BHN'

test.use({ scenario: 'empty' })

async function makeKey(page: Page, name: string): Promise<void> {
  const owner = await worldInPage(page).as('owner')
  const { status } = await owner('POST /v1/apikeys', { body: { name, iam_id: OWNER } })
  expect(status).toBe(201)
}

async function reload(page: Page): Promise<void> {
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}

const key = (page: Page, name: string) => page.getByRole('cell', { name, exact: true })

const damages: readonly { name: string; damage: (page: Page) => Promise<void> }[] = [
  { name: 'a head that is no head', damage: (page) => overwrite(page, 'meta', 'rubbish', 'head') },
  {
    name: 'a head of an older shape',
    damage: (page) =>
      overwrite(
        page,
        'meta',
        {
          format: '0',
          epoch: 'x',
          seq: 1,
          scenario: 'empty',
          seed: '1',
          isSeeded: true,
          salt: 'x',
          clockOffset: 0,
        },
        'head',
      ),
  },
  {
    name: 'a row of a table that there is not',
    damage: (page) =>
      overwrite(page, 'overlay', { place: 'overlay', table: 'unicorns', id: 'x', seq: 1_000_000, after: {} }),
  },
  {
    name: 'a row without its members',
    damage: (page) =>
      overwrite(page, 'overlay', {
        place: 'overlay',
        table: 'apiKeys',
        id: 'x',
        seq: 1_000_001,
        after: { nothing: true },
      }),
  },
]

for (const { name, damage } of damages)
  test(`${name}: the console starts over, says so, and a reset is the end of it`, async ({ goto, page }) => {
    await goto(PAGE)
    await makeKey(page, 'lost')
    await damage(page)
    await reload(page)
    await expect(trouble(page)).toContainText('could not be read')
    await expect(key(page, 'lost')).toBeHidden()
    await resetFromTrouble(page)
    await expect(trouble(page)).toBeHidden()
    await makeKey(page, 'kept')
    await reload(page)
    await expect(key(page, 'kept')).toBeVisible()
    await expect(trouble(page)).toBeHidden()
  })

test('damaged state is replaced by the first change, too', async ({ goto, page }) => {
  await goto(PAGE)
  await overwrite(page, 'meta', 'rubbish', 'head')
  await reload(page)
  await expect(trouble(page)).toBeVisible()
  await makeKey(page, 'kept')
  await reload(page)
  await expect(trouble(page)).toBeHidden()
  await expect(key(page, 'kept')).toBeVisible()
})

test('state that was cleared while the page is open is said to be', async ({ goto, page }) => {
  await goto(PAGE)
  await makeKey(page, 'lost')
  await replaceDatabase(page)
  await makeKey(page, 'kept')
  await expect(trouble(page)).toContainText('was cleared')
  await reload(page)
  await expect(key(page, 'kept')).toBeVisible()
  await expect(key(page, 'lost')).toBeHidden()
})

test('state of a newer version is left alone, and a reset begins a new one', async ({ goto, page }) => {
  await goto(PAGE)
  await replaceDatabase(page, 99)
  await reload(page)
  await expect(trouble(page)).toContainText('could not be opened')
  await makeKey(page, 'in memory')
  await resetFromTrouble(page)
  await expect(trouble(page)).toBeHidden()
  await makeKey(page, 'kept')
  await reload(page)
  await expect(key(page, 'kept')).toBeVisible()
})

test('without storage the console works until it is reloaded, and says so', async ({ page, goto }) => {
  await page.addInitScript(() => {
    Object.defineProperty(IDBFactory.prototype, 'open', {
      value: () => {
        throw new DOMException('The user denied permission to access the database.', 'SecurityError')
      },
    })
  })
  await goto(PAGE)
  await expect(trouble(page)).toContainText('denied permission')
  await makeKey(page, 'in memory')
  await expect(key(page, 'in memory')).toBeHidden()
  const owner = await worldInPage(page).as('owner')
  const { body } = await owner<{ apikeys: object[] }>(`GET /v1/apikeys?iam_id=${OWNER}`)
  expect(body.apikeys).toMatchObject([{ name: 'in memory' }])
})

test('at an insecure address the console works until it is reloaded, and says so', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'isSecureContext', { value: false })
    Object.defineProperty(Navigator.prototype, 'locks', { value: undefined })
    Reflect.deleteProperty(Navigator.prototype, 'serviceWorker')
  })
  await page.goto(`${PAGE}?as=owner&scenario=empty`)
  await expect(trouble(page)).toContainText('not at a secure address')
  await makeKey(page, 'in memory')
})
