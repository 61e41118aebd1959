/** Addresses an invitation may have, and how long one may be: the cloud refuses more. */
const MOST = 100
const LONGEST = 255

/** How many wrong ones are written out. */
const NAMED = 5

const isAddress = (text: string): boolean => text.length <= LONGEST && /^[^\s@,;]+@[^\s@,;]+$/.test(text)

/** The addresses in a text, with commas, spaces or line breaks between them; each once, whatever the case. */
export function addressesIn(text: string): readonly string[] {
  const found = text.split(/[\s,;]+/).filter((part) => part !== '')
  const once = new Map<string, string>()
  for (const address of found) if (!once.has(address.toLowerCase())) once.set(address.toLowerCase(), address)
  return [...once.values()]
}

/** What is wrong with the addresses, naming each wrong one; `undefined` when they can be invited. */
export function addressError(addresses: readonly string[]): string | undefined {
  if (addresses.length === 0) return 'Enter at least one email address.'
  const wrong = addresses.filter((address) => !isAddress(address))
  if (wrong.length > 0) {
    const rest = wrong.length > NAMED ? ` and ${wrong.length - NAMED} more` : ''
    const named = wrong.slice(0, NAMED).map((address) => `"${address}"`)
    return `${named.join(', ')}${rest}: not an email address.`
  }
  return addresses.length > MOST
    ? `${addresses.length} addresses are too many: invite at most ${MOST} at a time.`
    : undefined
}
