import { useLocation, useSearchParams } from 'react-router'

/** What the query will be once every change is there that was asked for at one location. */
let coming: { readonly at: string; readonly query: URLSearchParams } | undefined

/**
 * The query of the address, and how to change a part of it. A change that is on its way is not in the address yet: the
 * next one is made on top of it, whichever part of the page it comes from, so that neither is lost.
 */
export function useAddress(): readonly [
  query: URLSearchParams,
  change: (act: (next: URLSearchParams) => void) => void,
] {
  const [query, setQuery] = useSearchParams()
  const { key } = useLocation()
  const change = (act: (next: URLSearchParams) => void): void => {
    const next = new URLSearchParams(coming?.at === key ? coming.query : query)
    act(next)
    coming = { at: key, query: next }
    setQuery(next, { replace: true, preventScrollReset: true })
  }
  return [query, change]
}
