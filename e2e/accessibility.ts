import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from '@playwright/test'

const scriptOf = (file: string): string => readFileSync(createRequire(import.meta.url).resolve(file), 'utf8')

/** Both engines as they come, put into the page once: the page has no frames, and a scan is then a single call. */
const engines = `${scriptOf('axe-core/axe.min.js')}; ${scriptOf('accessibility-checker-engine/ace.js')}; window.ace = ace`

interface AceResult {
  readonly value: readonly [level: string, outcome: string]
  readonly ruleId: string
  readonly message: string
  readonly path: { readonly dom: string }
}

declare global {
  interface Window {
    axe?: { run(at: Document | Element, options: object): Promise<AxeResults> }
    ace?: {
      Checker: new () => { check(at: Document | Element, sets: string[]): Promise<{ results: AceResult[] }> }
    }
  }
}

/** While a dialog is open the page behind it is inert: the dialog alone is what a person has before them. */
const DIALOG = '[aria-modal="true"]'

/** What is looked for: everything, or what the colours of a theme alone can break. */
export type Scope = 'all' | 'colour'

/**
 * Violations by axe (all rules of WCAG 2.2 A and AA, and best practice) and by IBM Equal Access, as readable lines: of
 * the page, or of the dialog that is open on it. For the colours alone, axe is asked.
 */
export async function violationsOf(page: Page, scope: Scope = 'all'): Promise<string[]> {
  if (!(await page.evaluate(() => 'ace' in window))) await page.evaluate(engines)
  const options = {
    resultTypes: ['violations'],
    ...(scope === 'colour' ? { runOnly: ['color-contrast', 'link-in-text-block'] } : {}),
  }
  return await page.evaluate(
    async ({ dialog, scope: wanted, options: how }) => {
      const { axe, ace } = window
      if (axe === undefined || ace === undefined) throw new Error('The engines are not in the page.')
      const place = document.querySelector(dialog) ?? document
      const { violations } = await axe.run(place, how)
      const { results } =
        wanted === 'colour'
          ? { results: [] }
          : await new ace.Checker().check(place, ['IBM_Accessibility', 'WCAG_2_2'])
      return [
        ...violations.flatMap(({ id, help, nodes }) =>
          nodes.map(
            ({ target, failureSummary }) =>
              `axe ${id}: ${help} at ${String(target)} (${failureSummary ?? ''})`,
          ),
        ),
        ...results
          .filter(({ value: [level, outcome] }) => level === 'VIOLATION' && outcome === 'FAIL')
          .map(({ ruleId, message, path }) => `Equal Access ${ruleId}: ${message} at ${path.dom}`),
      ]
    },
    { dialog: DIALOG, scope, options },
  )
}
