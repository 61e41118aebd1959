import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import type { Scope } from './accessibility-scan.ts'
import { scan } from './accessibility-scan.ts'

export type { Scope }

const scriptOf = (file: string): string => readFileSync(createRequire(import.meta.url).resolve(file), 'utf8')

const engines = [scriptOf('axe-core/axe.min.js'), scriptOf('accessibility-checker-engine/ace.js')].join('\n')
const prepare = `${engines}; globalThis.scan = ${scan.toString()}`

/** Where the engines are in a page: beside its scripts and not among them, so that a test's clock does not slow them. */
const WORLD = 'accessibility'

/**
 * Violations by axe (all rules of WCAG 2.2 A and AA, and best practice) and by IBM Equal Access, as readable lines: of
 * the page, or of the dialog that is open on it.
 */
export async function violationsOf(page: Page, scope: Scope = 'all'): Promise<string[]> {
  const browser = await page.context().newCDPSession(page)
  const { frameTree } = await browser.send('Page.getFrameTree')
  const { executionContextId: contextId } = await browser.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: WORLD,
  })
  const evaluate = async (expression: string): Promise<unknown> => {
    const { result, exceptionDetails } = await browser.send('Runtime.evaluate', {
      expression,
      contextId,
      awaitPromise: true,
      returnByValue: true,
    })
    if (exceptionDetails !== undefined)
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return result.value
  }
  // The world of a page stays until the page is loaded anew.
  if ((await evaluate('typeof scan')) === 'undefined') await evaluate(`${prepare}; undefined`)
  const violations = await evaluate(`scan(${JSON.stringify(scope)})`)
  await browser.detach()
  return violations as string[]
}
