/**
 * `*` stands for any text, `?` for one character (IAM documentation, wildcard policies). Walks both texts once and goes
 * back to the last `*` only, so a hostile pattern costs no more than its length times the value's.
 */
export function matchesWildcard(pattern: string, value: string): boolean {
  let p = 0
  let v = 0
  let star = -1
  let resume = 0
  while (v < value.length) {
    const at = pattern[p]
    if (at === '*') {
      star = p++
      resume = v
    } else if (at !== undefined && (at === '?' || at === value[v])) {
      p++
      v++
    } else if (star >= 0) {
      p = star + 1
      v = ++resume
    } else return false
  }
  while (pattern[p] === '*') p++
  return p === pattern.length
}

/** True when everything that `inner` matches is sure to be matched by `outer` as well. */
export function wildcardContains(outer: string, inner: string): boolean {
  if (outer === inner) return true
  const isPlain = !/[*?]/.test(inner)
  if (isPlain) return matchesWildcard(outer, inner)
  // `abc*` contains `abcd*e`; anything cleverer is not claimed.
  const prefix = outer.slice(0, -1)
  return outer.endsWith('*') && !/[*?]/.test(prefix) && inner.startsWith(prefix)
}
