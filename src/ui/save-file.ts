const types = { json: 'application/json', csv: 'text/csv;charset=utf-8', xml: 'application/xml' } as const

/** What lists are saved as. */
export type FileKind = 'json' | 'csv'

/** Has the browser save text as a file. The address made for it is given back at once. */
export function saveFile(name: string, text: string, kind: keyof typeof types = 'json'): void {
  const url = URL.createObjectURL(new Blob([text], { type: types[kind] }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}
