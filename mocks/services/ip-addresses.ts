/**
 * The lists of addresses that account and user settings hold: IPv4 or IPv6 addresses, ranges (`a - b`) and subnets
 * (`a/24`), separated by commas (console-ui.md, 2.3.3). They decide where a token may be asked for from: `caller-address.ts`.
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

/** True when the address is one of the list's, or in one of its ranges or subnets. */
export const isAddressIn = (list: string, address: string): boolean =>
  list.split(',').some((entry) => holds(entry.trim(), address))

function holds(entry: string, address: string): boolean {
  const at = numberOf(address)
  const [first = '', last] = entry.split(/\s*-\s*/)
  if (at === undefined) return false
  if (last !== undefined) {
    const [from, to] = [numberOf(first), numberOf(last)]
    return from?.bits === at.bits && to?.bits === at.bits && from.value <= at.value && at.value <= to.value
  }
  const [network = '', prefix] = entry.split('/')
  const base = numberOf(network)
  if (base?.bits !== at.bits) return false
  const shift = BigInt(base.bits - Number(prefix ?? base.bits))
  return base.value >> shift === at.value >> shift
}

interface AddressNumber {
  readonly bits: 32 | 128
  readonly value: bigint
}

const joined = (parts: readonly number[], width: bigint): bigint =>
  parts.reduce((value, part) => (value << width) + BigInt(part), 0n)

function numberOf(text: string): AddressNumber | undefined {
  if (isIpv4(text)) return { bits: 32, value: joined(text.split('.').map(Number), 8n) }
  if (!isIpv6(text)) return undefined
  const tail = text.slice(text.lastIndexOf(':') + 1)
  const hex = isIpv4(tail) ? text.slice(0, -tail.length) + hexGroups(tail) : text
  const [before = '', after] = hex.split('::')
  const groups = (half: string): number[] =>
    half === '' ? [] : half.split(':').map((group) => Number.parseInt(group, 16))
  const [head, rest] = [groups(before), groups(after ?? '')]
  const zeros = Array.from({ length: Math.max(0, 8 - head.length - rest.length) }, () => 0)
  return { bits: 128, value: joined([...head, ...(after === undefined ? [] : zeros), ...rest], 16n) }
}

/** The last two groups that an IPv4 address stands for. */
function hexGroups(ipv4: string): string {
  const [a = 0, b = 0, c = 0, d = 0] = ipv4.split('.').map(Number)
  return `${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`
}
