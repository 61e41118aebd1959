/** Parts of an address that set the scene; they are taken over and then taken out of the address. */
const SCENE = ['as', 'scenario', 'reset', 'now', 'seed'] as const

/**
 * Reads `?as=` before the first request; the cloud in the browser reads `?scenario=`, `?reset`, `?now=` and `?seed=`
 * itself, as soon as its module is loaded. None of them stays in the address, so that a reload does not do it again.
 */
export function takeAddress(choosePerson: (as: string) => void): void {
  const url = new URL(location.href)
  const as = url.searchParams.get('as')
  if (as !== null && as !== '') choosePerson(as)
  const had = SCENE.filter((name) => url.searchParams.has(name))
  if (had.length === 0) return
  for (const name of had) url.searchParams.delete(name)
  history.replaceState(history.state, '', url)
}
