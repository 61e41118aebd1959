/** The four options of the View filter (seed 002, Table 1), and who may use them. */
export const views = [
  { id: 'mine', label: 'My IBM Cloud API keys', needsManage: false },
  { id: 'users', label: 'All IBM Cloud user API keys', needsManage: true },
  { id: 'service-ids', label: 'All service ID API keys', needsManage: true },
  { id: 'classic', label: 'Classic infrastructure API keys', needsManage: false },
] as const

export type View = (typeof views)[number]['id']

export const viewOf = (text: string | null): View => views.find(({ id }) => id === text)?.id ?? 'mine'
