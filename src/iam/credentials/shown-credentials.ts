import type { ResourceKey } from '../../api/resource-controller.ts'
import type { Roles } from '../../api/roles.ts'
import { has } from '../../lib/text.ts'
import type { ListAddress } from '../../ui/use-list-address.ts'
import { roleName } from './role-words.ts'

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })

/** The page of the credentials that the address asks for, out of all of them. */
export function shownCredentials(
  all: readonly ResourceKey[],
  { text, sort, page, pageSize }: Pick<ListAddress, 'text' | 'sort' | 'page' | 'pageSize'>,
  roles: Roles | undefined,
): {
  /** All that the text finds, in order. */
  readonly found: readonly ResourceKey[]
  readonly page: readonly ResourceKey[]
  readonly at: number
  readonly hasNext: boolean
} {
  const words: Readonly<Record<string, (key: ResourceKey) => string>> = {
    role: (key) => roleName(key.role, roles),
    // As text: nanoseconds and all, in one time zone.
    created_at: (key) => key.created_at,
  }
  const by = words[sort.column] ?? ((key: ResourceKey) => key.name)
  const turn = sort.isDescending ? -1 : 1
  const found = all
    .filter(({ name }) => has(name, text))
    .toSorted((a, b) => turn * collator.compare(by(a), by(b)) || collator.compare(a.name, b.name))
  const last = Math.max(1, Math.ceil(found.length / pageSize))
  const at = Math.min(page, last)
  return { found, page: found.slice((at - 1) * pageSize, at * pageSize), at, hasNext: at < last }
}
