import type { Scenario } from './model.ts'

/** Every scenario by name: what it shows, and how to load it. A page that shows one does not carry the others. */
const scenarios = {
  acme: {
    title: 'Acme Corporation',
    about: 'A believable account: people, service IDs, instances and credentials of all ages.',
    load: async (): Promise<Scenario> => (await import('./acme.ts')).acme,
  },
  empty: {
    title: 'Empty account',
    about: 'A new account with its owner and nothing in it.',
    load: async (): Promise<Scenario> => (await import('./empty.ts')).empty,
  },
  large: {
    title: 'Acme Worldwide',
    about: 'An account at its limits: 2,000 service IDs with 20 keys each, 500 groups, 4,020 policies.',
    load: async (): Promise<Scenario> => (await import('./large.ts')).large,
  },
}

export type ScenarioName = keyof typeof scenarios

export const DEFAULT_SCENARIO: ScenarioName = 'acme'

export const scenarioList = (Object.keys(scenarios) as ScenarioName[]).map((name) => ({
  name,
  title: scenarios[name].title,
  about: scenarios[name].about,
}))

export const isScenarioName = (text: string): text is ScenarioName => Object.hasOwn(scenarios, text)

export const loadScenario = (name: ScenarioName): Promise<Scenario> => scenarios[name].load()
