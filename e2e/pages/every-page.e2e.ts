import { expect, test } from '../fixtures.ts'
import { places } from './places.ts'
import { expectSound } from './sound.ts'

for (const { name, path, heading } of places)
  test(`${name}: one heading, a title, no "undefined", accessible in light and dark, room at 320 pixels`, async ({
    goto,
    page,
    accessible,
  }) => {
    await goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading)
    await expectSound(page, accessible)
  })
