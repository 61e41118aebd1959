import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

const equalAccess = readFileSync(
  createRequire(import.meta.url).resolve('accessibility-checker-engine/ace.js'),
  'utf8',
)

interface AceResult {
  readonly value: readonly [level: string, outcome: string]
  readonly ruleId: string
  readonly message: string
  readonly path: { readonly dom: string }
}

declare global {
  interface Window {
    ace?: {
      Checker: new () => { check(at: Document | Element, sets: string[]): Promise<{ results: AceResult[] }> }
    }
  }
}

/** While a dialog is open the page behind it is inert: the dialog alone is what a person has before them. */
const DIALOG = '[aria-modal="true"]'

/**
 * Violations by axe (all rules of WCAG 2.2 A and AA, and best practice) and by IBM Equal Access, as readable lines: of
 * the page, or of the dialog that is open on it.
 */
export async function violationsOf(page: Page): Promise<string[]> {
  const hasDialog = (await page.locator(DIALOG).count()) > 0
  const builder = new AxeBuilder({ page })
  const axe = await (hasDialog ? builder.include(DIALOG) : builder).analyze()
  const byAxe = axe.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `axe ${id}: ${help} at ${String(target)} (${failureSummary ?? ''})`,
    ),
  )
  if (!(await page.evaluate(() => 'ace' in window))) await page.evaluate(`${equalAccess}; window.ace = ace`)
  const found = await page.evaluate(async (dialog) => {
    const { ace } = window
    if (ace === undefined) throw new Error('The Equal Access engine is not there.')
    const { results } = await new ace.Checker().check(document.querySelector(dialog) ?? document, [
      'IBM_Accessibility',
      'WCAG_2_2',
    ])
    return results.filter(({ value: [level, outcome] }) => level === 'VIOLATION' && outcome === 'FAIL')
  }, DIALOG)
  return [
    ...byAxe,
    ...found.map(({ ruleId, message, path }) => `Equal Access ${ruleId}: ${message} at ${path.dom}`),
  ]
}
