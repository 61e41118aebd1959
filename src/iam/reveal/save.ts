/** Puts text on the clipboard. @throws when the browser refuses, or has no clipboard (an insecure origin). */
export async function copyText(text: string): Promise<void> {
  // Not there on an insecure origin, whatever the types say.
  const clipboard = (navigator as { readonly clipboard?: Clipboard }).clipboard
  if (clipboard === undefined) throw new Error('This page has no access to the clipboard.')
  await clipboard.writeText(text)
}

/** Has the browser save text as a JSON file. The address made for it is given back at once. */
export function saveFile(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}
