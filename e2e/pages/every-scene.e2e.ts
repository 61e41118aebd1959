import { test } from '../fixtures.ts'
import { scenes } from './scenes.ts'
import { settled } from './settled.ts'
import { turnDark } from './turn-dark.ts'

for (const { name, path, enter } of scenes)
  test(`${name} breaks no rule of accessibility, light and dark`, async ({ goto, page, accessible }) => {
    await goto(path)
    await enter(page)
    await settled(page)
    await accessible()
    await turnDark(page)
    await accessible(page, 'colour')
  })
