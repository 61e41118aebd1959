const types = { json: 'application/json', csv: 'text/csv;charset=utf-8' } as const

export type FileKind = keyof typeof types

/** Has the browser save text as a file. The address made for it is given back at once. */
export function saveFile(name: string, text: string, kind: FileKind = 'json'): void {
  const url = URL.createObjectURL(new Blob([text], { type: types[kind] }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}
