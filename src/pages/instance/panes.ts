/** The parts of a service instance's page, by `paneId` in the address (console-ui.md, 2.16). */
export const panes = [
  { id: 'manage', label: 'Manage' },
  { id: 'credentials', label: 'Service credentials' },
  { id: 'plan', label: 'Plan' },
] as const

export type PaneId = (typeof panes)[number]['id']

export const paneOf = (text: string | null): PaneId => panes.find(({ id }) => id === text)?.id ?? 'manage'
