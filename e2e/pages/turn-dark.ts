import type { Page } from '@playwright/test'

/** The system turns dark, and with it the page; ends when no colour is on its way to another any more. */
export async function turnDark(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.evaluate(async () => {
    // Asking for a colour has the page take its new style, with which transitions begin.
    getComputedStyle(document.body).getPropertyValue('background-color')
    const transitions = document.getAnimations().filter((one) => one instanceof CSSTransition)
    await Promise.allSettled(transitions.map(({ finished }) => finished))
  })
}
