/** Puts text on the clipboard. @throws when the browser refuses, or has no clipboard (an insecure origin). */
export async function copyText(text: string): Promise<void> {
  // Not there on an insecure origin, whatever the types say.
  const clipboard = (navigator as { readonly clipboard?: Clipboard }).clipboard
  if (clipboard === undefined) throw new Error('This page has no access to the clipboard.')
  await clipboard.writeText(text)
}
