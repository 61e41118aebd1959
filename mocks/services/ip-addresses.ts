/**
 * The lists of addresses that account and user settings hold: IPv4 or IPv6 addresses, ranges (`a - b`) and subnets
 * (`a/24`), separated by commas (console-ui.md, 2.3.3). They are kept and shown; nothing is refused by them, since
 * every caller of this cloud is local.
 */

/** The first entry that is no address, range or subnet; `undefined` when all are. An empty list is fine. */
export function firstBadAddress(list: string): string | undefined {
  if (list.trim() === '') return undefined
  return list
    .split(',')
    .map((entry) => entry.trim())
    .find((entry) => !isEntry(entry))
}

function isEntry(entry: string): boolean {
  const range = entry.split(/\s*-\s*/)
  const [first = '', last] = range
  if (last !== undefined)
    return range.length === 2 && ((isIpv4(first) && isIpv4(last)) || (isIpv6(first) && isIpv6(last)))
  const [address = '', bits, ...rest] = entry.split('/')
  if (rest.length > 0) return false
  if (bits !== undefined && !/^\d{1,3}$/.test(bits)) return false
  if (isIpv4(address)) return Number(bits ?? 0) <= 32
  return isIpv6(address) && Number(bits ?? 0) <= 128
}

const isIpv4 = (text: string): boolean =>
  /^\d{1,3}(\.\d{1,3}){3}$/.test(text) && text.split('.').every((part) => Number(part) <= 255)

/** Eight groups of hex digits; `::` once stands for the groups that are left out; the last two may be an IPv4 address. */
function isIpv6(text: string): boolean {
  const halves = text.split('::')
  if (halves.length > 2) return false
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')))
  const last = groups.at(-1)
  const hasIpv4 = last !== undefined && isIpv4(last)
  const hex = hasIpv4 ? groups.slice(0, -1) : groups
  if (!hex.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return false
  const length = hex.length + (hasIpv4 ? 2 : 0)
  return halves.length === 2 ? length <= 7 : length === 8
}
