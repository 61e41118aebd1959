import type { AxeResults } from 'axe-core'

/** What is looked for: everything, or what the colours of a theme alone can break. */
export type Scope = 'all' | 'colour'

interface AceResult {
  readonly value: readonly [level: string, outcome: string]
  readonly ruleId: string
  readonly message: string
  readonly path: { readonly dom: string }
}

interface AceChecker {
  check(at: Document | Element, sets: string[]): Promise<{ results: AceResult[] }>
  readonly engine: {
    enableRules(ids: string[]): void
    getRule(id: string): { readonly messages: Readonly<Record<string, object>> }
  }
}

declare const axe: { run(at: Document | Element, options: object): Promise<AxeResults> }
declare const ace: { Checker: new () => AceChecker }

/**
 * Runs both engines in the page, on the dialog that is open or on everything. Sent to the page as text: it may use nothing
 * but what it is given there.
 */
export async function scan(scope: Scope): Promise<string[]> {
  // While a dialog is open the page behind it is inert: the dialog alone is what a person has before them.
  const place = document.querySelector('[aria-modal="true"]') ?? document
  const { violations } = await axe.run(place, {
    resultTypes: ['violations'],
    ...(scope === 'colour' ? { runOnly: ['color-contrast', 'link-in-text-block'] } : {}),
  })

  const checker = new ace.Checker()
  const { engine } = checker
  const enable = engine.enableRules.bind(engine)
  // Rules that can only ask a person to look take most of the time, and never find a violation.
  const canFail = (id: string): boolean =>
    Object.keys(engine.getRule(id).messages['en-US'] ?? {}).some((reason) => /^fail/i.test(reason))
  const isWanted = (id: string): boolean => scope === 'all' || id === 'text_contrast_sufficient'
  engine.enableRules = (ids) => enable(ids.filter((id) => isWanted(id) && canFail(id)))
  const { results } = await checker.check(place, ['IBM_Accessibility', 'WCAG_2_2'])

  return [
    ...violations.flatMap(({ id, help, nodes }) =>
      nodes.map(
        ({ target, failureSummary }) => `axe ${id}: ${help} at ${String(target)} (${failureSummary ?? ''})`,
      ),
    ),
    ...results
      .filter(({ value: [level, outcome] }) => level === 'VIOLATION' && outcome === 'FAIL')
      .map(({ ruleId, message, path }) => `Equal Access ${ruleId}: ${message} at ${path.dom}`),
  ]
}
