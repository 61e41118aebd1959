import { violationsOf } from '../accessibility.ts'
import { expect, test } from '../fixtures.ts'

test('both engines find what is wrong: in the light everything, in the dark its colours', async ({
  goto,
  page,
}) => {
  await goto('/catalog')
  expect(await violationsOf(page)).toEqual([])
  await page.evaluate(() => {
    const pale = document.createElement('p')
    pale.style.color = '#bbb'
    pale.textContent = 'Hard to read on white'
    document.querySelector('main')?.append(pale, document.createElement('input'))
  })
  const colours = [
    expect.stringMatching(/^axe color-contrast: /),
    expect.stringMatching(/^Equal Access text_contrast_sufficient: /),
  ]
  const names = [
    expect.stringMatching(/^axe label: /),
    expect.stringMatching(/^Equal Access input_label_exists: /),
  ]
  const all = await violationsOf(page)
  expect(all).toHaveLength(4)
  expect(all).toEqual(expect.arrayContaining([...colours, ...names]))
  expect(await violationsOf(page, 'colour')).toEqual(colours)
})
