import { hexOf } from './random.ts'

/** Entity tags: `<n>-<32 hex>`, where n rises with each change (api-contract.md, 1.3). */
export const firstTag = (id: string): string => `1-${hexOf(`${id}/1`, 32)}`

export function nextTag(tag: string, id: string): string {
  const n = Number.parseInt(tag, 10) + 1
  return `${n}-${hexOf(`${id}/${n}`, 32)}`
}

/** True when the caller's If-Match names this version; `*` names any. */
export const matchesTag = (ifMatch: string, tag: string): boolean =>
  ifMatch === '*' || ifMatch.replaceAll('"', '') === tag
