import { exception } from './manners.ts'

/** Which members of an answer are wanted; a member without members of its own is wanted whole. */
type Mask = Map<string, Mask>

/**
 * SoftLayer's `objectMask`: `mask[id,apiAuthenticationKeys[id,timestampKey]]` gives these members and no others, so that
 * a list can be had without the values of its keys. Without a mask everything is given.
 */
export function masked(value: unknown, objectMask: string | null): unknown {
  if (objectMask === null || objectMask === '') return value
  const inner = /^mask\s*\[(.*)\]$/s.exec(objectMask.trim())?.[1] ?? objectMask
  return pick(value, parse(inner))
}

function parse(text: string): Mask {
  if (!/^[A-Za-z\s,[\]]*$/.test(text)) return unreadable(text)
  const root: Mask = new Map()
  const open = [root]
  for (const [, name, mark] of text.matchAll(/\s*([A-Za-z]*)\s*([[\],]|$)/g)) {
    const at = open.at(-1)
    if (at === undefined) return unreadable(text)
    const members: Mask = new Map()
    if (name !== undefined && name !== '') at.set(name, members)
    if (mark === '[') {
      if (name === '') return unreadable(text)
      open.push(members)
    } else if (mark === ']') open.pop()
  }
  return open.length === 1 && root.size > 0 ? root : unreadable(text)
}

const unreadable = (text: string): never =>
  exception(
    `The object mask '${text}' cannot be read. Write it like mask[id,email,apiAuthenticationKeys[id]].`,
  )

function pick(value: unknown, mask: Mask): unknown {
  if (mask.size === 0 || typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((item: unknown) => pick(item, mask))
  const members = Object.entries(value).filter(([name]) => mask.has(name))
  return Object.fromEntries(
    members.map(([name, member]) => [name, pick(member, mask.get(name) ?? new Map())]),
  )
}
