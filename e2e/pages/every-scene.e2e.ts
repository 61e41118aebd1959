import { test } from '../fixtures.ts'
import { scenes } from './scenes.ts'
import { settled } from './settled.ts'

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(colorScheme, () => {
    test.use({ colorScheme })
    for (const { name, path, enter } of scenes)
      test(`${name} breaks no rule of accessibility`, async ({ goto, page, accessible }) => {
        await goto(path)
        await enter(page)
        await settled(page)
        await accessible()
      })
  })
